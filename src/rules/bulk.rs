//! Marking several clauses at once (批量标记).

use crate::crdt::Writer;
use crate::plan::Item;
use crate::records::assessment::set_mark;
use crate::records::{Assessment, Checkpoint, Ledger, Mark, Marking, RecordKey, Target, origins};

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
/// To make one step of several items, watch the keys of all of them: [`crate::records::ChangeRecorder`].
pub fn mark_clauses(
    ledger: &mut Ledger,
    keys: &[RecordKey],
    item: &Item,
    which: Which,
    (mark, reason): (Mark, &str),
    writer: &mut Writer,
) -> usize {
    let marking = Marking { mark: Some(mark), reason: reason.trim() };
    let mut changed = 0;
    for clause in &item.clauses {
        let checkpoint = Checkpoint::clause(&clause.id);
        let assessment = Assessment::new(keys.iter().filter_map(|key| ledger.get(key)));
        let versions = assessment.mark_versions(&checkpoint);
        let is_so = assessment.draft_of().is_none()
            && !versions.is_empty()
            && versions.iter().all(|version| version.value == marking);
        if is_so || (which == Which::Unmarked && !versions.is_empty()) {
            continue;
        }
        let seen = origins(&versions);
        set_mark(ledger, writer, Target::new(keys, &seen), &checkpoint, marking.mark, marking.reason);
        changed += 1;
    }
    changed
}

#[cfg(test)]
mod tests;
