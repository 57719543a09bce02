use std::collections::{BTreeMap, BTreeSet};

use crate::plan::Plan;
use crate::records::HandedIn;

/// What has changed since a hand-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangesSince {
    /// There is none.
    NotHandedIn,
    Unchanged,
    /// In these items, in document order, what a plan doesn't have last.
    Changed(Vec<String>),
    /// Something, but the hand-in doesn't say what it held item by item.
    ChangedSomewhere,
}

impl HandedIn {
    /// What differs from each of these.
    pub(crate) fn since(&self, earlier: &[Self], plan: &Plan) -> ChangesSince {
        if earlier.is_empty() {
            return ChangesSince::NotHandedIn;
        }
        if earlier.iter().any(|earlier| earlier.whole() == self.whole()) {
            return ChangesSince::Unchanged;
        }
        let current = self.items().cloned().unwrap_or_default();
        let earlier: Vec<&BTreeMap<String, String>> =
            earlier.iter().filter_map(|earlier| earlier.items()).collect();
        if earlier.is_empty() {
            return ChangesSince::ChangedSomewhere;
        }
        let items: BTreeSet<&String> =
            current.keys().chain(earlier.iter().flat_map(|items| items.keys())).collect();
        let differs = |item: &String| earlier.iter().all(|items| items.get(item) != current.get(item));
        let mut changed: Vec<String> = items.into_iter().filter(|item| differs(item)).cloned().collect();
        if changed.is_empty() {
            return ChangesSince::Unchanged;
        }
        changed.sort_by_key(|item| place(plan, item));
        ChangesSince::Changed(changed)
    }
}

/// In the document; what the plan doesn't have comes last.
fn place(plan: &Plan, item: &str) -> usize {
    plan.items.iter().position(|other| other.id == item).unwrap_or(usize::MAX)
}
