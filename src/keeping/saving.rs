use super::keeper::Found;
use super::{Keeper, Storage, WriteError};
use crate::ledger::{Record, RecordKey};

impl<S: Storage> Keeper<S> {
    /// Tries again to write what could not be written.
    pub fn retry(&mut self) {
        for key in self.unsaved.clone() {
            self.save_again(&key);
        }
        self.note_saved();
    }

    pub(super) fn write(&self, record: &Record) -> Result<(), WriteError> {
        self.storage.as_ref().map_or(Ok(()), |storage| storage.write(record))
    }

    pub(super) fn save(&mut self, key: &RecordKey) {
        if !self.write_again(key) {
            return;
        }
        // There is room again: what failed before goes with it.
        for other in self.unsaved.clone() {
            if !self.save_again(&other) {
                return;
            }
        }
        self.note_saved();
    }

    /// Whether it is stored now.
    fn save_again(&mut self, key: &RecordKey) -> bool {
        matches!(self.take_in(key), Ok(Found::Free)) && self.write_again(key)
    }

    fn write_again(&mut self, key: &RecordKey) -> bool {
        match self.ledger.get(key).map_or(Ok(()), |record| self.write(record)) {
            Ok(()) => {
                self.unsaved.retain(|other| other != key);
                true
            }
            Err(error) => {
                self.note_failed(key, error);
                false
            }
        }
    }

    pub(super) fn note_failed(&mut self, key: &RecordKey, error: WriteError) {
        if !self.unsaved.contains(key) {
            self.unsaved.push(key.clone());
        }
        self.news.saved = Some(Err(error));
    }

    pub(super) fn note_saved(&mut self) {
        if self.storage.is_some() && self.unsaved.is_empty() {
            self.news.saved = Some(Ok(()));
        }
    }
}
