use std::fmt;

use serde::Serialize;
use serde_json::json;
use sha2::{Digest as _, Sha256};

use crate::crdt::{Record, canonical};

/// The SHA-256 of records in canonical form: the same state gives the same digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Of these records, which come by key.
    pub fn of<'a, K: Serialize + 'a>(records: impl IntoIterator<Item = &'a Record<K>>) -> Self {
        let mut hash = Sha256::new();
        hash.update("[");
        for (at, record) in records.into_iter().enumerate() {
            if at > 0 {
                hash.update(",");
            }
            hash.update(canonical::compact(&json!(record)));
        }
        hash.update("]");
        Self(hash.finalize().into())
    }

    /// Of the contents alone, whoever wrote them and however often. Contents that stand side by side are taken in the
    /// order of their canonical form, each once; null, removed values and records without contents are left out.
    pub fn of_words<'a, K: fmt::Display + 'a>(records: impl IntoIterator<Item = &'a Record<K>>) -> Self {
        let mut hash = Sha256::new();
        for record in records {
            let mut key = Some(record.key());
            for (field, values) in record.fields() {
                let contents = values.iter().map(|value| &value.content).filter(|content| !content.is_null());
                let mut contents: Vec<String> = contents.map(canonical::compact).collect();
                contents.sort_unstable();
                contents.dedup();
                if contents.is_empty() {
                    continue;
                }
                if let Some(key) = key.take() {
                    hash.update(format!("{key}\n"));
                }
                let name = canonical::compact(&json!([field.name(), field.entry_id(), contents.len()]));
                hash.update(format!("{name}\n{}\n", contents.join("\n")));
            }
        }
        Self(hash.finalize().into())
    }

    /// The first 64 bits, as 16 hexadecimal digits: enough to tell one thing's versions apart.
    pub fn brief(&self) -> String {
        self.0[..8].iter().map(|byte| format!("{byte:02x}")).collect()
    }

    /// The first 32 bits, grouped for paper: `1a2b 3c4d`.
    pub fn short(&self) -> String {
        let [a, b, c, d, ..] = self.0;
        format!("{a:02x}{b:02x} {c:02x}{d:02x}")
    }
}

/// 64 lower-case hexadecimal digits.
impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}
