use crate::crdt::Writer;
use crate::records::{ChangeRecorder, Ledger, RecordKey};
use crate::rules::Round;
use crate::storage::{Session, Storage};

/// Why an edit was not made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    #[error("没有改动：这条记录由较新的程序写成，请换用新版页面再改。")]
    Newer,
    #[error("没有改动：本轮已关闭，只能查看。")]
    Closed,
}

impl<S: Storage> Session<S> {
    /// Makes an edit: joins what is stored under `keys`, lets `edit` change these records, and writes back those that
    /// it changed. It is one step that can be undone, under `name` if there is one; so is all that is typed while a
    /// text control has the focus.
    ///
    /// # Errors
    /// Where a record may not be changed; nothing has changed then. A failed write is no error: the edit stands in
    /// memory, the changes say so, and the next edit tries again.
    pub fn edit<T>(
        &mut self,
        keys: &[RecordKey],
        name: Option<&str>,
        edit: impl FnOnce(&mut Ledger, &mut Writer) -> T,
    ) -> Result<T, EditError> {
        self.follow_epoch();
        if self.is_closed_to_edits(keys) {
            return Err(EditError::Closed);
        }
        for key in keys {
            if self.merge_stored(key).is_newer() {
                return Err(EditError::Newer);
            }
        }
        let recorder = ChangeRecorder::new(&self.ledger, keys);
        let (ledger, writer) = self.ledger_and_writer(keys);
        let result = edit(ledger, writer);
        for key in keys {
            if self.ledger.get(key).is_some_and(|record| record.vector().is_empty()) {
                // The edit began the record and wrote nothing into it.
                self.ledger.forget(key);
            }
        }
        let step = recorder.step(&self.ledger, name, self.focus);
        let changed = step.keys();
        self.history.push(step);
        for key in &changed {
            self.save(key);
            self.mark_changed(key);
        }
        if !changed.is_empty() {
            self.changes.edits += 1;
            self.changes.steps = true;
        }
        Ok(result)
    }

    /// What was being typed when somebody else closed the round is still written: it counts as received after closing.
    fn is_closed_to_edits(&self, keys: &[RecordKey]) -> bool {
        self.focus.is_none() && keys.iter().any(|key| Round::closes(&self.ledger, key))
    }
}
