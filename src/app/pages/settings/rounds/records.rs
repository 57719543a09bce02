//! What a user sets of a round, read from and written into its record.

use std::slice;

use leptos::prelude::*;

use crate::app::components::{TextControl, TextVersion};
use crate::app::state::{Draft, Location, PageSession, edit, use_location};
use crate::crdt::Writer;
use crate::records::{Ledger, RecordKey, RoundField, RoundRecord, Target, ValueRef, origins, round};
use crate::rules::{ClosedChange, Round};
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

    /// What was typed for this round and is not stored.
    pub fn draft(self, field: &str) -> Draft {
        self.session.drafts().of(self.key.get_value(), field)
    }

    pub fn name(self) -> String {
        self.round.with_untracked(|round| round.name.clone())
    }

    /// One field as a text.
    pub fn text(self, field: RoundField<'static>, what: &'static str) -> TextControl {
        let versions = Signal::derive(move || self.versions(field));
        let record = move || self.key.get_value().into_iter().collect();
        TextControl::new(versions, record, move |text, target| {
            let step = match field {
                RoundField::Weight(item) => format!("{} {item} {what}", self.name()),
                _ => format!("{}的{what}", self.name()),
            };
            let text = (!text.is_empty()).then_some(text);
            let written = self.edit(target.seen, &step, |ledger, writer, target| {
                round::set_text(ledger, writer, target, field, text)
            });
            Ok(written.unwrap_or_else(|_| target.seen.to_vec()))
        })
    }

    /// Takes away the name: a round of a user's own is none without it.
    ///
    /// # Errors
    /// Where the record may not be changed.
    pub fn delete(self, step: &str) -> Result<(), EditError> {
        let seen = origins(&untrack(|| self.versions(RoundField::Name)));
        self.edit(&seen, step, |ledger, writer, target| {
            round::set_text(ledger, writer, target, RoundField::Name, None);
        })
    }

    /// Closes the round or opens it again.
    ///
    /// # Errors
    /// Where the record may not be changed.
    pub fn set_closed(self, change: &ClosedChange, step: &str) -> Result<(), EditError> {
        let seen = untrack(|| self.with_record(|record| record.closed()));
        self.edit(&seen, step, |ledger, writer, target| {
            change.write(ledger, writer, target);
        })
    }

    fn edit<T: Default>(
        self,
        seen: &[ValueRef],
        step: &str,
        write: impl FnOnce(&mut Ledger, &mut Writer, Target<'_>) -> T,
    ) -> Result<T, EditError> {
        self.key.with_value(|key| match key {
            Some(key) => {
                let target = Target::new(slice::from_ref(key), seen);
                edit(self.session.store(), target, Some(step), |ledger, writer| write(ledger, writer, target))
            }
            None => Ok(T::default()),
        })
    }

    fn versions(self, field: RoundField<'_>) -> Vec<TextVersion> {
        self.with_record(|record| record.typed(field))
    }

    fn with_record<T: Default>(self, read: impl FnOnce(RoundRecord<'_>) -> T) -> T {
        self.key.with_value(|key| {
            let Some(key) = key else { return T::default() };
            self.session.store().with_records(slice::from_ref(key), |records| {
                records.first().map(|record| read(RoundRecord::new(record))).unwrap_or_default()
            })
        })
    }
}
