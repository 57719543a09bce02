use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Debug;

use crate::crdt::Record;

/// A set of records, each under a key of its own (台账).
#[derive(Clone, Debug, PartialEq)]
pub struct Ledger<K: Ord> {
    records: BTreeMap<K, Record<K>>,
}

impl<K: Ord + Clone + Debug> Ledger<K> {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn get(&self, key: &K) -> Option<&Record<K>> {
        self.records.get(key)
    }

    pub fn get_mut(&mut self, key: &K) -> Option<&mut Record<K>> {
        self.records.get_mut(key)
    }

    /// The record to write into, begun if there is none.
    pub fn record_mut(&mut self, key: &K) -> &mut Record<K> {
        self.records.entry(key.clone()).or_insert_with(|| Record::new(key.clone()))
    }

    /// Replaces the record under this key and returns the one before, whose writes are forgotten; to keep both, use
    /// [`Ledger::join_record`].
    pub fn insert(&mut self, record: Record<K>) -> Option<Record<K>> {
        self.records.insert(record.key().clone(), record)
    }

    /// Forgets a record.
    pub fn forget(&mut self, key: &K) -> Option<Record<K>> {
        self.records.remove(key)
    }

    /// Joins a record with the one under its key; true where that changes anything.
    pub fn join_record(&mut self, record: &Record<K>) -> bool {
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

    /// Joins every record of another ledger.
    pub fn join(&mut self, other: &Self) {
        for record in other.iter() {
            self.join_record(record);
        }
    }

    /// By key.
    pub fn iter(&self) -> impl Iterator<Item = &Record<K>> {
        self.records.values()
    }

    /// Those whose keys are not less than this one, by key.
    pub fn iter_from(&self, least: &K) -> impl Iterator<Item = &Record<K>> + use<'_, K> {
        self.records.range(least..).map(|(_, record)| record)
    }

    pub fn len(&self) -> usize {
        self.records.len()
    }

    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }
}

impl<K: Ord> Default for Ledger<K> {
    fn default() -> Self {
        Self { records: BTreeMap::new() }
    }
}

impl<K: Ord + Clone + Debug> FromIterator<Record<K>> for Ledger<K> {
    /// Records that come twice are joined.
    fn from_iter<I: IntoIterator<Item = Record<K>>>(records: I) -> Self {
        let mut ledger = Self::new();
        for record in records {
            ledger.join_record(&record);
        }
        ledger
    }
}
