use std::fmt;
use std::str::FromStr;
use std::sync::Arc;

use serde::Serialize;
use thiserror::Error;

use crate::records::{Kind, Part};

/// Where a record stands in the ledger: its kind and the ids that it is about, written
/// `assessment/final/slj/T15`. Ordered by kind and parts, as the canonical form wants.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct RecordKey {
    kind: Kind,
    #[serde(rename = "key")]
    parts: Arc<[String]>,
}

/// Why something is no [`RecordKey`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum KeyError {
    /// No such kind.
    #[error("没有这一种记录")]
    Kind,
    /// More or fewer parts than the kind has.
    #[error("应有 {expected} 段，却有 {found} 段")]
    Count { expected: usize, found: usize },
    /// The part at this place, from 0, is not 1 to 64 of `A-Z a-z 0-9 . _ -`.
    #[error("第 {} 段应为 1 至 {} 个字母、数字或 . _ -", .at + 1, MAX_PART)]
    Part { at: usize },
}

const MAX_PART: usize = 64;

impl RecordKey {
    /// # Errors
    /// See [`KeyError`].
    pub fn new(kind: Kind, parts: &[&str]) -> Result<Self, KeyError> {
        let expected = kind.parts().len();
        if parts.len() != expected {
            return Err(KeyError::Count { expected, found: parts.len() });
        }
        if let Some(at) = parts.iter().position(|part| !is_part(part)) {
            return Err(KeyError::Part { at });
        }
        Ok(Self { kind, parts: parts.iter().map(|part| (*part).to_owned()).collect() })
    }

    /// # Errors
    /// See [`KeyError`].
    pub fn assessment(round: &str, unit: &str, item: &str) -> Result<Self, KeyError> {
        Self::new(Kind::Assessment, &[round, unit, item])
    }

    /// # Errors
    /// See [`KeyError`].
    pub fn handin(round: &str, unit: &str) -> Result<Self, KeyError> {
        Self::new(Kind::HandIn, &[round, unit])
    }

    /// # Errors
    /// See [`KeyError`].
    pub fn review(round: &str, unit: &str, item: &str) -> Result<Self, KeyError> {
        Self::new(Kind::Review, &[round, unit, item])
    }

    /// # Errors
    /// See [`KeyError`].
    pub fn series(unit: &str, measure: &str) -> Result<Self, KeyError> {
        Self::new(Kind::Series, &[unit, measure])
    }

    /// # Errors
    /// See [`KeyError`].
    pub fn schedule(unit: &str, item: &str) -> Result<Self, KeyError> {
        Self::new(Kind::Schedule, &[unit, item])
    }

    /// # Errors
    /// See [`KeyError`].
    pub fn for_round(round: &str) -> Result<Self, KeyError> {
        Self::new(Kind::Round, &[round])
    }

    /// # Errors
    /// See [`KeyError`].
    pub fn for_org(org: &str) -> Result<Self, KeyError> {
        Self::new(Kind::Org, &[org])
    }

    /// # Errors
    /// See [`KeyError`].
    pub fn for_view(view: &str) -> Result<Self, KeyError> {
        Self::new(Kind::View, &[view])
    }

    pub fn kind(&self) -> Kind {
        self.kind
    }

    pub fn parts(&self) -> &[String] {
        &self.parts
    }

    /// The round that an assessment, hand-in, review or round is about.
    pub fn round(&self) -> Option<&str> {
        self.part(Part::Round)
    }

    /// The unit whose word this is; not the organisation that an `org` record describes.
    pub fn unit(&self) -> Option<&str> {
        self.part(Part::Unit)
    }

    pub fn item(&self) -> Option<&str> {
        self.part(Part::Item)
    }

    pub fn measure(&self) -> Option<&str> {
        self.part(Part::Measure)
    }

    /// The organisation that an `org` record describes.
    pub fn org(&self) -> Option<&str> {
        self.part(Part::Org)
    }

    pub fn view(&self) -> Option<&str> {
        self.part(Part::View)
    }

    fn part(&self, wanted: Part) -> Option<&str> {
        let at = self.kind.parts().iter().position(|part| *part == wanted)?;
        self.parts.get(at).map(String::as_str)
    }

    /// Sorts before every key of the kind.
    pub(crate) fn before(kind: Kind) -> Self {
        Self { kind, parts: [].into() }
    }
}

fn is_part(part: &str) -> bool {
    (1..=MAX_PART).contains(&part.len())
        && part.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

impl fmt::Display for RecordKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.kind.id())?;
        self.parts.iter().try_for_each(|part| write!(f, "/{part}"))
    }
}

impl FromStr for RecordKey {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let mut parts = text.split('/');
        let kind = parts.next().and_then(Kind::from_id).ok_or(KeyError::Kind)?;
        Self::new(kind, &parts.collect::<Vec<_>>())
    }
}
