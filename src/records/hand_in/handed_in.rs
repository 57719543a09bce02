use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use crate::crdt::read_object;
use crate::records::readable::readable_members_if_object;

/// What a unit hands in for a round, as digests: its assessments of the round, its series and its schedules, under
/// all of its names. What the bureau says of them and the hand-in itself are no part of it, so that an answer
/// changes nothing that was handed in.
///
/// Digests are of the words ([`crate::crdt::Digest::of_words`]): an edit that was taken back has changed nothing.
/// Stored as `{"sha256": 64 digits, "items": {item: 16 digits}}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HandedIn {
    /// Of everything, 64 hexadecimal digits.
    #[serde(rename = "sha256")]
    whole: String,
    /// Of each item that has content, its first 64 bits; `None` where a hand-in doesn't tell.
    #[serde(default, deserialize_with = "readable_members_if_object")]
    items: Option<BTreeMap<String, String>>,
}

impl HandedIn {
    pub fn new(whole: String, items: BTreeMap<String, String>) -> Self {
        Self { whole, items: Some(items) }
    }

    /// The short form for paper: `1a2b 3c4d`.
    pub fn short(&self) -> String {
        let part = |from: usize| self.whole.get(from..from + 4).unwrap_or_default();
        format!("{} {}", part(0), part(4))
    }

    /// As written into a hand-in.
    pub fn content(&self) -> Json {
        json!(self)
    }

    /// Reads what [`HandedIn::content`] wrote, or a digest of the whole alone.
    pub(in crate::records) fn read(content: &Json) -> Option<Self> {
        let handed_in = match content {
            Json::String(whole) => Self { whole: whole.clone(), items: None },
            content => read_object(content)?,
        };
        let is_digest =
            handed_in.whole.len() == 64 && handed_in.whole.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_digest.then_some(handed_in)
    }

    /// Of everything, 64 hexadecimal digits.
    pub fn whole(&self) -> &str {
        &self.whole
    }

    /// By item, 16 hexadecimal digits; `None` where a hand-in doesn't tell.
    pub fn items(&self) -> Option<&BTreeMap<String, String>> {
        self.items.as_ref()
    }
}
