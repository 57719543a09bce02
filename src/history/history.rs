use super::change::Change;
use super::import::Imported;
use super::key::HistoryKey;
use super::outcome::{Direction, Outcome, Reason};
use super::renamed::Renamed;
use super::step::{Step, StepKind};
use crate::crdt::{Ledger, Writer, WriterId};

/// How many steps are remembered.
pub const MOST_STEPS: usize = 200;

/// What was done, and what was undone and can be done again.
#[derive(Debug)]
pub struct History<K> {
    done: Vec<Step<K>>,
    undone: Vec<Step<K>>,
    /// The ids of all writers that this page has been.
    own: Vec<WriterId>,
}

impl<K: HistoryKey> History<K> {
    pub fn new() -> Self {
        Self::default()
    }

    /// Remembers what was just done, and drops what was undone before. Typing goes into the step before it while
    /// it is of the same session and nobody else has written in between.
    pub fn push(&mut self, step: Step<K>) {
        if step.is_empty() {
            return;
        }
        self.undone.clear();
        step.writers().for_each(|writer| self.write_as(writer));
        let step = match self.done.last_mut() {
            Some(last) => match last.absorb(step) {
                Some(step) => step,
                None => return,
            },
            None => step,
        };
        self.done.push(step);
        if self.done.len() > MOST_STEPS {
            self.done.remove(0);
        }
    }

    /// What would be undone next.
    pub fn next_undo(&self) -> Option<&Step<K>> {
        self.done.last()
    }

    /// What would be done again next.
    pub fn next_redo(&self) -> Option<&Step<K>> {
        self.undone.last()
    }

    /// How many imports can still be undone.
    pub fn imports(&self) -> usize {
        self.done.iter().filter(|step| step.is_import()).count()
    }

    /// For a button: `撤销：T14 进展`.
    pub fn undo_label(&self) -> Option<String> {
        self.next_undo().map(|step| format!("撤销：{}", step.label()))
    }

    /// For a button: `重做：T14 进展`.
    pub fn redo_label(&self) -> Option<String> {
        self.next_redo().map(|step| format!("重做：{}", step.label()))
    }

    /// Forgets all steps, as clearing everything does.
    pub fn clear(&mut self) {
        self.done.clear();
        self.undone.clear();
    }

    /// Undoes the last step. `ledger` has been joined with what is stored under [`Step::keys`] of
    /// [`History::next_undo`]; `locked` says which records may not be changed. The step is gone afterwards, also
    /// where nothing could be undone.
    pub fn undo(
        &mut self,
        ledger: &mut Ledger<K>,
        writer: &mut Writer,
        locked: &dyn Fn(&K) -> bool,
    ) -> Option<Outcome<K>> {
        let step = self.done.pop()?;
        let (step, outcome) = self.apply(step, Direction::Undo, ledger, writer, locked);
        self.undone.extend(step);
        Some(outcome)
    }

    /// Does again what was undone last; see [`History::undo`].
    pub fn redo(
        &mut self,
        ledger: &mut Ledger<K>,
        writer: &mut Writer,
        locked: &dyn Fn(&K) -> bool,
    ) -> Option<Outcome<K>> {
        let step = self.undone.pop()?;
        let (step, outcome) = self.apply(step, Direction::Redo, ledger, writer, locked);
        self.done.extend(step);
        Some(outcome)
    }

    /// Returns the part of the step that could be undone or redone, if any.
    fn apply(
        &mut self,
        step: Step<K>,
        direction: Direction,
        ledger: &mut Ledger<K>,
        writer: &mut Writer,
        locked: &dyn Fn(&K) -> bool,
    ) -> (Option<Step<K>>, Outcome<K>) {
        self.write_as(writer.id());
        let mut outcome = Outcome::new(direction, step.label());
        let step = step.map(|kind| match kind {
            StepKind::Edit(changes) => {
                StepKind::Edit(self.apply_changes(changes, ledger, writer, locked, &mut outcome))
            }
            StepKind::Import(records) => {
                StepKind::Import(self.apply_import(records, ledger, writer, locked, &mut outcome))
            }
        });
        ((!step.is_empty()).then_some(step), outcome)
    }

    fn apply_changes(
        &mut self,
        changes: Vec<Change<K>>,
        ledger: &mut Ledger<K>,
        writer: &mut Writer,
        locked: &dyn Fn(&K) -> bool,
        outcome: &mut Outcome<K>,
    ) -> Vec<Change<K>> {
        let mut applied: Vec<Change<K>> = Vec::new();
        for mut change in changes {
            let result = match locked(change.key()) {
                true => Err(Some(Reason::Locked)),
                false => change.apply(outcome.direction, ledger, writer, &self.own),
            };
            match result {
                Ok(renamed) => {
                    outcome.changed(change.key());
                    applied.iter_mut().for_each(|other| other.rename(&renamed));
                    self.rename(&renamed);
                    applied.push(change);
                }
                Err(Some(reason)) => outcome.leave(change.key(), Some(change.field()), reason),
                Err(None) => {}
            }
        }
        applied
    }

    fn apply_import(
        &mut self,
        records: Vec<Imported<K>>,
        ledger: &mut Ledger<K>,
        writer: &mut Writer,
        locked: &dyn Fn(&K) -> bool,
        outcome: &mut Outcome<K>,
    ) -> Vec<Imported<K>> {
        let mut applied = Vec::new();
        for mut record in records {
            let result = match locked(record.key()) {
                true => Err(Reason::Locked),
                false => record.apply(outcome.direction, ledger, writer, &self.own),
            };
            match result {
                Ok(renamed) => {
                    outcome.changed(record.key());
                    outcome.forgets |= outcome.direction == Direction::Undo;
                    renamed.iter().for_each(|renamed| self.rename(renamed));
                    applied.push(record);
                }
                Err(reason) => outcome.leave(record.key(), None, reason),
            }
        }
        applied
    }

    fn write_as(&mut self, writer: WriterId) {
        if !self.own.contains(&writer) {
            self.own.push(writer);
        }
    }

    fn rename(&mut self, renamed: &Renamed<K>) {
        self.done.iter_mut().chain(&mut self.undone).for_each(|step| step.rename(renamed));
    }
}

impl<K> Default for History<K> {
    fn default() -> Self {
        Self { done: Vec::new(), undone: Vec::new(), own: Vec::new() }
    }
}
