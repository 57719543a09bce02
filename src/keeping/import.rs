use super::keeper::Found;
use super::{Keeper, Storage, WriteError};
use crate::ledger::Ledger;
use crate::ledger::history::{Imported, Step};

impl<S: Storage> Keeper<S> {
    /// Takes in a ledger from outside, whole or not at all, as one step that can be undone. `from` says whose it is.
    ///
    /// # Errors
    /// Where it can't be written; nothing has changed then.
    pub fn import(&mut self, theirs: &Ledger, from: &str) -> Result<(), WriteError> {
        self.follow_epoch();
        let mut records = Vec::new();
        for record in theirs.iter() {
            // A record of a newer program stays as it is; the preview has said so.
            let Ok(found) = self.take_in(record.key()) else { continue };
            let Some(imported) = Imported::of(&self.ledger, record) else { continue };
            let written = match found {
                Found::Free => self.write(imported.after()),
                Found::Stuck(error) => Err(error),
            };
            if let Err(error) = written {
                self.put_back(&records);
                return Err(error);
            }
            records.push(imported);
        }
        for imported in &records {
            self.ledger.insert(imported.after().clone());
            self.touch(imported.key());
        }
        self.history.push(Step::import(from, records));
        self.news.steps = true;
        self.note_saved();
        Ok(())
    }

    /// Puts stored records back where they are still as an import that failed left them.
    fn put_back(&self, records: &[Imported]) {
        let Some(storage) = &self.storage else { return };
        for imported in records {
            let key = imported.key();
            if storage.read(key).ok().flatten().as_ref() != Some(imported.after()) {
                continue;
            }
            // Going back takes no more room than was taken; a browser that refuses leaves the join.
            let _ = match imported.before() {
                Some(before) => storage.write(before),
                None => storage.restore(key, None),
            };
        }
    }

    /// Forgets everything, here and in storage.
    pub fn clear(&mut self) {
        if let Some(storage) = &self.storage {
            storage.clear();
        }
        self.begin_epoch();
        self.replace(Ledger::new(), Vec::new());
        self.history.clear();
        self.news.steps = true;
    }
}
