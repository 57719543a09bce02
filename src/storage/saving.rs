use crate::crdt::Record;
use crate::records::RecordKey;
use crate::storage::{Session, Storage, WriteError};

impl<S: Storage> Session<S> {
    /// Tries again to write what could not be written.
    pub fn retry(&mut self) {
        for key in self.unsaved.clone() {
            self.save_again(&key);
        }
        self.note_saved();
    }

    /// Notes a record in the journal and writes it. What stands there and can't be read is copied aside first.
    pub(crate) fn write(&mut self, record: &Record) -> Result<(), WriteError> {
        let key = record.key();
        let Some(storage) = &self.storage else { return Ok(()) };
        storage.note(record);
        let aside = || format!("{:012x}", (self.draw)() >> 16);
        if self.older.contains(key) {
            storage.write_over_older(record, &aside())?;
            self.older.retain(|older| older != key);
            return Ok(());
        }
        if !self.is_unread(key) {
            return storage.write(record);
        }
        storage.copy_aside(key, &aside())?;
        storage.write(record)?;
        // Whoever wrote there before is not to seem to have seen what was never read.
        self.writer = None;
        self.unread.retain(|value| value.key.as_ref() != Some(key));
        self.changes.unread = true;
        Ok(())
    }

    pub(crate) fn is_unread(&self, key: &RecordKey) -> bool {
        self.unread.iter().any(|value| value.key.as_ref() == Some(key))
    }

    pub(crate) fn save(&mut self, key: &RecordKey) {
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
        self.merge_stored(key).is_ok() && self.write_again(key)
    }

    fn write_again(&mut self, key: &RecordKey) -> bool {
        let record = self.ledger.get(key).cloned();
        match record.map_or(Ok(()), |record| self.write(&record)) {
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

    pub(crate) fn note_failed(&mut self, key: &RecordKey, error: WriteError) {
        if !self.unsaved.contains(key) {
            self.unsaved.push(key.clone());
        }
        self.changes.saved = Some(Err(error));
    }

    pub(crate) fn note_saved(&mut self) {
        if self.storage.is_some() && self.unsaved.is_empty() {
            self.changes.saved = Some(Ok(()));
        }
    }
}
