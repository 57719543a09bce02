use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::crdt::writer::Counter;
use crate::crdt::{Dot, Writer, WriterId};

/// Which writes a record has seen: for each writer, all up to a counter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(from = "BTreeMap<WriterId, Counter>")]
pub struct Vector(BTreeMap<WriterId, u64>);

impl Vector {
    /// Whether it has seen this write.
    pub fn covers(&self, dot: Dot) -> bool {
        self.0.get(&dot.writer).is_some_and(|seen| *seen >= dot.counter)
    }

    /// Whether it has seen every write that `other` has seen.
    pub fn covers_all(&self, other: &Self) -> bool {
        other.iter().all(|(writer, counter)| self.covers(Dot { writer, counter }))
    }

    /// Whether it claims writes that this writer has not made, by damage or malice: what the writer wrote next would be
    /// taken for seen and removed.
    pub fn is_ahead_of(&self, writer: &Writer) -> bool {
        self.covers(writer.upcoming_dot())
    }

    /// Adds this write and all earlier ones of its writer.
    pub fn note(&mut self, dot: Dot) {
        let seen = self.0.entry(dot.writer).or_default();
        *seen = dot.counter.max(*seen);
    }

    /// Adds every write that `other` has seen.
    pub fn join(&mut self, other: &Self) {
        for (writer, counter) in other.iter() {
            self.note(Dot { writer, counter });
        }
    }

    /// In the order of the writers' ids.
    pub fn iter(&self) -> impl Iterator<Item = (WriterId, u64)> + '_ {
        self.0.iter().map(|(writer, counter)| (*writer, *counter))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<BTreeMap<WriterId, Counter>> for Vector {
    fn from(seen: BTreeMap<WriterId, Counter>) -> Self {
        Self(seen.into_iter().map(|(writer, counter)| (writer, counter.into())).collect())
    }
}
