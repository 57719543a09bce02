//! How one record is stored: its key is in the storage key, the rest is canonical JSON.

use std::fmt;

use serde_json::{Map, Value as Json};

use crate::crdt::{Flaw, Record, canonical, record_json};
use crate::records::RecordKey;

/// A stored form of records: its version, and the way to it from each earlier one.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    steps: &'static [Step],
}

/// Makes the members of one version (without `v`) those of the next.
pub type Step = fn(&mut Map<String, Json>) -> Result<(), Flaw>;

/// A record as it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    pub record: Record,
    /// It was written in an earlier form: what stands there is to be kept until the record is safely written anew.
    pub is_older: bool,
}

/// Why a stored text is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Damaged: to be kept as it is, listed, and moved aside only when the record is edited.
    Broken {
        /// What is wrong where, as part of a Chinese sentence.
        why: String,
    },
    /// Written by a newer program: to be left where it is, read-only.
    Newer { version: u64 },
}

impl Format {
    /// What this program writes: version 1, the first. Whoever makes version 2 writes the step to it here, and a test
    /// of it beside the kept records of version 1 in `tests/pure/records`.
    pub const CURRENT: Self = Self::after(&[]);

    /// The form that so many steps lead to from version 1.
    pub const fn after(steps: &'static [Step]) -> Self {
        Self { steps }
    }

    fn version(self) -> u64 {
        self.steps.len() as u64 + 1
    }

    /// The text to store for a record.
    pub fn encode(self, record: &Record) -> String {
        canonical::compact(&record_json::object_of([
            ("v", self.version().into()),
            ("vector", record_json::vector_json(record.vector())),
            ("fields", record_json::fields_json(record)),
        ]))
    }

    /// Reads what [`Format::encode`] wrote for the record with this key, now or in an earlier version.
    ///
    /// # Errors
    /// Where the text is damaged, or comes from a newer program.
    pub fn decode(self, key: RecordKey, text: &str) -> Result<Stored, Unreadable> {
        let broken = |why: String| Unreadable::Broken { why };
        let value: Json = serde_json::from_str(text).map_err(|error| {
            broken(format!("第 {} 行第 {} 字节处不是有效的 JSON", error.line(), error.column()))
        })?;
        let mut members = record_json::object(value).map_err(|flaw| broken(flaw.to_string()))?;
        let version = members.remove("v").as_ref().and_then(Json::as_u64).filter(|version| *version >= 1);
        let version = version.ok_or_else(|| broken("没有有效的版本号（v）".to_owned()))?;
        if version > self.version() {
            return Err(Unreadable::Newer { version });
        }
        let missing = self.steps.iter().skip(version as usize - 1);
        let is_older = missing.len() > 0;
        for step in missing {
            step(&mut members).map_err(|flaw| broken(flaw.to_string()))?;
        }
        let record = record_json::body(key, members).map_err(|flaw| broken(flaw.to_string()))?;
        Ok(Stored { record, is_older })
    }
}

/// The text to store for a record.
pub fn encode(record: &Record) -> String {
    Format::CURRENT.encode(record)
}

/// Reads what [`encode`] wrote for the record with this key.
///
/// # Errors
/// As of [`Format::decode`].
pub fn decode(key: RecordKey, text: &str) -> Result<Record, Unreadable> {
    Format::CURRENT.decode(key, text).map(|stored| stored.record)
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Broken { why } => {
                write!(f, "这条记录已损坏（{why}），原文已原样保留，可导出后交给管理员；其他记录不受影响。")
            }
            Self::Newer { version } => {
                write!(
                    f,
                    "这条记录由较新的程序写成（第 {version} 版格式），请换用新版页面打开；在此只能保留，不能修改。"
                )
            }
        }
    }
}

impl std::error::Error for Unreadable {}
