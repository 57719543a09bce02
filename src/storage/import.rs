use crate::records::{Imported, Ledger, Record, RecordKey, Step};
use crate::storage::epoch_kind::EpochKind;
use crate::storage::{LedgerJoin, Session, Storage, WriteError};

/// A ledger from outside, joined with a session's and not imported yet.
#[derive(Clone, Debug, PartialEq)]
pub struct PreparedImport {
    join: LedgerJoin,
    /// Of the session when it was joined.
    revision: u64,
}

impl PreparedImport {
    pub fn join(&self) -> &LedgerJoin {
        &self.join
    }
}

impl<S: Storage> Session<S> {
    /// Joins a ledger from outside with this session's, without changing anything.
    pub fn prepare_import(&self, theirs: &Ledger) -> PreparedImport {
        PreparedImport { join: LedgerJoin::new(&self.ledger, theirs), revision: self.revision }
    }

    /// Merges a ledger from outside, whole or not at all, as one step that can be undone. `from` says whose it is.
    /// `prepared` is what [`Session::prepare_import`] made of `theirs`; it is made anew only where the session has
    /// changed since.
    ///
    /// # Errors
    /// Where it can't be written; nothing has changed then.
    pub fn import(
        &mut self,
        theirs: &Ledger,
        mut prepared: PreparedImport,
        from: &str,
    ) -> Result<(), WriteError> {
        self.follow_epoch();
        self.ensure_epoch()?;
        let is_newer = |key: &&RecordKey| self.merge_stored(key).is_newer();
        let newer: Vec<&RecordKey> = theirs.iter().map(Record::key).filter(is_newer).collect();
        if prepared.revision != self.revision {
            prepared = self.prepare_import(theirs);
        }
        let mut records = prepared.join.into_changed();
        // A record that a newer program has stored stays as it is; the preview has said so.
        records.retain(|imported| !newer.contains(&imported.key()));
        self.write_all(&records)?;
        for imported in &records {
            self.ledger.insert(imported.after().clone());
            self.contributions.take_in(imported.after());
            self.mark_changed(imported.key());
        }
        self.history.push(Step::import(from, records));
        self.changes.steps = true;
        self.note_saved();
        Ok(())
    }

    /// Writes all of them or none. Other pages see each write at once, so that there is room for all has to be known
    /// before the first.
    fn write_all(&mut self, records: &[Imported]) -> Result<(), WriteError> {
        let Some(storage) = &self.storage else { return Ok(()) };
        let texts: Vec<String> = records.iter().map(|imported| storage.encode(imported.after())).collect();
        let keys = || records.iter().map(Imported::key);
        storage.ensure_room(keys().zip(texts.iter().map(String::as_str)))?;
        // What can't be read stays aside.
        let before: Vec<Option<String>> =
            keys().map(|key| storage.raw(key).filter(|_| !self.is_unread(key))).collect();
        for (at, (key, text)) in keys().zip(&texts).enumerate() {
            if let Err(error) = self.write_text(key, text) {
                // Other pages forget what they have received of it. Both epochs take no more room than the one before.
                let _ = self.begin_epoch(EpochKind::Reverting);
                for (key, before) in keys().zip(&before).take(at + 1) {
                    self.put_back(key, before.as_deref());
                }
                let _ = self.begin_epoch(EpochKind::Reverted);
                return Err(error);
            }
        }
        Ok(())
    }

    /// Puts back what was stored before an import that failed, and into the journal what the page holds.
    fn put_back(&self, key: &RecordKey, before: Option<&str>) {
        let Some(storage) = &self.storage else { return };
        match self.ledger.get(key) {
            Some(held) => storage.journal_put(key, &storage.encode(held)),
            None => storage.journal_remove(key),
        }
        match before {
            Some(text) => {
                // It takes no more room than before; where the browser refuses, the joined record stays.
                let _ = storage.write(key, text);
            }
            None if !self.is_unread(key) => storage.remove(key),
            None => {}
        }
    }
}
