#![allow(clippy::unwrap_used)]

use super::*;
use crate::records::fields::round::{AS_OF, NAME};
use crate::testing::{LedgerBuilder, plan};

fn ids(rounds: &[Round]) -> Vec<&str> {
    rounds.iter().map(|round| round.id.as_str()).collect()
}

/// A round of a user's own.
fn added() -> LedgerBuilder {
    LedgerBuilder::new(1).set("round/x-1", NAME, "一季度调度").set("round/x-1", AS_OF, "2024-03-31")
}

/// The same, deleted by another page while this one wrote in it.
fn deleted() -> LedgerBuilder {
    let here = added();
    let there = LedgerBuilder::new(2).join(&here).remove_field("round/x-1", &crate::crdt::Field::new(NAME));
    here.set("assessment/x-1/a/T1", "progress", "已开工").join(&there)
}

#[test]
fn a_round_that_is_deleted_while_it_is_shown_stays() {
    let plan = plan();
    let all = |ledger: &LedgerBuilder| Round::all(&plan, &ledger.ledger);
    let before = Round::shown(&plan, &all(&added()), Some("x-1"), None);
    assert_eq!(before.name, "一季度调度");
    let rounds = all(&deleted());
    assert_eq!(Round::shown(&plan, &rounds, Some("x-1"), Some(&before)), before);
    assert!(before.is_deleted(&plan, &rounds) && !before.is_deleted(&plan, &all(&added())));
    assert!(!Round::opening_of(&plan, &[]).is_deleted(&plan, &[]));
    assert_eq!(Round::shown(&plan, &rounds, None, Some(&before)).id, "final", "once the page leaves it");
    assert_eq!(Round::shown(&plan, &rounds, Some("x-1"), None).id, "final", "for a page that opens later");
}

#[test]
fn a_round_that_is_changed_while_it_is_shown_is_shown_as_it_is() {
    let plan = plan();
    let before = Round::shown(&plan, &Round::all(&plan, &added().ledger), Some("x-1"), None);
    let renamed = Round::all(&plan, &added().set("round/x-1", NAME, "二季度调度").ledger);
    assert_eq!(Round::shown(&plan, &renamed, Some("x-1"), Some(&before)).name, "二季度调度");
}

#[test]
fn a_deleted_round_is_told_while_something_is_written_in_it() {
    let plan = plan();
    let found = Round::deleted(&plan, &deleted().ledger);
    let names: Vec<_> = found.iter().map(|round| (round.id.as_str(), round.name.as_str())).collect();
    assert_eq!(names, [("x-1", "已删除的轮次（截止日 2024-03-31）")]);
    assert_eq!(Round::deleted(&plan, &added().ledger), []);
    let empty = added().remove_field("round/x-1", &crate::crdt::Field::new(NAME));
    assert_eq!(Round::deleted(&plan, &empty.ledger), []);
    let of_plan = LedgerBuilder::new(1).set("assessment/final/a/T1", "progress", "已开工");
    assert_eq!(Round::deleted(&plan, &of_plan.ledger), []);
}

#[test]
fn a_restored_round_is_listed_with_all_that_was_written_in_it() {
    let plan = plan();
    let mut ledger = deleted();
    let round = Round::deleted(&plan, &ledger.ledger).remove(0);
    let round = Round { name: "一季度调度".to_owned(), ..round };
    round.restore(&mut ledger.ledger, &mut ledger.writer).unwrap();
    let rounds = Round::all(&plan, &ledger.ledger);
    assert_eq!(ids(&rounds), ["y2023", "final", "y2025", "x-1"]);
    assert_eq!(rounds[3].name, "一季度调度");
    assert_eq!(RoundContents::of(&ledger.ledger, "x-1").assessments, 1);
    assert_eq!(Round::deleted(&plan, &ledger.ledger), []);
}
