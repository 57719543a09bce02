use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::{Value as Json, json};

use crate::plan::Plan;
use crate::rules::readable::readable;

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
    #[serde(default, deserialize_with = "readable")]
    items: Option<BTreeMap<String, String>>,
}

/// What has changed since a hand-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangesSince {
    /// There is none.
    NotHandedIn,
    Unchanged,
    /// In these items, in document order, what a plan doesn't have last.
    Changed(Vec<String>),
    /// Something, but the hand-in doesn't say what it held item by item.
    ChangedSomewhere,
}

impl HandedIn {
    pub(super) fn new(whole: String, items: BTreeMap<String, String>) -> Self {
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
    pub(crate) fn read(content: &Json) -> Option<Self> {
        let handed_in = match content {
            Json::String(whole) => Self { whole: whole.clone(), items: None },
            content => Self::deserialize(content).ok()?,
        };
        let is_digest =
            handed_in.whole.len() == 64 && handed_in.whole.bytes().all(|byte| byte.is_ascii_hexdigit());
        is_digest.then_some(handed_in)
    }

    /// What differs from each of these.
    pub(crate) fn since(&self, earlier: &[Self], plan: &Plan) -> ChangesSince {
        if earlier.is_empty() {
            return ChangesSince::NotHandedIn;
        }
        if earlier.iter().any(|earlier| earlier.whole == self.whole) {
            return ChangesSince::Unchanged;
        }
        let current = self.items.clone().unwrap_or_default();
        let earlier: Vec<&BTreeMap<String, String>> =
            earlier.iter().filter_map(|earlier| earlier.items.as_ref()).collect();
        if earlier.is_empty() {
            return ChangesSince::ChangedSomewhere;
        }
        let items: BTreeSet<&String> =
            current.keys().chain(earlier.iter().flat_map(|items| items.keys())).collect();
        let differs = |item: &String| earlier.iter().all(|items| items.get(item) != current.get(item));
        let mut changed: Vec<String> = items.into_iter().filter(|item| differs(item)).cloned().collect();
        if changed.is_empty() {
            return ChangesSince::Unchanged;
        }
        changed.sort_by_key(|item| place(plan, item));
        ChangesSince::Changed(changed)
    }
}

/// In the document; what the plan doesn't have comes last.
fn place(plan: &Plan, item: &str) -> usize {
    plan.items.iter().position(|other| other.id == item).unwrap_or(usize::MAX)
}
