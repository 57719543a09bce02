use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use super::Figures;
use crate::crdt::{Field, read_object};
use crate::plan::Date;
use crate::records::Record;
use crate::records::content::{first, member, text};
use crate::records::fields::round::CLOSED;
use crate::records::readable::{readable, readable_object};

/// When and why a round was closed, and its figures then.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Closing {
    /// As told by the clock there.
    #[serde(deserialize_with = "readable")]
    pub at: Option<Date>,
    #[serde(deserialize_with = "readable")]
    pub reason: String,
    #[serde(deserialize_with = "readable_object")]
    pub figures: Figures,
}

/// When and why a round was opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reopening<'a> {
    /// As told by the clock there.
    pub at: Option<Date>,
    pub reason: &'a str,
}

impl Closing {
    /// How a round's record says that it is closed; `None` where it is open. Of two closings made apart, the same
    /// one for everybody.
    pub fn read(record: &Record) -> Option<Self> {
        first(record.values(&Field::new(CLOSED)), |content| {
            is_closing(content).then(|| read_object(content).unwrap_or_default())
        })
    }

    /// When and why the round was opened again, where that is the last that is said of it.
    pub fn reopened(record: &Record) -> Option<Reopening<'_>> {
        first(record.values(&Field::new(CLOSED)), |content| {
            (!content.is_null() && !is_closing(content)).then(|| Reopening {
                at: member(content, "at").and_then(|at| at.parse().ok()),
                reason: content.get("reason").and_then(text).unwrap_or_default(),
            })
        })
    }
}

/// Whether a value of the register closes the round.
pub fn is_closing(content: &Json) -> bool {
    !content.is_null() && content.get("open") != Some(&Json::Bool(true))
}
