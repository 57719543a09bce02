use super::key::HistoryKey;
use super::outcome::{Direction, Reason};
use super::renamed::{Renamed, only_ours_since};
use crate::crdt::{Dot, Field, Ledger, Record, Value, Vector, Writer, WriterId};

/// One record that an import changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Imported<K> {
    before: Option<Record<K>>,
    after: Record<K>,
}

impl<K: HistoryKey> Imported<K> {
    /// What taking in a record would change; `None` where the ledger has seen all that it says.
    pub fn of(ledger: &Ledger<K>, theirs: &Record<K>) -> Option<Self> {
        let before = ledger.get(theirs.key()).cloned();
        let after = before.as_ref().map_or_else(|| theirs.clone(), |ours| ours.join(theirs));
        (before.as_ref() != Some(&after)).then_some(Self { before, after })
    }

    pub fn key(&self) -> &K {
        self.after.key()
    }

    pub fn before(&self) -> Option<&Record<K>> {
        self.before.as_ref()
    }

    pub fn after(&self) -> &Record<K> {
        &self.after
    }

    /// Undo puts the earlier record back, with its vector; redo joins the imported one again. Both need the record as the
    /// step left it, with nobody else's writes since.
    pub(super) fn apply(
        &mut self,
        direction: Direction,
        ledger: &mut Ledger<K>,
        writer: &mut Writer,
        own: &[WriterId],
    ) -> Result<Vec<Renamed<K>>, Reason> {
        let now = ledger.get(self.key()).cloned();
        match direction {
            Direction::Undo => self.forget(now, ledger, own),
            Direction::Redo => self.join_again(now, ledger, writer, own),
        }
    }

    fn forget(
        &mut self,
        now: Option<Record<K>>,
        ledger: &mut Ledger<K>,
        own: &[WriterId],
    ) -> Result<Vec<Renamed<K>>, Reason> {
        let now = now.filter(|now| is_as_left(Some(now), Some(&self.after), own));
        let now = now.ok_or(Reason::ChangedSince)?;
        match &self.before {
            Some(before) => ledger.insert(before.clone()),
            None => ledger.forget(self.key()),
        };
        // Later steps start from the imported values, and have to find them again after a redo.
        Ok(renamed(&now, &self.after))
    }

    fn join_again(
        &mut self,
        now: Option<Record<K>>,
        ledger: &mut Ledger<K>,
        writer: &mut Writer,
        own: &[WriterId],
    ) -> Result<Vec<Renamed<K>>, Reason> {
        if !is_as_left(now.as_ref(), self.before.as_ref(), own) {
            return Err(Reason::ChangedSince);
        }
        let mut joined = now.as_ref().map_or_else(|| self.after.clone(), |now| now.join(&self.after));
        for (field, values) in now.iter().flat_map(Record::fields) {
            let is_replaced = |value: &&Value| !holds(self.after.values(field), value);
            let replaced: Vec<Dot> = values.iter().filter(is_replaced).map(|value| value.dot).collect();
            joined.remove(field, &replaced, writer);
        }
        let renamed = renamed(&self.after, &joined);
        ledger.insert(joined.clone());
        *self = Self { before: now, after: joined };
        Ok(renamed)
    }
}

/// Whether a record holds the contents that a step left, with no writes since but this page's own.
fn is_as_left<K: PartialEq>(now: Option<&Record<K>>, left: Option<&Record<K>>, own: &[WriterId]) -> bool {
    match (now, left) {
        (Some(now), Some(left)) => {
            now == left || (only_ours_since(now, left.vector(), own) && same_words(now, left))
        }
        (now, None) => now.is_none_or(|now| now.is_empty() && only_ours_since(now, &Vector::default(), own)),
        (None, Some(_)) => false,
    }
}

fn same_words<K>(left: &Record<K>, right: &Record<K>) -> bool {
    let within = |inner: &Record<K>, outer: &Record<K>| {
        inner.fields().all(|(field, values)| values.iter().all(|value| holds(outer.values(field), value)))
    };
    within(left, right) && within(right, left)
}

fn holds(values: &[Value], wanted: &Value) -> bool {
    values.iter().any(|value| value.content == wanted.content)
}

/// All registers whose contents stand under other writes now.
fn renamed<K: Clone>(old: &Record<K>, new: &Record<K>) -> Vec<Renamed<K>> {
    let pair = |(field, values): (&Field, &[Value])| Renamed {
        key: old.key().clone(),
        field: field.clone(),
        old: values.to_vec(),
        new: new.values(field).to_vec(),
    };
    old.fields().map(pair).filter(|pair| pair.old != pair.new).collect()
}
