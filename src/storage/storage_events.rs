use crate::records::{Record, RecordKey};
use crate::storage::{Session, Storage};

impl<S: Storage> Session<S> {
    /// Another page wrote this value under this name; without a name, storage was emptied.
    pub fn on_storage_event(&mut self, name: Option<&str>, value: Option<&str>) {
        let Some(storage) = &self.storage else { return };
        let Some(name) = name else { return self.restore() };
        if storage.is_epoch(name) {
            return match value {
                // Even where this page has begun an epoch of its own since.
                Some(epoch) => self.enter_epoch(epoch),
                None => self.restore(),
            };
        }
        let Some(key) = storage.key_of(name) else { return self.note_set_aside(name, value.is_some()) };
        match storage.read(&key) {
            Ok(stored) => {
                self.note_read(&key);
                self.note_older(&key, stored.as_ref().is_some_and(|stored| stored.is_older));
                let stored = stored.map(|stored| stored.record);
                if self.is_other_forgetting {
                    self.adopt(&key, stored);
                } else {
                    self.join_stored(&key, stored);
                }
            }
            Err(why) => self.note_unread(&key, why),
        }
    }

    /// Joins what another page has stored or removed, and writes back what that lacks.
    fn join_stored(&mut self, key: &RecordKey, stored: Option<Record>) {
        let changed = stored.as_ref().is_some_and(|stored| self.ledger.join_record(stored));
        if self.ledger.get(key) != stored.as_ref() {
            // Nobody removes a record while nothing is being forgotten.
            self.changes.restored |= stored.is_none();
            self.save(key);
        }
        if changed {
            self.mark_changed(key);
        }
    }
}
