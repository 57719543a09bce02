//! How one record is stored: its key is in the storage key, the rest is canonical JSON.

use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json, json};
use thiserror::Error;

use crate::crdt::{Flaw, Registers, UncheckedRegisters, Vector, canonical, from_json as object_from_json};
use crate::records::{Kind, Record, RecordKey};

/// A stored form of records: its version, and the way to it from each earlier one.
#[derive(Clone, Copy, Debug)]
pub struct Format {
    migrations: &'static [Migration],
}

/// Makes the members of one version (without `v`) those of the next.
pub type Migration = fn(&mut Map<String, Json>) -> Result<(), Flaw>;

/// A record as it was found.
#[derive(Clone, Debug, PartialEq)]
pub struct Stored {
    pub record: Record,
    /// It was written in an earlier form: what stands there is to be kept until the record is safely written anew.
    pub is_older: bool,
}

/// Why a stored text is no record.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unreadable {
    /// Damaged: to be kept as it is, listed, and moved aside only when the record is edited.
    #[error("这条记录已损坏（{why}），原文已原样保留，可导出后交给管理员；其他记录不受影响。")]
    Broken {
        /// What is wrong where, as part of a Chinese sentence.
        why: String,
    },
    /// Written by a newer program: to be left where it is, read-only.
    #[error("这条记录由较新的程序写成（第 {version} 版格式），请换用新版页面打开；在此只能保留，不能修改。")]
    Newer { version: u64 },
}

impl From<Flaw> for Unreadable {
    fn from(flaw: Flaw) -> Self {
        Self::Broken { why: flaw.to_string() }
    }
}

/// What is stored of a record, beside its version.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct StoredRecord {
    vector: Vector,
    fields: UncheckedRegisters,
}

/// The same as it is written.
#[derive(Serialize)]
struct StoredForm<'a> {
    v: u64,
    vector: &'a Vector,
    fields: &'a Registers,
}

/// A record as a snapshot has it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SnapshotRecord {
    kind: Json,
    key: Vec<Json>,
    vector: Vector,
    fields: UncheckedRegisters,
}

impl Format {
    /// What this program writes: version 1, the first. Whoever makes version 2 writes the step to it here, and a test
    /// of it beside the kept records of version 1 in `tests/pure/records`.
    pub const CURRENT: Self = Self::after(&[]);

    /// The form that so many steps lead to from version 1.
    pub const fn after(migrations: &'static [Migration]) -> Self {
        Self { migrations }
    }

    fn version(self) -> u64 {
        self.migrations.len() as u64 + 1
    }

    /// The text to store for a record.
    pub fn encode(self, record: &Record) -> String {
        let (vector, fields) = (record.vector(), record.registers());
        canonical::compact(&json!(StoredForm { v: self.version(), vector, fields }))
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
        let Json::Object(mut members) = value else {
            return Err(broken("应是花括号括起的一组内容".to_owned()));
        };
        let version = members.remove("v").as_ref().and_then(Json::as_u64).filter(|version| *version >= 1);
        let version = version.ok_or_else(|| broken("没有有效的版本号（v）".to_owned()))?;
        if version > self.version() {
            return Err(Unreadable::Newer { version });
        }
        let missing = self.migrations.iter().skip(version as usize - 1);
        let is_older = missing.len() > 0;
        for migrate in missing {
            migrate(&mut members)?;
        }
        let StoredRecord { vector, fields } = object_from_json(&Json::Object(members))?;
        Ok(Stored { record: Record::read(key, vector, fields)?, is_older })
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

/// Reads a record as a snapshot has it: kind, key, vector, fields. Field names and contents that this program doesn't
/// know are kept.
///
/// # Errors
/// Where anything is not as this format has it.
pub fn from_json(json: &Json) -> Result<Record, Flaw> {
    let SnapshotRecord { kind, key, vector, fields } = object_from_json(json)?;
    let kind =
        kind.as_str().and_then(Kind::from_id).ok_or_else(|| Flaw::new("kind", "不是已知的记录种类"))?;
    // A part that is no text is no part either: the key refuses it as an empty one.
    let parts: Vec<&str> = key.iter().map(|part| part.as_str().unwrap_or_default()).collect();
    let key = RecordKey::new(kind, &parts)
        .map_err(|error| Flaw::new("key", format!("不是有效的编号（{error}）")))?;
    Record::read(key, vector, fields)
}
