use std::fmt::Debug;

use crate::crdt::Field;

/// What the history of a ledger asks of the keys of its records.
pub trait HistoryKey: Clone + Ord + Debug {
    /// What an edit of these registers has changed, in a few words; also of none.
    fn edit_label(changed: &[(&Self, &Field)]) -> String;

    /// A register on screen: `T14 进展`.
    fn register_label(&self, field: &Field) -> String;

    /// A whole record on screen: `T14 自评`.
    fn record_label(&self) -> String;

    /// Whether a register says something of the whole record: an undo leaves it alone once somebody else has written
    /// anything into the record.
    fn speaks_for_record(&self, field: &Field) -> bool;
}
