use crate::records::{Imported, Ledger, RecordKey};

/// What joining a ledger with another one does to its records, without doing it.
#[derive(Clone, Debug, PartialEq)]
pub struct LedgerJoin {
    changed: Vec<Imported>,
    unchanged: Vec<RecordKey>,
}

impl LedgerJoin {
    pub fn new(ours: &Ledger, theirs: &Ledger) -> Self {
        let mut join = Self { changed: Vec::new(), unchanged: Vec::new() };
        for record in theirs.iter() {
            match Imported::of(ours, record) {
                Some(imported) => join.changed.push(imported),
                None => join.unchanged.push(record.key().clone()),
            }
        }
        join
    }

    /// The records that will say something else, by kind and key.
    pub fn changed(&self) -> &[Imported] {
        &self.changed
    }

    /// The records of which ours has seen all that theirs says, by kind and key.
    pub fn unchanged(&self) -> &[RecordKey] {
        &self.unchanged
    }

    pub(super) fn into_changed(self) -> Vec<Imported> {
        self.changed
    }
}
