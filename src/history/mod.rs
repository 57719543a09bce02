//! Undo and redo (撤销与重做) of what was done in one load of the page.
//!
//! Undo of an edit is a new version that writes back what stood there before; undo of an import forgets. Either
//! happens only where what the step left still stands: what somebody else has changed since is left alone, and
//! said so. [`HistoryKey`] gives the labels, and the registers that speak for a whole record.

mod change;
mod history;
mod import;
mod key;
mod outcome;
mod renamed;
mod step;

pub use history::{History, MOST_STEPS};
pub use import::Imported;
pub use key::HistoryKey;
pub use outcome::{Direction, LeftAlone, Outcome, Reason};
pub use step::{ChangeRecorder, FocusSession, Step};

#[cfg(test)]
mod tests;
