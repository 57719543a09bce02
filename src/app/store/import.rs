use leptos::prelude::*;

use super::{Found, Store};
use crate::browser::WriteError;
use crate::ledger::Ledger;
use crate::ledger::history::{Imported, Step};

impl Store {
    /// Takes in a ledger from outside, whole or not at all, as one step that can be undone. `from` says whose it is.
    ///
    /// # Errors
    /// Where it can't be written; nothing has changed then.
    pub fn import(&self, theirs: &Ledger, from: &str) -> Result<(), WriteError> {
        self.follow_epoch();
        let mut records = Vec::new();
        for record in theirs.iter() {
            // A record of a newer program stays as it is; the preview has said so.
            let Ok(found) = self.take_in(record.key()) else { continue };
            let Some(imported) = self.inner.with_value(|inner| Imported::of(&inner.ledger, record)) else {
                continue;
            };
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
        self.inner.update_value(|inner| {
            for imported in &records {
                inner.ledger.insert(imported.after().clone());
            }
        });
        for imported in &records {
            self.touch(imported.key());
        }
        self.inner.update_value(|inner| inner.history.push(Step::import(from, records)));
        self.name_steps();
        self.note_saved();
        Ok(())
    }

    /// Puts stored records back where they are still as an import that failed left them.
    fn put_back(&self, records: &[Imported]) {
        self.inner.with_value(|inner| {
            let Some(storage) = &inner.storage else { return };
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
        });
    }

    /// Forgets everything, here and in storage.
    pub fn clear(&self) {
        self.inner.with_value(|inner| {
            if let Some(storage) = &inner.storage {
                storage.clear();
            }
        });
        self.begin_epoch();
        self.replace(Ledger::new(), Vec::new());
        self.inner.update_value(|inner| inner.history.clear());
        self.name_steps();
    }
}
