use crate::records::RecordKey;
use crate::storage::epoch::EpochKind;
use crate::storage::{Session, Storage};

impl<S: Storage> Session<S> {
    /// Another page wrote this value under this name; without a name, storage was emptied.
    pub fn on_storage_event(&mut self, name: Option<&str>, value: Option<&str>) {
        let Some(storage) = &self.storage else { return };
        let Some(name) = name else { return self.reload() };
        if storage.is_epoch(name) {
            if value.is_some_and(|epoch| EpochKind::of(epoch) == EpochKind::Clearing) {
                self.own_writers.clear();
            }
            // Even where this page has begun an epoch of its own since.
            return self.reload();
        }
        let Some(key) = storage.key_of(name) else { return };
        let stored = match storage.read(&key) {
            Ok(Some(stored)) => stored,
            // Another page's undo of an import removes a record only where it has seen no later write: it has not
            // seen this page's.
            Ok(None) if self.has_written_in(&key) => return self.save(&key),
            Ok(None) => return,
            Err(why) => return self.note_unread(&key, why),
        };
        self.note_older(&key, stored.is_older);
        let changed = self.ledger.join_record(&stored.record);
        if self.ledger.get(&key) != Some(&stored.record) {
            // It lacks what this page has.
            self.save(&key);
        }
        if changed {
            self.mark_changed(&key);
        }
    }

    fn has_written_in(&self, key: &RecordKey) -> bool {
        let record = self.ledger.get(key);
        record.is_some_and(|record| {
            record.vector().iter().any(|(writer, _)| self.own_writers.contains(&writer))
        })
    }
}
