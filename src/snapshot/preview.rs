use std::collections::{BTreeMap, BTreeSet};
use std::iter::Sum;
use std::ops::Add;

use super::Snapshot;
use crate::crdt::{Field, Value, canonical};
use crate::directory::Directory;
use crate::records::{Imported, Record, RecordKey};
use crate::storage::{LedgerJoin, Unread};

/// What importing a snapshot will change: each of its records is in exactly one of the four lists, by kind and key.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preview {
    /// Records that the ledger doesn't have.
    pub new: Vec<RecordKey>,
    /// Records that will say something else than now.
    pub updated: Vec<RecordKey>,
    /// Records of which the ledger has seen all that the snapshot says: the same, or older.
    pub identical: Vec<RecordKey>,
    /// Records in which two contents will stand side by side that don't now.
    pub conflicting: Vec<RecordKey>,
    /// The same counted by unit; `None` for what is no unit's: rounds, organisations, views.
    pub by_unit: BTreeMap<Option<String>, Counts>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub new: usize,
    pub updated: usize,
    pub identical: usize,
    pub conflicting: usize,
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self {
            new: self.new + other.new,
            updated: self.updated + other.updated,
            identical: self.identical + other.identical,
            conflicting: self.conflicting + other.conflicting,
        }
    }
}

impl Counts {
    pub fn records(self) -> usize {
        self.new + self.updated + self.identical + self.conflicting
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

impl Preview {
    /// All records of the snapshot, counted.
    pub fn total(&self) -> Counts {
        self.by_unit.values().copied().sum()
    }

    /// The counts of the units by the names that are shown, then those of what is no unit's.
    pub fn by_name(&self, directory: &Directory) -> Vec<(String, Counts)> {
        let mut units: BTreeMap<&str, Counts> = BTreeMap::new();
        let mut others = None;
        for (unit, counts) in &self.by_unit {
            match unit {
                Some(unit) => {
                    let sum = units.entry(directory.name(unit)).or_default();
                    *sum = *sum + *counts;
                }
                None => others = Some(("轮次、单位等设置".to_owned(), *counts)),
            }
        }
        units.into_iter().map(|(name, counts)| (name.to_owned(), counts)).chain(others).collect()
    }

    /// Nothing would be changed.
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.updated.is_empty() && self.conflicting.is_empty()
    }
}

/// What an import will do, told from its join with the ledger.
pub fn preview(join: &LedgerJoin) -> Preview {
    let mut preview = Preview::default();
    for imported in join.changed() {
        let key = imported.key();
        let counts = preview.by_unit.entry(key.unit().map(str::to_owned)).or_default();
        let (list, count) = if adds_conflict(imported) {
            (&mut preview.conflicting, &mut counts.conflicting)
        } else if imported.before().is_none() {
            (&mut preview.new, &mut counts.new)
        } else {
            (&mut preview.updated, &mut counts.updated)
        };
        list.push(key.clone());
        *count += 1;
    }
    for key in join.unchanged() {
        preview.identical.push(key.clone());
        preview.by_unit.entry(key.unit().map(str::to_owned)).or_default().identical += 1;
    }
    preview
}

/// How many of the snapshot's records are not taken in, since a newer program wrote those that are here.
pub fn count_kept_newer(unread: &[Unread], snapshot: &Snapshot) -> usize {
    let newer = unread.iter().filter(|value| value.is_newer()).filter_map(|value| value.key.as_ref());
    newer.filter(|key| snapshot.ledger.get(key).is_some()).count()
}

/// Whether a register will hold several contents, and not just those that it holds now.
fn adds_conflict(imported: &Imported) -> bool {
    let before = |field: &Field| contents(imported.before().map_or(&[], |record| record.values(field)));
    let after: &Record = imported.after();
    after.conflicts().any(|field| !contents(after.values(field)).is_subset(&before(field)))
}

fn contents(values: &[Value]) -> BTreeSet<String> {
    values.iter().map(|value| canonical::compact(&value.content)).collect()
}
