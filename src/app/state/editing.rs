//! From a control to a record: what an edit has seen is what its control showed.

use serde_json::Value as Json;

use crate::app::state::LedgerStore;
use crate::crdt::{Field, Ledger, Writer};
use crate::records::assessment::confirm_draft;
use crate::records::{Kind, RecordKey, Target};
use crate::storage::EditError;

pub use crate::records::ValueRef;

/// Makes an edit by the writer of a kind of record, as one step that can be undone, under a name of its own on the
/// button that undoes it if there is one.
///
/// # Errors
/// Where a record may not be changed.
pub fn edit<T>(
    store: LedgerStore,
    target: Target<'_>,
    name: Option<&str>,
    write: impl FnOnce(&mut Ledger, &mut Writer) -> T,
) -> Result<T, EditError> {
    store.edit_named(&target.edited(), name, write)
}

/// Writes a register in place of what was seen of it, or takes it out where `content` is `None`; says what
/// stands there by this edit.
///
/// Where two names are one unit, a control shows the values of several records: the edit goes into the first,
/// and what it replaces leaves the others.
///
/// # Errors
/// Where a record may not be changed.
pub fn write_register(
    store: LedgerStore,
    key: &RecordKey,
    field: &Field,
    content: Option<Json>,
    seen: &[ValueRef],
) -> Result<Vec<ValueRef>, EditError> {
    write_named(store, key, field, content, seen, None)
}

/// The same, under a name of its own on the button that undoes it.
///
/// # Errors
/// As of [`write_register`].
pub fn write_named(
    store: LedgerStore,
    key: &RecordKey,
    field: &Field,
    content: Option<Json>,
    seen: &[ValueRef],
    name: Option<&str>,
) -> Result<Vec<ValueRef>, EditError> {
    let dots = |key: &RecordKey| {
        seen.iter().filter(|seen| seen.record == *key).map(|seen| seen.write).collect::<Vec<_>>()
    };
    let mut keys = vec![key.clone()];
    for seen in seen {
        if !keys.contains(&seen.record) {
            keys.push(seen.record.clone());
        }
    }
    let written = store.edit_named(&keys, name, |ledger, writer| {
        let record = ledger.record_mut(key);
        if key.kind() == Kind::Assessment {
            confirm_draft(record, writer);
        }
        let written = match content {
            Some(content) => Some(record.write(field, content, &dots(key), writer)),
            None => {
                record.remove(field, &dots(key), writer);
                None
            }
        };
        for other in &keys[1..] {
            ledger.record_mut(other).remove(field, &dots(other), writer);
        }
        written
    })?;
    Ok(written.map(|write| ValueRef { record: key.clone(), write }).into_iter().collect())
}
