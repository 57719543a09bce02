use std::fmt;

use sha2::{Digest as _, Sha256};

use super::{Record, canonical, json};

/// The SHA-256 of records in canonical form: the same state gives the same digest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest([u8; 32]);

impl Digest {
    /// Of these records, which come by kind and key.
    pub fn of<'a>(records: impl IntoIterator<Item = &'a Record>) -> Self {
        let mut hash = Sha256::new();
        hash.update("[");
        for (at, record) in records.into_iter().enumerate() {
            if at > 0 {
                hash.update(",");
            }
            hash.update(canonical::compact(&json::to_json(record)));
        }
        hash.update("]");
        Self(hash.finalize().into())
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
