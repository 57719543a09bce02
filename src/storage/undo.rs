use std::mem;

use crate::history::{Direction, History, Outcome, Step};
use crate::records::RecordKey;
use crate::rules::Round;
use crate::storage::{Session, Storage};

/// What the buttons of 撤销 and 重做 say; `None` where there is nothing to turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoLabels {
    pub undo: Option<String>,
    pub redo: Option<String>,
    /// The next to be undone is an import.
    pub undoes_import: bool,
    /// How many imports can still be undone.
    pub imports: usize,
}

impl UndoLabels {
    pub(crate) fn of(history: &History) -> Self {
        Self {
            undo: history.undo_label(),
            redo: history.redo_label(),
            undoes_import: history.next_undo().is_some_and(Step::is_import),
            imports: history.imports(),
        }
    }
}

impl<S: Storage> Session<S> {
    /// Undoes the last step, or redoes the one that was undone last.
    pub fn turn(&mut self, direction: Direction) -> Option<Outcome> {
        self.follow_epoch();
        let step = match direction {
            Direction::Undo => self.history.next_undo(),
            Direction::Redo => self.history.next_redo(),
        };
        let (keys, is_import) = step.map(|step| (step.keys(), step.is_import()))?;
        let mut locked = keys;
        locked.retain(|key| {
            let is_newer = self.merge_stored(key).is_err();
            // Closing blocks editing, never merging: an import is taken back in a closed round too.
            is_newer || (!is_import && Round::closes(&self.ledger, key))
        });
        let locked = |key: &RecordKey| locked.contains(key);
        let mut history = mem::take(&mut self.history);
        let (ledger, writer) = self.ledger_and_writer();
        let outcome = match direction {
            Direction::Undo => history.undo(ledger, writer, &locked),
            Direction::Redo => history.redo(ledger, writer, &locked),
        };
        self.history = history;
        let outcome = outcome?;
        for key in &outcome.changed {
            if self.ledger.get(key).is_some() {
                self.save(key);
            } else {
                self.forget_stored(key);
            }
            self.mark_changed(key);
        }
        if outcome.forgets {
            // The import made sure that there is room for it.
            let _ = self.begin_epoch();
        }
        if !outcome.changed.is_empty() {
            self.changes.edits += 1;
        }
        self.changes.steps = true;
        Some(outcome)
    }

    fn forget_stored(&mut self, key: &RecordKey) {
        self.unsaved.retain(|other| other != key);
        if let Some(storage) = &self.storage {
            storage.unnote(key);
            if !self.is_unread(key) {
                storage.remove(key);
            }
        }
        self.note_saved();
    }
}
