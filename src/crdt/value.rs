use serde::{Deserialize, Serialize};
use serde_json::Value as Json;

use crate::crdt::Dot;
use crate::crdt::canonical::{Unfit, unfit};
use crate::crdt::writer::{Counter, WriterId};

/// Something that was written into a register, and the write that put it there.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Value {
    #[serde(flatten)]
    pub dot: Dot,
    /// Numbers are integers; a decimal is a string.
    #[serde(rename = "value")]
    pub content: Json,
}

/// A [`Value`] as it is read.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ValueJson {
    by: WriterId,
    n: Counter,
    value: Content,
}

#[derive(Deserialize)]
#[serde(try_from = "Json")]
struct Content(Json);

impl TryFrom<Json> for Content {
    type Error = Unfit;

    fn try_from(json: Json) -> Result<Self, Unfit> {
        match unfit(&json) {
            Some(unfit) => Err(unfit),
            None => Ok(Self(json)),
        }
    }
}

impl From<ValueJson> for Value {
    fn from(json: ValueJson) -> Self {
        Self { dot: Dot { writer: json.by, counter: json.n.into() }, content: json.value.0 }
    }
}
