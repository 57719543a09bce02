use crate::records::{Record, RecordKey};
use crate::storage::{Session, Storage};

impl<S: Storage> Session<S> {
    /// A foreign page of the same host has emptied the storage: writes back what is in memory.
    pub(super) fn restore(&mut self) {
        let Some(storage) = &self.storage else { return };
        if !self.epoch.is_empty() && storage.epoch().is_empty() {
            // Where the browser refuses, so it does the records, and is told.
            let _ = storage.write_epoch(&self.epoch);
        }
        let is_there = |name: &str| storage.has(name);
        self.unread.retain(|unread| is_there(&unread.name));
        self.set_aside.retain(|copy| is_there(&copy.name));
        self.changes.unread = true;
        let keys: Vec<RecordKey> = self.ledger.iter().map(Record::key).cloned().collect();
        let missing: Vec<RecordKey> = keys.into_iter().filter(|key| storage.raw(key).is_none()).collect();
        for key in &missing {
            self.save(key);
        }
        self.changes.restored |= !missing.is_empty();
    }
}
