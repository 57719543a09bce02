//! Writing into the records of one thing under all names of its unit.

use serde_json::Value as Json;

use super::{Dot, Field, Kind, Ledger, RecordKey, Writer, touch};

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
        touch(record, writer);
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

#[cfg(test)]
mod tests;
