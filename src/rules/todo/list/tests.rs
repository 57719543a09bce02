use super::*;
use crate::records::Mark;
use crate::testing::{LedgerBuilder, plan};

/// Of unit `a`, which leads T1 and T2.
fn list(ledger: &LedgerBuilder) -> ToDoList {
    ledger.standing(&plan(), |evaluation| ToDoList::new(&evaluation, "a"))
}

fn items(list: &ToDoList) -> Vec<(Matter, Vec<&str>)> {
    let matters = list.matters.iter();
    matters.map(|(matter, entries)| (*matter, entries.iter().map(|entry| &*entry.item).collect())).collect()
}

#[test]
fn entries_stand_by_matter_the_most_pressing_first() {
    let list = list(&LedgerBuilder::new(1).mark("assessment/final/a/T1", "T1.1", Mark::Done));
    assert_eq!(
        items(&list),
        [
            (Matter::Unreported, vec!["T2"]),
            (Matter::Unmarked, vec!["T1"]),
            (Matter::Late, vec!["T1"]),
            (Matter::NoEvidence, vec!["T1"]),
            (Matter::NoNextSteps, vec!["T1"]),
        ]
    );
    assert_eq!(list.matters[1].1[0].clauses, ["T1.2", "T1.3"]);
    assert_eq!(list.matters[1].1[0].role, Role::Lead);
}

#[test]
fn what_the_unit_leads_stands_before_what_it_supports() {
    let list = LedgerBuilder::new(1).standing(&plan(), |evaluation| ToDoList::new(&evaluation, "b"));
    assert_eq!(items(&list), [(Matter::Unreported, vec!["T2", "T1"])]);
    let roles: Vec<_> = list.matters[0].1.iter().map(|entry| entry.role).collect();
    assert_eq!(roles, [Role::Lead, Role::Partner]);
}

#[test]
fn what_is_missing_is_counted_apart_from_reminders() {
    let list = list(&LedgerBuilder::new(1).mark("assessment/final/a/T1", "T1.1", Mark::Done));
    assert_eq!((list.count(|_| true), list.count(Matter::is_missing)), (5, 2));
    assert_eq!(list.missing().count(|_| true), 2);
}
