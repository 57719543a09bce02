#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::records::Mark;
use crate::rules::{County, item_score};
use crate::testing::{LedgerBuilder, item, plan};

#[test]
fn a_lead_that_has_not_reported_counts_nothing() {
    let plan = plan();
    let progress = |hand: &LedgerBuilder, unit| {
        hand.standing(&plan, |standing| standing.progress(unit, item(&plan, "T2")))
    };
    let key = "assessment/final/a/T2";
    let hand = LedgerBuilder::new(1).mark(key, "T2.1", Mark::Done).mark(key, "T2.2", Mark::Ongoing);
    // One and a half of three clauses, by one of two leads.
    assert_eq!(progress(&hand, Some("a")), Ratio::new(1, 2));
    assert_eq!(progress(&hand, Some("b")), None);
    assert_eq!(progress(&hand, None), Ratio::new(1, 4));
    assert_eq!(progress(&LedgerBuilder::new(1), None), None);
}

fn marks() -> impl Strategy<Value = Vec<Option<Mark>>> {
    vec(
        select(vec![
            None,
            Some(Mark::Done),
            Some(Mark::Ongoing),
            Some(Mark::NotStarted),
            Some(Mark::NotApplicable),
        ]),
        1..4,
    )
}

proptest! {
    #[test]
    fn all_of_it_is_done_exactly_where_the_countys_state_says_so(units in vec(marks(), 0..5)) {
        let units: Vec<_> =
            units.iter().map(|marks| (State::of_marks(marks.iter().copied()), item_score(marks))).collect();
        let states: Vec<_> = units.iter().map(|(state, _)| *state).collect();
        let progress = progress_together(&units);
        let done = County::of(&states, true).state == State::Done;
        prop_assert_eq!(progress == Some(Ratio::ONE), done);
        prop_assert!(progress.is_none_or(|progress| Ratio::ZERO <= progress && progress <= Ratio::ONE));
    }
}
