use std::mem;

use crate::crdt::{Ledger, Record};
use crate::records::{RecordKey, Unreadable};
use crate::storage::{Session, Storage, Unread, WriteError};

/// What an epoch ends in that a clearing begins with.
const OF_CLEARING: &str = "c";

impl<S: Storage> Session<S> {
    /// Joins what the journal noted before the browser was killed and storage has lost; says how many records.
    pub fn replay(&mut self, noted: Vec<Record>) -> usize {
        let mut found = 0;
        for record in noted {
            // What a newer program wrote stays as it is.
            if self.merge_stored(record.key()).is_ok() && self.ledger.join_record(&record) {
                self.save(record.key());
                self.mark_changed(record.key());
                found += 1;
            }
        }
        found
    }

    /// Another page wrote this value under this name; without a name, storage was emptied.
    pub fn on_storage_event(&mut self, name: Option<&str>, value: Option<&str>) {
        let Some(storage) = self.storage.clone() else { return };
        let Some(name) = name else { return self.reload() };
        if storage.is_epoch(name) {
            if value.is_some_and(|epoch| epoch.ends_with(OF_CLEARING)) {
                self.own.clear();
            }
            // Whatever epoch stands there now: this page may have begun one of its own on top.
            return self.reload();
        }
        let Some(key) = storage.key_of(name) else { return };
        let stored = match storage.read(&key) {
            Ok(Some(stored)) => {
                self.note_older(&key, stored.is_older);
                stored.record
            }
            // Whoever took it out had not seen what this page wrote there: else it would have been left alone.
            Ok(None) if self.has_written_in(&key) => return self.save(&key),
            Ok(None) => return,
            Err(why) => return self.note_unread(&key, why),
        };
        let changed = self.ledger.join_record(&stored);
        if self.ledger.get(&key) != Some(&stored) {
            self.save(&key);
        }
        if changed {
            self.mark_changed(&key);
        }
    }

    fn has_written_in(&self, key: &RecordKey) -> bool {
        let record = self.ledger.get(key);
        record.is_some_and(|record| record.vector().iter().any(|(writer, _)| self.own.contains(&writer)))
    }

    pub(crate) fn note_unread(&mut self, key: &RecordKey, why: Unreadable) {
        let Some(storage) = &self.storage else { return };
        let unread = storage.unread(key, why);
        if !self.unread.contains(&unread) {
            self.unread.push(unread);
            self.changes.unread = true;
        }
    }

    /// Reads everything anew where another page has forgotten something.
    pub(crate) fn follow_epoch(&mut self) {
        if self.storage.as_ref().is_some_and(|storage| storage.epoch() != self.epoch) {
            self.reload();
        }
    }

    fn reload(&mut self) {
        let Some(storage) = &self.storage else { return };
        let loaded = storage.load();
        self.epoch = loaded.epoch;
        self.writer = None;
        // What found no room is nowhere else, whatever another page has forgotten.
        let unsaved: Vec<Record> =
            self.unsaved.iter().filter_map(|key| self.ledger.get(key)).cloned().collect();
        self.older = loaded.older;
        self.replace(loaded.ledger, loaded.unread);
        self.replay(unsaved);
    }

    pub(crate) fn replace(&mut self, ledger: Ledger, unread: Vec<Unread>) {
        let before = mem::replace(&mut self.ledger, ledger);
        self.unsaved.clear();
        let new = self.ledger.iter().filter(|record| before.get(record.key()).is_none());
        self.changes.touched.extend(before.iter().chain(new).map(|record| record.key().clone()));
        self.unread = unread;
        self.changes.unread = true;
    }

    /// Makes every page read anew and draw a new writer.
    ///
    /// # Errors
    /// Where the browser refuses: never for want of room where there is an epoch already, since all are of one length.
    pub(crate) fn begin_epoch(&mut self) -> Result<(), WriteError> {
        self.begin_epoch_of("0")
    }

    /// Makes every page hear that all is going to be taken out, and that nothing of it is to be put back.
    pub(crate) fn begin_clearing(&mut self) -> Result<(), WriteError> {
        self.begin_epoch_of(OF_CLEARING)
    }

    fn begin_epoch_of(&mut self, kind: &str) -> Result<(), WriteError> {
        self.writer = None;
        let epoch = format!("{:015x}{kind}", (self.draw)() >> 4);
        if let Some(storage) = &self.storage {
            storage.begin_epoch(&epoch)?;
        }
        self.epoch = epoch;
        Ok(())
    }

    /// Before something that may have to be forgotten.
    pub(crate) fn ensure_epoch(&mut self) -> Result<(), WriteError> {
        if self.epoch.is_empty() { self.begin_epoch() } else { Ok(()) }
    }
}
