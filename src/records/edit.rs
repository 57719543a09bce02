//! Writing into a register, for the writers of every kind of record.

use serde_json::{Value as Json, json};

use crate::crdt::{Dot, Field, Writer};
use crate::records::assessment::confirm_draft;
use crate::records::{Kind, Ledger, RecordKey, ValueRef};

/// The records that an edit writes into, and the values that it replaces.
///
/// Where two names are one unit, a control shows the values of several records: the edit goes into the first, and
/// what it replaces leaves the others.
#[derive(Clone, Copy, Debug)]
pub struct Target<'a> {
    /// The records of one thing, the one to write into first.
    pub records: &'a [RecordKey],
    /// What the control has shown: exactly this is replaced.
    pub seen: &'a [ValueRef],
}

impl<'a> Target<'a> {
    pub fn new(records: &'a [RecordKey], seen: &'a [ValueRef]) -> Self {
        Self { records, seen }
    }

    /// The records that the edit may change, each once: those to read from storage before it.
    pub fn edited(&self) -> Vec<RecordKey> {
        let Some(first) = self.records.first() else { return Vec::new() };
        let mut edited = vec![first.clone()];
        for seen in self.seen {
            if !edited.contains(&seen.record) {
                edited.push(seen.record.clone());
            }
        }
        edited
    }

    /// Removes what was seen in one of the records.
    fn remove_from(&self, ledger: &mut Ledger, writer: &mut Writer, record: &RecordKey, field: &Field) {
        if let Some(held) = ledger.get_mut(record) {
            held.remove(field, &self.seen_in(record), writer);
        }
    }

    fn seen_in(&self, record: &RecordKey) -> Vec<Dot> {
        self.seen.iter().filter(|seen| seen.record == *record).map(|seen| seen.write).collect()
    }
}

/// [`replace`], for all that a person writes: a draft that somebody edits is that person's word from then on.
pub(super) fn write(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    field: &Field,
    content: Option<Json>,
) -> Vec<ValueRef> {
    if let Some(first) = target.records.first().filter(|first| first.kind() == Kind::Assessment) {
        confirm_draft(ledger.record_mut(first), writer);
    }
    replace(ledger, writer, target, field, content)
}

/// Writes `content` in place of what was seen, or removes what was seen where it is `None`. Returns what stands there
/// by this edit.
pub(super) fn replace(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    field: &Field,
    content: Option<Json>,
) -> Vec<ValueRef> {
    let Some(first) = target.records.first() else { return target.seen.to_vec() };
    let written = match content {
        Some(content) => {
            let write = ledger.record_mut(first).write(field, content, &target.seen_in(first), writer);
            vec![ValueRef { record: first.clone(), write }]
        }
        None => {
            target.remove_from(ledger, writer, first, field);
            Vec::new()
        }
    };
    for other in target.edited().iter().skip(1) {
        target.remove_from(ledger, writer, other, field);
    }
    written
}

/// Everything that stands in a register of these records.
pub(crate) fn standing(ledger: &Ledger, records: &[RecordKey], field: &Field) -> Vec<ValueRef> {
    let values = records.iter().filter_map(|key| ledger.get(key)).flat_map(|record| {
        record.values(field).iter().map(|value| ValueRef { record: record.key().clone(), write: value.dot })
    });
    values.collect()
}

/// The content to edit a part of: the last one that was seen, else the last one that stands there.
pub(super) fn content_seen(ledger: &Ledger, target: Target<'_>, field: &Field) -> Option<Json> {
    let records = target.records.iter().filter_map(|key| ledger.get(key));
    let values: Vec<_> = records
        .flat_map(|record| record.values(field).iter().map(move |value| (record.key(), value)))
        .collect();
    let is_seen = |(key, write): (&RecordKey, Dot)| {
        target.seen.iter().any(|seen| seen.record == *key && seen.write == write)
    };
    let seen = values.iter().rev().find(|(key, value)| is_seen((key, value.dot)));
    seen.or(values.last()).map(|(_, value)| value.content.clone())
}

/// The content with one member changed; all else that stands in it stays, also what this program doesn't know.
pub(super) fn with_member(content: Option<Json>, name: &str, value: Json) -> Json {
    let mut content = content.filter(Json::is_object).unwrap_or_else(|| json!({}));
    content[name] = value;
    content
}

#[cfg(test)]
mod tests;
