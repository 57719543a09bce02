use super::{Keeper, Storage};
use crate::ledger::history::{Direction, History, Outcome, Step};
use crate::ledger::{RecordKey, Writer};

/// What the buttons of 撤销 and 重做 say; `None` where there is nothing to turn.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UndoLabels {
    pub undo: Option<String>,
    pub redo: Option<String>,
    /// The next to be undone is an import.
    pub undoes_import: bool,
}

impl UndoLabels {
    pub(super) fn of(history: &History) -> Self {
        Self {
            undo: history.undo_label(),
            redo: history.redo_label(),
            undoes_import: history.next_undo().is_some_and(Step::is_import),
        }
    }
}

impl<S: Storage> Keeper<S> {
    /// Undoes the last step, or does again what was undone last. `closed` says which records are in a closed round.
    pub fn turn(&mut self, direction: Direction, closed: &dyn Fn(&RecordKey) -> bool) -> Option<Outcome> {
        self.follow_epoch();
        let step = match direction {
            Direction::Undo => self.history.next_undo(),
            Direction::Redo => self.history.next_redo(),
        };
        let (keys, is_import) = step.map(|step| (step.keys(), step.is_import()))?;
        let newer: Vec<RecordKey> = keys.into_iter().filter(|key| self.take_in(key).is_err()).collect();
        // Closing blocks editing, never merging: an import is taken back in a closed round too.
        let locked = |key: &RecordKey| newer.contains(key) || (!is_import && closed(key));
        let writer = self.writer.get_or_insert_with(|| Writer::new((self.draw)()));
        let outcome = match direction {
            Direction::Undo => self.history.undo(&mut self.ledger, writer, &locked),
            Direction::Redo => self.history.redo(&mut self.ledger, writer, &locked),
        }?;
        for key in &outcome.changed {
            if self.ledger.get(key).is_some() {
                self.save(key);
            } else {
                self.forget_stored(key);
            }
            self.touch(key);
        }
        if outcome.forgets {
            self.begin_epoch();
        }
        if !outcome.changed.is_empty() {
            self.news.edits += 1;
        }
        self.news.steps = true;
        Some(outcome)
    }

    fn forget_stored(&mut self, key: &RecordKey) {
        self.unsaved.retain(|other| other != key);
        if let Some(storage) = &self.storage {
            // Taking a value out needs no room, and no browser refuses it.
            let _ = storage.restore(key, None);
        }
        self.note_saved();
    }
}
