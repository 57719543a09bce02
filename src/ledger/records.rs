use std::collections::BTreeMap;

use super::{Kind, Record, RecordKey};

/// Everything that has been reported on a plan: records, each under a key of its own (台账).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger(BTreeMap<RecordKey, Record>);

impl Ledger {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn get(&self, key: &RecordKey) -> Option<&Record> {
        self.0.get(key)
    }

    /// The record to write into, begun if there is none.
    pub fn record_mut(&mut self, key: &RecordKey) -> &mut Record {
        self.0.entry(key.clone()).or_insert_with(|| Record::new(key.clone()))
    }

    /// Puts a record in place of what stands under its key, which is returned. This forgets; to take in
    /// what somebody else has, use [`Ledger::join_record`].
    pub fn insert(&mut self, record: Record) -> Option<Record> {
        self.0.insert(record.key().clone(), record)
    }

    /// Forgets a record.
    pub fn forget(&mut self, key: &RecordKey) -> Option<Record> {
        self.0.remove(key)
    }

    /// Takes in a record; true where that changes anything.
    pub fn join_record(&mut self, record: &Record) -> bool {
        let joined = match self.0.get(record.key()) {
            Some(ours) => ours.join(record),
            None => record.clone(),
        };
        if self.0.get(record.key()) == Some(&joined) {
            return false;
        }
        self.insert(joined);
        true
    }

    /// Takes in everything that another ledger has.
    pub fn join(&mut self, other: &Self) {
        for record in other.iter() {
            self.join_record(record);
        }
    }

    /// By kind and key.
    pub fn iter(&self) -> impl Iterator<Item = &Record> {
        self.0.values()
    }

    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.0
            .range(RecordKey::before(kind)..)
            .take_while(move |(key, _)| key.kind() == kind)
            .map(|(_, record)| record)
    }

    pub fn len(&self) -> usize {
        self.0.len()
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<Record> for Ledger {
    /// Records that come twice are joined.
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut ledger = Self::new();
        for record in records {
            ledger.join_record(&record);
        }
        ledger
    }
}
