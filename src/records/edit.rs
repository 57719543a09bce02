//! Writing into the records of one thing under all names of its unit.

use serde_json::Value as Json;

use crate::crdt::{Dot, Field, Ledger, Writer};
use crate::records::fields::schedule::POINTS;
use crate::records::{Kind, RecordKey, confirm_draft, own_mark_field};

/// Writes a register in place of all that stands in it, or takes it out where `content` is `None`.
///
/// Where two names are one unit there are several records: the edit goes into the first, and what it replaces
/// leaves the others.
pub fn put(
    ledger: &mut Ledger,
    keys: &[RecordKey],
    field: &Field,
    content: Option<Json>,
    writer: &mut Writer,
) {
    let Some((first, others)) = keys.split_first() else { return };
    let record = ledger.record_mut(first);
    if first.kind() == Kind::Assessment {
        confirm_draft(record, writer);
    }
    let seen = record.dots(field);
    match content {
        Some(content) => {
            record.write(field, content, &seen, writer);
        }
        None => record.remove(field, &seen, writer),
    }
    for other in others {
        let seen: Vec<Dot> = ledger.get(other).map(|record| record.dots(field)).unwrap_or_default();
        if !seen.is_empty() {
            ledger.record_mut(other).remove(field, &seen, writer);
        }
    }
}

/// Makes each of the contents that stand side by side in an entry of a list an entry of its own, the first in its
/// place; `seen` are those that a person had before them.
pub fn keep_apart(ledger: &mut Ledger, key: &RecordKey, entry: &Field, seen: &[Dot], writer: &mut Writer) {
    let record = ledger.record_mut(key);
    let mut contents: Vec<Json> = Vec::new();
    for value in record.values(entry) {
        if seen.contains(&value.dot) && !contents.contains(&value.content) {
            contents.push(value.content.clone());
        }
    }
    let mut contents = contents.into_iter();
    let Some(first) = contents.next() else { return };
    if key.kind() == Kind::Assessment {
        confirm_draft(record, writer);
    }
    record.write(entry, first, seen, writer);
    for other in contents {
        let new = Field::entry(entry.name(), &writer.new_id());
        record.write(&new, other, &[], writer);
    }
}

/// Takes an own point out of a unit's plan, and its mark out of what the unit says in a round, under all names of
/// the unit. A draft stays one.
pub fn remove_point(
    ledger: &mut Ledger,
    schedules: &[RecordKey],
    assessments: &[RecordKey],
    point: &str,
    writer: &mut Writer,
) {
    let fields = [(schedules, Field::entry(POINTS, point)), (assessments, own_mark_field(point))];
    for (keys, field) in fields {
        for key in keys {
            let seen: Vec<Dot> = ledger.get(key).map(|record| record.dots(&field)).unwrap_or_default();
            if !seen.is_empty() {
                ledger.record_mut(key).remove(&field, &seen, writer);
            }
        }
    }
}

#[cfg(test)]
mod tests;
