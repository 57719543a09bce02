use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use crate::crdt::Record;
use crate::records::{Kind, RecordKey};

/// Everything that has been reported on a plan: records, each under a key of its own (台账).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ledger {
    records: BTreeMap<RecordKey, Record>,
}

impl Ledger {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn get(&self, key: &RecordKey) -> Option<&Record> {
        self.records.get(key)
    }

    /// The record to write into, begun if there is none.
    pub fn record_mut(&mut self, key: &RecordKey) -> &mut Record {
        self.records.entry(key.clone()).or_insert_with(|| Record::new(key.clone()))
    }

    /// Puts a record in place of what stands under its key, which is returned. This forgets; to take in
    /// what somebody else has, use [`Ledger::join_record`].
    pub fn insert(&mut self, record: Record) -> Option<Record> {
        self.records.insert(record.key().clone(), record)
    }

    /// Forgets a record.
    pub fn forget(&mut self, key: &RecordKey) -> Option<Record> {
        self.records.remove(key)
    }

    /// Takes in a record; true where that changes anything.
    pub fn join_record(&mut self, record: &Record) -> bool {
        match self.records.entry(record.key().clone()) {
            Entry::Occupied(mut ours) => {
                let joined = ours.get().join(record);
                let changed = *ours.get() != joined;
                ours.insert(joined);
                changed
            }
            Entry::Vacant(vacant) => {
                vacant.insert(record.clone());
                true
            }
        }
    }

    /// Takes in everything that another ledger has.
    pub fn join(&mut self, other: &Self) {
        for record in other.iter() {
            self.join_record(record);
        }
    }

    /// By kind and key.
    pub fn iter(&self) -> impl Iterator<Item = &Record> {
        self.records.values()
    }

    pub fn of_kind(&self, kind: Kind) -> impl Iterator<Item = &Record> {
        self.records
            .range(RecordKey::before(kind)..)
            .map(|(_, record)| record)
            .take_while(move |record| record.key().kind() == kind)
    }

    pub fn len(&self) -> usize {
        self.records.len()
    }

    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
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
