use crate::crdt::Writer;
use crate::records::{History, Ledger, Outcome, RecordKey, Step};
use crate::rules::Round;
use crate::storage::epoch_kind::EpochKind;
use crate::storage::{Session, Storage};

/// [`History::undo`] or [`History::redo`].
type Turn = fn(&mut History, &mut Ledger, &mut Writer, &dyn Fn(&RecordKey) -> bool) -> Option<Outcome>;

impl<S: Storage> Session<S> {
    /// Undoes the last step; `None` where there is none.
    pub fn undo(&mut self) -> Option<Outcome> {
        self.turn(History::next_undo, History::undo)
    }

    /// Redoes what was undone last; `None` where there is nothing.
    pub fn redo(&mut self) -> Option<Outcome> {
        self.turn(History::next_redo, History::redo)
    }

    fn turn(&mut self, next: fn(&History) -> Option<&Step>, turn: Turn) -> Option<Outcome> {
        self.follow_epoch();
        let step = next(&self.history)?;
        let (keys, is_import) = (step.keys(), step.is_import());
        // Closing a round blocks editing, never merging: an import is undone in a closed round too.
        let locked: Vec<RecordKey> = keys
            .iter()
            .filter(|key| {
                self.merge_stored(key).is_newer() || (!is_import && Round::closes(&self.ledger, key))
            })
            .cloned()
            .collect();
        let mut history = std::mem::take(&mut self.history);
        let (ledger, writer) = self.ledger_and_writer(&keys);
        let outcome = turn(&mut history, ledger, writer, &|key| locked.contains(key));
        self.history = history;
        let outcome = outcome?;
        if outcome.forgets {
            // Other pages are told first, so that they don't put back what they see replaced. The import ensured that
            // there is an epoch, and the next ones take no more room.
            let _ = self.begin_epoch(EpochKind::Reverting);
        }
        for key in &outcome.changed {
            if outcome.forgets {
                self.contributions.forget(key);
            }
            match self.ledger.get(key) {
                Some(record) => {
                    if is_import && !outcome.forgets {
                        self.contributions.take_in(record);
                    }
                    self.save(key);
                    if outcome.forgets && self.unsaved.contains(key) {
                        self.unsaved_reverts.push(key.clone());
                    }
                }
                None => self.forget_stored(key),
            }
            self.mark_changed(key);
        }
        if outcome.forgets {
            let _ = self.begin_epoch(EpochKind::Reverted);
        }
        if !outcome.changed.is_empty() {
            self.changes.edits += 1;
        }
        self.changes.steps = true;
        Some(outcome)
    }

    fn forget_stored(&mut self, key: &RecordKey) {
        self.unsaved.retain(|other| other != key);
        self.unsaved_reverts.retain(|other| other != key);
        if let Some(storage) = &self.storage {
            storage.journal_remove(key);
            if !self.is_unread(key) {
                storage.remove(key);
            }
        }
        self.note_saved();
    }
}
