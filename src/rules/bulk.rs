//! Marking several clauses at once (批量标记).

use crate::crdt::{Ledger, Writer};
use crate::plan::Item;
use crate::records::edit::put;
use crate::records::{Assessment, Mark, RecordKey, mark_field};

/// Which clauses a bulk edit marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// Those in which nothing stands.
    Unmarked,
    All,
}

/// Marks clauses of an item, and says how many it changed: what says so already is not written again. `keys` are
/// the unit's records of the item, the one to write into first. 不适用 comes with its reason, see [`Mark::flaw`].
///
/// To make one step of several items, watch the keys of all of them: [`crate::history::ChangeRecorder`].
pub fn mark_clauses(
    ledger: &mut Ledger,
    keys: &[RecordKey],
    item: &Item,
    which: Which,
    (mark, reason): (Mark, &str),
    writer: &mut Writer,
) -> usize {
    let content = mark.content(reason.trim());
    let mut changed = 0;
    for clause in &item.clauses {
        let field = mark_field(&clause.id);
        let records = || keys.iter().filter_map(|key| ledger.get(key));
        let values: Vec<_> = records().flat_map(|record| record.values(&field)).collect();
        let draft = Assessment::new(records()).draft_of().is_some();
        let says_so = !draft && !values.is_empty() && values.iter().all(|value| value.content == content);
        if says_so || (which == Which::Unmarked && !values.is_empty()) {
            continue;
        }
        put(ledger, keys, &field, Some(content.clone()), writer);
        changed += 1;
    }
    changed
}

#[cfg(test)]
mod tests;
