#![allow(clippy::unwrap_used)]

use super::*;
use crate::records::Mark;
use crate::testing::{LedgerBuilder, plan};

/// The round that `a`'s round `id` is compared with. The plan has `y2023`, and `final` and `y2025` of the same day.
fn other(ledger: &LedgerBuilder, id: &str, chosen: Option<&str>) -> String {
    let plan = plan();
    let (rounds, directory) = (Round::all(&plan, &ledger.ledger), ledger.directory(&plan));
    let round = rounds.iter().find(|round| round.id == id).unwrap();
    round_to_compare(&rounds, round, chosen, &ledger.ledger, &directory, "a").unwrap().id
}

#[test]
fn the_chosen_round_unless_it_is_the_same_or_unknown() {
    let ledger = LedgerBuilder::new(1);
    assert_eq!(other(&ledger, "final", Some("y2023")), "y2023");
    assert_eq!(other(&ledger, "final", Some("final")), "y2025");
    assert_eq!(other(&ledger, "final", Some("x-1")), "y2025");
}

#[test]
fn a_round_in_which_the_unit_reported_before_a_nearer_one() {
    let ledger = LedgerBuilder::new(1).mark("assessment/y2023/a/T1", "T1.1", Mark::Done);
    assert_eq!(other(&ledger, "final", None), "y2023");
    let of_another = LedgerBuilder::new(1).mark("assessment/y2023/b/T1", "T1.1", Mark::Done);
    assert_eq!(other(&of_another, "final", None), "y2025");
}

#[test]
fn of_rounds_as_near_the_later_in_the_list() {
    assert_eq!(other(&LedgerBuilder::new(1), "y2023", None), "y2025");
}
