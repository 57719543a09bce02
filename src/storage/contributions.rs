use std::collections::BTreeMap;

use crate::crdt::{Dot, Vector, WriterId};
use crate::records::{Record, RecordKey};

/// What this page has brought into the ledger since it was last cleared: nobody else puts it back where another page
/// writes over it without having seen it.
#[derive(Debug, Default)]
pub(super) struct Contributions {
    /// All writers that this page has been.
    writers: Vec<WriterId>,
    /// What was imported or found in the journal.
    taken_in: BTreeMap<RecordKey, Vector>,
}

impl Contributions {
    pub(super) fn write_as(&mut self, writer: WriterId) {
        self.writers.push(writer);
    }

    pub(super) fn take_in(&mut self, record: &Record) {
        self.taken_in.entry(record.key().clone()).or_default().join(record.vector());
    }

    /// What was imported under a key is forgotten.
    pub(super) fn forget(&mut self, key: &RecordKey) {
        self.taken_in.remove(key);
    }

    pub(super) fn clear(&mut self) {
        *self = Self::default();
    }

    /// Whether a stored record lacks something that this page has brought into the one that it holds.
    pub(super) fn are_missing(&self, held: &Record, stored: Option<&Record>) -> bool {
        let nothing = Vector::default();
        let seen = stored.map_or(&nothing, Record::vector);
        let mut written = held.vector().iter().filter(|(writer, _)| self.writers.contains(writer));
        written.any(|(writer, counter)| !seen.covers(Dot { writer, counter }))
            || self.taken_in.get(held.key()).is_some_and(|taken_in| !seen.covers_all(taken_in))
    }
}
