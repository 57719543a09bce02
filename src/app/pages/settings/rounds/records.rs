//! What a user sets of a round, read from and written into its record.

use std::slice;

use leptos::prelude::*;
use serde_json::Value as Json;

use crate::app::components::{TextControl, Version};
use crate::app::state::{Location, PageSession, ValueRef, use_location, write_named};
use crate::crdt::Field;
use crate::records::RecordKey;
use crate::rules::Round;
use crate::storage::EditError;

/// What the controls of one round work on.
#[derive(Clone, Copy)]
pub struct Entry {
    pub session: PageSession,
    pub location: Location,
    pub id: StoredValue<String>,
    pub key: StoredValue<Option<RecordKey>>,
    /// As it stands; for a moment the default one after it was deleted.
    pub round: Memo<Round>,
    pub own: bool,
}

impl Entry {
    pub fn new(session: PageSession, id: String) -> Self {
        let key = RecordKey::for_round(&id).ok();
        let own = session.plan().round(&id).is_none();
        let id = StoredValue::new(id);
        let round = Memo::new(move |before: Option<&Round>| {
            let found = id.with_value(|id| {
                session.rounds().with(|rounds| rounds.iter().find(|round| round.id == *id).cloned())
            });
            let mut round = found
                .or(before.cloned())
                .unwrap_or_else(|| session.rounds().with(|all| Round::opening_of(session.plan(), all)));
            session.directory().with(|directory| {
                session.store().with_rounds(|ledger| round.freeze(session.plan(), ledger, directory));
            });
            round
        });
        Self { session, location: use_location(), id, key: StoredValue::new(key), round, own }
    }

    pub fn name(self) -> String {
        self.round.with_untracked(|round| round.name.clone())
    }

    /// One register as a text.
    pub fn text(self, field: Field, what: &'static str) -> TextControl {
        let field = StoredValue::new(field);
        let versions = Signal::derive(move || field.with_value(|field| self.versions(field)));
        TextControl::new(versions, move |text, seen| {
            let content = (!text.is_empty()).then(|| Json::from(text));
            Ok(field.with_value(|field| self.write(field, content, &seen, what)).unwrap_or(seen))
        })
    }

    /// Writes over all that stands in a register.
    ///
    /// # Errors
    /// Where the record may not be changed.
    pub fn put(self, field: &Field, content: Option<Json>, step: &str) -> Result<(), EditError> {
        let seen: Vec<ValueRef> = untrack(|| self.versions(field)).into_iter().map(|one| one.seen).collect();
        self.key.with_value(|key| match key {
            Some(key) => {
                write_named(self.session.store(), key, field, content, &seen, Some(step)).map(|_| ())
            }
            None => Ok(()),
        })
    }

    fn write(
        self,
        field: &Field,
        content: Option<Json>,
        seen: &[ValueRef],
        what: &str,
    ) -> Result<Vec<ValueRef>, EditError> {
        let step = match field.entry_id() {
            Some(item) => format!("{} {item} {what}", self.name()),
            None => format!("{}的{what}", self.name()),
        };
        self.key.with_value(|key| match key {
            Some(key) => write_named(self.session.store(), key, field, content, seen, Some(&step)),
            None => Ok(Vec::new()),
        })
    }

    fn versions(self, field: &Field) -> Vec<Version> {
        self.key.with_value(|key| {
            let Some(key) = key else { return Vec::new() };
            self.session.store().with_records(slice::from_ref(key), |records| {
                let values = records.into_iter().flat_map(|record| record.values(field));
                values
                    .map(|value| Version {
                        seen: ValueRef { record: key.clone(), write: value.dot },
                        text: match &value.content {
                            Json::String(text) => text.clone(),
                            other => other.to_string(),
                        },
                    })
                    .collect()
            })
        })
    }
}
