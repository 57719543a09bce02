use crate::crdt::Ledger;
use crate::history::{Imported, Step};
use crate::records::RecordKey;
use crate::storage::{Session, Storage, WriteError};

impl<S: Storage> Session<S> {
    /// Takes in a ledger from outside, whole or not at all, as one step that can be undone. `from` says whose it is.
    ///
    /// # Errors
    /// Where it can't be written; nothing has changed then.
    pub fn import(&mut self, theirs: &Ledger, from: &str) -> Result<(), WriteError> {
        self.follow_epoch();
        self.ensure_epoch()?;
        let mut records = Vec::new();
        for record in theirs.iter() {
            // A record of a newer program stays as it is; the preview has said so.
            if self.merge_stored(record.key()).is_ok() {
                records.extend(Imported::of(&self.ledger, record));
            }
        }
        self.write_all(&records)?;
        for imported in &records {
            self.ledger.insert(imported.after().clone());
            self.mark_changed(imported.key());
        }
        self.history.push(Step::import(from, records));
        self.changes.steps = true;
        self.note_saved();
        Ok(())
    }

    /// All of them or none. Other pages see each write as it is made, so that there is room for all has to be known
    /// before the first.
    fn write_all(&mut self, records: &[Imported]) -> Result<(), WriteError> {
        let Some(storage) = self.storage.clone() else { return Ok(()) };
        storage.make_sure_of_room(records.iter().map(Imported::after))?;
        let mut before = Vec::new();
        for imported in records {
            let key = imported.key();
            // What can't be read stays aside.
            before.push((key, storage.raw(key).filter(|_| !self.is_unread(key))));
            if let Err(error) = self.write(imported.after()) {
                before.into_iter().for_each(|(key, text)| self.put_back(key, text.as_deref()));
                return Err(error);
            }
        }
        Ok(())
    }

    /// Puts back what was stored before an import that failed; the journal notes what the page holds.
    fn put_back(&self, key: &RecordKey, text: Option<&str>) {
        let Some(storage) = &self.storage else { return };
        match self.ledger.get(key) {
            Some(held) => storage.note(held),
            None => storage.unnote(key),
        }
        match text {
            // Going back takes no more room than was taken; a browser that refuses leaves the join.
            Some(text) => drop(storage.put_back(key, text)),
            None if !self.is_unread(key) => storage.remove(key),
            None => {}
        }
    }

    /// Forgets everything, here and in storage.
    pub fn clear(&mut self) {
        // Other pages hear of this first, so that they don't put back what they see taken out.
        let _ = self.begin_clearing();
        if let Some(storage) = &self.storage {
            storage.clear();
        }
        // There is room for it now.
        let _ = self.begin_epoch();
        self.replace(Ledger::new(), Vec::new());
        self.own.clear();
        self.history.clear();
        self.changes.steps = true;
    }
}
