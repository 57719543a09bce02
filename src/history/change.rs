use super::key::HistoryKey;
use super::outcome::{Direction, Reason};
use super::renamed::{Renamed, only_ours_since};
use crate::crdt::{Dot, Field, Ledger, Record, Value, Vector, Writer, WriterId};

/// What an edit changed in one register.
#[derive(Clone, Debug)]
pub struct Change<K> {
    key: K,
    field: Field,
    before: Vec<Value>,
    after: Vec<Value>,
    /// The record's version vector right after this change.
    seen: Vector,
}

impl<K: HistoryKey> Change<K> {
    /// Register by register, what differs between two versions of a record.
    pub(super) fn between(before: Option<&Record<K>>, after: &Record<K>) -> Vec<Self> {
        let earlier = before.into_iter().flat_map(Record::fields).map(|(field, _)| field);
        let later = after.fields().map(|(field, _)| field);
        let mut changes: Vec<Self> = Vec::new();
        for field in earlier.chain(later) {
            let (old, new) = (before.map_or(&[][..], |record| record.values(field)), after.values(field));
            if old != new && changes.iter().all(|change| change.field != *field) {
                changes.push(Self {
                    key: after.key().clone(),
                    field: field.clone(),
                    before: old.to_vec(),
                    after: new.to_vec(),
                    seen: after.vector().clone(),
                });
            }
        }
        changes
    }

    pub fn key(&self) -> &K {
        &self.key
    }

    pub fn field(&self) -> &Field {
        &self.field
    }

    /// Whether `later` starts from what this one left.
    pub(super) fn is_followed_by(&self, later: &Self) -> bool {
        self.after == later.before
    }

    pub(super) fn is_of_same_register(&self, other: &Self) -> bool {
        self.key == other.key && self.field == other.field
    }

    /// Adds a change that follows this one.
    pub(super) fn absorb(&mut self, later: Self) {
        self.after = later.after;
    }

    /// Restores the earlier contents, or the later ones for a redo. `Err(None)`: left unchanged, and not reported.
    pub(super) fn apply(
        &mut self,
        direction: Direction,
        ledger: &mut Ledger<K>,
        writer: &mut Writer,
        own: &[WriterId],
    ) -> Result<Renamed<K>, Option<Reason>> {
        let (from, to) = match direction {
            Direction::Undo => (&self.after, &mut self.before),
            Direction::Redo => (&self.before, &mut self.after),
        };
        let now = ledger.get(&self.key);
        if now.map_or(&[][..], |record| record.values(&self.field)) != from.as_slice() {
            return Err(Some(Reason::ChangedSince));
        }
        let others = now.is_some_and(|record| !only_ours_since(record, &self.seen, own));
        if direction == Direction::Undo && others && self.key.speaks_for_record(&self.field) {
            return Err(None);
        }
        let record = ledger.record_mut(&self.key);
        let mut seen: Vec<Dot> =
            from.iter().filter(|value| !to.contains(value)).map(|value| value.dot).collect();
        let mut back = to.iter().filter(|value| !from.contains(value)).peekable();
        if back.peek().is_none() {
            record.remove(&self.field, &seen, writer);
        }
        for value in back {
            record.write(&self.field, value.content.clone(), &seen, writer);
            seen.clear();
        }
        self.seen = record.vector().clone();
        let new = record.values(&self.field).to_vec();
        let old = std::mem::replace(to, new.clone());
        Ok(Renamed { key: self.key.clone(), field: self.field.clone(), old, new })
    }

    pub(super) fn rename(&mut self, renamed: &Renamed<K>) {
        if self.key == renamed.key && self.field == renamed.field {
            for side in [&mut self.before, &mut self.after] {
                if *side == renamed.old {
                    side.clone_from(&renamed.new);
                }
            }
        }
    }
}
