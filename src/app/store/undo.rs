use leptos::prelude::*;

use super::Store;
use crate::browser::random_u64;
use crate::ledger::history::{Direction, Outcome, Step};
use crate::ledger::{RecordKey, Writer};

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

impl Store {
    /// Undoes the last step, or does again what was undone last. `closed` says which records are in a closed round.
    pub fn turn(&self, direction: Direction, closed: &dyn Fn(&RecordKey) -> bool) -> Option<Outcome> {
        self.follow_epoch();
        let (keys, is_import) = self.inner.with_value(|inner| {
            let step = match direction {
                Direction::Undo => inner.history.next_undo(),
                Direction::Redo => inner.history.next_redo(),
            };
            step.map(|step| (step.keys(), step.is_import()))
        })?;
        let newer: Vec<RecordKey> = keys.into_iter().filter(|key| self.take_in(key).is_err()).collect();
        // Closing blocks editing, never merging: an import is taken back in a closed round too.
        let locked = |key: &RecordKey| newer.contains(key) || (!is_import && closed(key));
        let outcome = self
            .inner
            .try_update_value(|inner| {
                let writer = inner.writer.get_or_insert_with(|| Writer::new(random_u64()));
                match direction {
                    Direction::Undo => inner.history.undo(&mut inner.ledger, writer, &locked),
                    Direction::Redo => inner.history.redo(&mut inner.ledger, writer, &locked),
                }
            })
            .flatten()?;
        for key in &outcome.changed {
            if self.inner.with_value(|inner| inner.ledger.get(key).is_some()) {
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
            self.edits.update(|edits| *edits += 1);
        }
        self.name_steps();
        Some(outcome)
    }

    fn forget_stored(&self, key: &RecordKey) {
        self.inner.update_value(|inner| {
            inner.unsaved.retain(|other| other != key);
            if let Some(storage) = &inner.storage {
                // Taking a value out needs no room, and no browser refuses it.
                let _ = storage.restore(key, None);
            }
        });
        self.note_saved();
    }

    pub(super) fn name_steps(&self) {
        let labels = self.inner.with_value(|inner| UndoLabels {
            undo: inner.history.undo_label(),
            redo: inner.history.redo_label(),
            undoes_import: inner.history.next_undo().is_some_and(Step::is_import),
            imports: inner.history.imports(),
        });
        if self.undo_labels.with_untracked(|before| *before != labels) {
            self.undo_labels.set(labels);
        }
    }
}
