use crate::crdt::{Dot, Field, Record, Value, Vector, WriterId};

/// A register whose values were written again: what was `old` stands as `new` now.
#[derive(Debug)]
pub(super) struct Renamed<K> {
    pub key: K,
    pub field: Field,
    pub old: Vec<Value>,
    pub new: Vec<Value>,
}

/// Whether a record's writes beyond those that `seen` covers are all this page's own.
pub(super) fn only_ours_since<K>(record: &Record<K>, seen: &Vector, own: &[WriterId]) -> bool {
    record
        .vector()
        .iter()
        .all(|(writer, counter)| own.contains(&writer) || seen.covers(Dot { writer, counter }))
}
