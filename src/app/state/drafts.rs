//! What was typed and is not stored: it outlives its page, and goes with the browser's tab.

use std::collections::BTreeMap;

use leptos::prelude::*;

use crate::records::RecordKey;

/// All drafts of one page session.
#[derive(Clone, Copy)]
pub struct Drafts(StoredValue<BTreeMap<DraftKey, DraftText>>);

/// The record that the text is meant for, if there is one yet, and the field.
type DraftKey = (Option<RecordKey>, String);

/// A text that is not stored.
#[derive(Clone, PartialEq, Eq)]
pub struct DraftText {
    pub text: String,
    /// Why it can't be stored, where that was tried.
    pub error: Option<String>,
}

/// The draft of one field.
#[derive(Clone, Copy)]
pub struct Draft {
    drafts: Drafts,
    key: StoredValue<DraftKey>,
}

impl Drafts {
    pub(super) fn new() -> Self {
        Self(StoredValue::new(BTreeMap::new()))
    }

    /// The draft of a field of a record; without a record, of something new.
    pub fn of(self, record: Option<RecordKey>, field: impl Into<String>) -> Draft {
        Draft { drafts: self, key: StoredValue::new((record, field.into())) }
    }

    /// Whether there is a draft for this record.
    pub fn holds(&self, record: &RecordKey) -> bool {
        self.0.with_value(|drafts| drafts.keys().any(|(owner, _)| owner.as_ref() == Some(record)))
    }

    pub fn clear(&self) {
        self.0.update_value(BTreeMap::clear);
    }
}

impl Draft {
    pub fn get(&self) -> Option<DraftText> {
        self.with_key(|key| self.drafts.0.with_value(|drafts| drafts.get(key).cloned())).flatten()
    }

    /// What was typed.
    pub fn text(&self) -> Option<String> {
        self.get().map(|draft| draft.text)
    }

    /// Keeps what was typed so far. An emptied field has no draft.
    pub fn keep(&self, text: String) {
        match text.is_empty() {
            true => self.remove(),
            false => self.keep_refused(DraftText { text, error: None }),
        }
    }

    /// Keeps what can't be stored.
    pub fn keep_refused(&self, draft: DraftText) {
        self.with_key(|key| self.drafts.0.update_value(|drafts| drop(drafts.insert(key.clone(), draft))));
    }

    /// It was stored, or is not wanted any more.
    pub fn remove(&self) {
        self.with_key(|key| self.drafts.0.update_value(|drafts| drop(drafts.remove(key))));
    }

    /// `None` where the field has gone from the page.
    fn with_key<T>(&self, act: impl FnOnce(&DraftKey) -> T) -> Option<T> {
        self.key.try_with_value(act)
    }
}

#[cfg(test)]
mod tests;
