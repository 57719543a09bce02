//! Undo and redo (撤销与重做) of what was done in one load of the page.
//!
//! Undo of an edit is a new version that writes back what stood there before; undo of an import forgets. Either
//! happens only where what the step left still stands: what somebody else has changed since is left alone, and
//! said so.

mod change;
mod import;
mod label;
mod outcome;
mod step;

pub use change::Change;
pub use import::Imported;
pub use label::register_label;
pub use outcome::{Direction, LeftAlone, Outcome, Reason};
pub use step::{ChangeRecorder, FocusSession, Step};

use crate::crdt::{Dot, Field, Ledger, Record, Value, Vector, Writer, WriterId};
use crate::records::RecordKey;
use step::StepKind;

/// How many steps are remembered.
pub const MOST_STEPS: usize = 200;

/// What was done, and what was undone and can be done again.
#[derive(Debug, Default)]
pub struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    /// Everybody that this page has written as.
    own: Vec<WriterId>,
}

impl History {
    pub fn new() -> Self {
        Self::default()
    }

    /// Remembers what was just done, and drops what was undone before. Typing goes into the step before it while
    /// it is of the same session and nobody else has written in between.
    pub fn push(&mut self, step: Step) {
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
    pub fn next_undo(&self) -> Option<&Step> {
        self.done.last()
    }

    /// What would be done again next.
    pub fn next_redo(&self) -> Option<&Step> {
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
        ledger: &mut Ledger,
        writer: &mut Writer,
        locked: &dyn Fn(&RecordKey) -> bool,
    ) -> Option<Outcome> {
        let step = self.done.pop()?;
        let (step, outcome) = self.turn(step, Direction::Undo, ledger, writer, locked);
        self.undone.extend(step);
        Some(outcome)
    }

    /// Does again what was undone last; see [`History::undo`].
    pub fn redo(
        &mut self,
        ledger: &mut Ledger,
        writer: &mut Writer,
        locked: &dyn Fn(&RecordKey) -> bool,
    ) -> Option<Outcome> {
        let step = self.undone.pop()?;
        let (step, outcome) = self.turn(step, Direction::Redo, ledger, writer, locked);
        self.done.extend(step);
        Some(outcome)
    }

    /// Gives back what of the step was turned, if anything.
    fn turn(
        &mut self,
        mut step: Step,
        direction: Direction,
        ledger: &mut Ledger,
        writer: &mut Writer,
        locked: &dyn Fn(&RecordKey) -> bool,
    ) -> (Option<Step>, Outcome) {
        self.write_as(writer.id());
        let mut outcome = Outcome::new(direction, step.label());
        let deed = match std::mem::replace(&mut step.deed, StepKind::Edit(Vec::new())) {
            StepKind::Edit(changes) => {
                let mut turned: Vec<Change> = Vec::new();
                for mut change in changes {
                    let done = match locked(change.key()) {
                        true => Err(Some(Reason::Locked)),
                        false => change.turn(direction, ledger, writer, &self.own),
                    };
                    match done {
                        Ok(renamed) => {
                            outcome.changed(change.key());
                            turned.iter_mut().for_each(|other| other.rename(&renamed));
                            self.rename(&renamed);
                            turned.push(change);
                        }
                        Err(Some(reason)) => outcome.leave(change.key(), Some(change.field()), reason),
                        Err(None) => {}
                    }
                }
                StepKind::Edit(turned)
            }
            StepKind::Import(records) => {
                let mut turned = Vec::new();
                for mut record in records {
                    let done = match locked(record.key()) {
                        true => Err(Reason::Locked),
                        false => record.turn(direction, ledger, writer, &self.own),
                    };
                    match done {
                        Ok(renamed) => {
                            outcome.changed(record.key());
                            outcome.forgets |= direction == Direction::Undo;
                            renamed.iter().for_each(|renamed| self.rename(renamed));
                            turned.push(record);
                        }
                        Err(reason) => outcome.leave(record.key(), None, reason),
                    }
                }
                StepKind::Import(turned)
            }
        };
        step.deed = deed;
        ((!step.is_empty()).then_some(step), outcome)
    }

    fn write_as(&mut self, writer: WriterId) {
        if !self.own.contains(&writer) {
            self.own.push(writer);
        }
    }

    fn rename(&mut self, renamed: &Renamed) {
        self.done.iter_mut().chain(&mut self.undone).for_each(|step| step.rename(renamed));
    }
}

/// The same words under new writes: what was `old` stands as `new` now.
#[derive(Debug)]
struct Renamed {
    key: RecordKey,
    field: Field,
    old: Vec<Value>,
    new: Vec<Value>,
}

/// Whether a record's writes beyond those that `seen` covers are all this page's own.
fn only_ours_since(record: &Record, seen: &Vector, own: &[WriterId]) -> bool {
    record
        .vector()
        .iter()
        .all(|(writer, counter)| own.contains(&writer) || seen.covers(Dot { writer, counter }))
}

#[cfg(test)]
mod tests;
