//! How one record is stored: its key is in the storage key, the rest is canonical JSON.

use std::fmt;

use serde_json::Value as Json;

use super::{Record, RecordKey, canonical, json};

/// The version of the stored form that this program writes.
const VERSION: u64 = 1;

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

/// The text to store for a record.
pub fn encode(record: &Record) -> String {
    canonical::compact(&json::object_of([
        ("v", VERSION.into()),
        ("vector", json::vector_json(record.vector())),
        ("fields", json::fields_json(record)),
    ]))
}

/// Reads what [`encode`] wrote for the record with this key.
///
/// # Errors
/// Where the text is damaged, or comes from a newer program.
pub fn decode(key: RecordKey, text: &str) -> Result<Record, Unreadable> {
    let broken = |why: String| Unreadable::Broken { why };
    let value: Json = serde_json::from_str(text).map_err(|error| {
        broken(format!("第 {} 行第 {} 字节处不是有效的 JSON", error.line(), error.column()))
    })?;
    let mut members = json::object(value).map_err(|flaw| broken(flaw.to_string()))?;
    match members.remove("v").as_ref().and_then(Json::as_u64) {
        Some(VERSION) => json::body(key, members).map_err(|flaw| broken(flaw.to_string())),
        Some(version) if version > VERSION => Err(Unreadable::Newer { version }),
        _ => Err(broken("没有有效的版本号（v）".to_owned())),
    }
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
