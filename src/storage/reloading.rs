use crate::records::{Ledger, Record, RecordKey};
use crate::storage::{Session, Storage, Unread};

impl<S: Storage> Session<S> {
    /// Reads everything anew. What this page has brought in and storage lacks is joined with it and stored again.
    pub fn reload(&mut self) {
        let Some(storage) = &self.storage else { return };
        let loaded = storage.load();
        self.epoch = loaded.epoch;
        self.writer = None;
        self.older = loaded.older;
        let unsaved = std::mem::take(&mut self.unsaved);
        let reverts = std::mem::take(&mut self.unsaved_reverts);
        self.set_aside = loaded.set_aside;
        let before = self.replace(loaded.ledger, loaded.unread);
        let mut kept = Vec::new();
        for held in before.iter() {
            let key = held.key();
            let stored = self.ledger.get(key);
            if reverts.contains(key) {
                self.ledger.insert(held.clone());
                self.unsaved.push(key.clone());
                self.unsaved_reverts.push(key.clone());
            } else if unsaved.contains(key) || self.contributions.are_missing(held, stored) {
                kept.push(held.clone());
            } else if stored != Some(held) {
                self.forget_journaled(key);
            }
        }
        self.merge_and_save(kept);
    }

    /// Replaces the ledger and returns the one before.
    pub(super) fn replace(&mut self, ledger: Ledger, unread: Vec<Unread>) -> Ledger {
        self.revision += 1;
        let before = std::mem::replace(&mut self.ledger, ledger);
        self.unsaved.clear();
        self.unsaved_reverts.clear();
        let new = self.ledger.iter().filter(|record| before.get(record.key()).is_none());
        self.changes.touched.extend(before.iter().chain(new).map(|record| record.key().clone()));
        self.unread = unread;
        self.changes.unread = true;
        before
    }

    /// Takes over a record as a page that is forgetting something has stored or removed it.
    pub(super) fn adopt(&mut self, key: &RecordKey, stored: Option<Record>) {
        let held = self.ledger.get(key);
        if held == stored.as_ref() || self.unsaved_reverts.contains(key) {
            return;
        }
        let keeps =
            |held| self.unsaved.contains(key) || self.contributions.are_missing(held, stored.as_ref());
        if held.is_some_and(keeps) {
            stored.map(|stored| self.ledger.join_record(&stored));
            self.save(key);
        } else {
            match stored {
                Some(stored) => self.ledger.insert(stored),
                None => self.ledger.forget(key),
            };
            self.forget_journaled(key);
        }
        self.mark_changed(key);
    }

    /// What this page noted of a record has been forgotten, and doesn't come back with the journal.
    fn forget_journaled(&self, key: &RecordKey) {
        if let Some(storage) = &self.storage
            && !self.is_unread(key)
        {
            storage.journal_remove(key);
        }
    }
}
