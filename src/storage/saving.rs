use crate::records::{RecordKey, Unreadable};
use crate::storage::{Session, Storage, WriteError};

/// What stood in storage when a record was merged from there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Merged {
    /// Nothing, a record that is joined into memory now, or a damaged value that stays until it is written over.
    Writable,
    /// A record of a newer program, which may not be changed here.
    Newer,
}

impl Merged {
    pub(super) fn is_newer(self) -> bool {
        self == Self::Newer
    }
}

impl<S: Storage> Session<S> {
    /// Joins what is stored under a key into memory.
    pub(super) fn merge_stored(&mut self, key: &RecordKey) -> Merged {
        let Some(storage) = &self.storage else { return Merged::Writable };
        if self.unsaved_reverts.contains(key) {
            return Merged::Writable;
        }
        match storage.read(key) {
            Ok(Some(stored)) => {
                self.note_read(key);
                self.note_older(key, stored.is_older);
                if self.ledger.join_record(&stored.record) {
                    self.mark_changed(key);
                }
                Merged::Writable
            }
            Ok(None) => Merged::Writable,
            Err(why) => {
                let merged = match why {
                    Unreadable::Newer { .. } => Merged::Newer,
                    Unreadable::Broken { .. } => Merged::Writable,
                };
                self.note_unread(key, why);
                merged
            }
        }
    }

    /// Tries again to write what could not be written.
    pub fn retry(&mut self) {
        for key in self.unsaved.clone() {
            self.merge_and_write(&key);
        }
        self.note_saved();
    }

    /// Writes a record, and where that succeeds what failed before.
    pub(super) fn save(&mut self, key: &RecordKey) {
        if !self.write_record(key) {
            return;
        }
        for other in self.unsaved.clone() {
            if !self.merge_and_write(&other) {
                return;
            }
        }
        self.note_saved();
    }

    /// Whether it is stored now.
    fn merge_and_write(&mut self, key: &RecordKey) -> bool {
        !self.merge_stored(key).is_newer() && self.write_record(key)
    }

    /// Whether it is stored now.
    fn write_record(&mut self, key: &RecordKey) -> bool {
        let text =
            self.storage.as_ref().zip(self.ledger.get(key)).map(|(storage, record)| storage.encode(record));
        match text.map_or(Ok(()), |text| self.write_text(key, &text)) {
            Ok(()) => {
                self.unsaved.retain(|other| other != key);
                self.unsaved_reverts.retain(|other| other != key);
                true
            }
            Err(error) => {
                if !self.unsaved.contains(key) {
                    self.unsaved.push(key.clone());
                }
                self.changes.saved = Some(Err(error));
                false
            }
        }
    }

    /// Puts a record's text into the journal and into storage. What stands there and can't be read is copied aside
    /// first.
    pub(super) fn write_text(&mut self, key: &RecordKey, text: &str) -> Result<(), WriteError> {
        let Some(storage) = &self.storage else { return Ok(()) };
        storage.journal_put(key, text);
        let copy_id = || format!("{:012x}", (self.draw)() >> 16);
        if self.older.contains(key) {
            storage.write_over_older(key, text, &copy_id())?;
            self.older.retain(|older| older != key);
            return Ok(());
        }
        if !self.is_unread(key) {
            return storage.write(key, text);
        }
        let copy = storage.copy_aside(key, &copy_id())?;
        storage.write(key, text)?;
        self.note_set_aside(&copy, true);
        // This writer's earlier writes may stand in the value that was not read: a new writer claims none of them.
        self.writer = None;
        self.note_read(key);
        Ok(())
    }

    /// What stands under the key can be read now.
    pub(super) fn note_read(&mut self, key: &RecordKey) {
        if self.is_unread(key) {
            self.unread.retain(|value| value.key.as_ref() != Some(key));
            self.changes.unread = true;
        }
    }

    pub(super) fn is_unread(&self, key: &RecordKey) -> bool {
        self.unread.iter().any(|value| value.key.as_ref() == Some(key))
    }

    pub(super) fn note_unread(&mut self, key: &RecordKey, why: Unreadable) {
        let Some(storage) = &self.storage else { return };
        let unread = storage.unread(key, why);
        if !self.unread.contains(&unread) {
            self.unread.push(unread);
            self.changes.unread = true;
        }
    }

    pub(super) fn note_older(&mut self, key: &RecordKey, is_older: bool) {
        if is_older && !self.older.contains(key) {
            self.older.push(key.clone());
        }
    }

    pub(super) fn note_saved(&mut self) {
        if self.storage.is_some() && self.unsaved.is_empty() {
            self.changes.saved = Some(Ok(()));
        }
    }
}
