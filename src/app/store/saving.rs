use leptos::prelude::*;

use super::{Found, Store};
use crate::browser::{ClockTime, WriteError, time_of_day};
use crate::ledger::{Record, RecordKey};

/// Whether what was typed is in storage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Saving {
    /// Nothing was changed since the page was opened.
    Idle,
    Saved(ClockTime),
    Failed(WriteError),
    /// The page has no storage: everything is in memory only.
    Nowhere,
    /// In memory only, as it is meant to be.
    Sample,
}

impl Store {
    /// Tries again to write what could not be written.
    pub fn retry(&self) {
        let unsaved = self.inner.with_value(|inner| inner.unsaved.clone());
        for key in &unsaved {
            self.save_again(key);
        }
    }

    pub(super) fn write(&self, record: &Record) -> Result<(), WriteError> {
        self.inner.with_value(|inner| inner.storage.as_ref().map_or(Ok(()), |storage| storage.write(record)))
    }

    pub(super) fn save(&self, key: &RecordKey) {
        let Some(record) = self.inner.with_value(|inner| inner.ledger.get(key).cloned()) else { return };
        match self.write(&record) {
            Ok(()) => {
                let left = self
                    .inner
                    .try_update_value(|inner| {
                        inner.unsaved.retain(|other| other != key);
                        inner.unsaved.clone()
                    })
                    .unwrap_or_default();
                // There is room again: what failed before goes with it.
                if let Some(next) = left.first() {
                    return self.save_again(next);
                }
                self.note_saved();
            }
            Err(error) => self.note_failed(key, error),
        }
    }

    fn save_again(&self, key: &RecordKey) {
        if let Ok(Found::Free) = self.take_in(key) {
            self.save(key);
        }
    }

    pub(super) fn note_failed(&self, key: &RecordKey, error: WriteError) {
        self.inner.update_value(|inner| {
            if !inner.unsaved.contains(key) {
                inner.unsaved.push(key.clone());
            }
        });
        self.saving.set(Saving::Failed(error));
    }

    pub(super) fn note_saved(&self) {
        if self.inner.with_value(|inner| inner.storage.is_some() && inner.unsaved.is_empty()) {
            self.saving.set(Saving::Saved(time_of_day()));
        }
    }
}
