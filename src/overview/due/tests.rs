#![allow(clippy::unwrap_used)]

use super::*;
use crate::ledger::State;
use crate::plan::built_in;

/// Item, what is said of it, and what each list then says, `item days` by `item days`.
fn lists(as_of: &str, stands: &[(&str, State)]) -> [String; 3] {
    let plan = built_in().unwrap();
    let as_of = as_of.parse().unwrap();
    let stands = stands.iter().map(|(id, state)| {
        let item = plan.item(id).unwrap();
        let light = Light::of(*state, &item.milestones, plan.ends, as_of);
        (Some("slj"), item, Standing { state: *state, light })
    });
    let lists = DueLists::of(&plan, as_of, stands);
    let told = |list: &[DueItem]| {
        let one = |due: &DueItem| format!("{} {}", due.item.id, due.in_words());
        list.iter().map(one).collect::<Vec<_>>().join("；")
    };
    [&lists.overdue, &lists.soon, &lists.silent].map(|list| told(list))
}

#[test]
fn the_final_evaluation_finds_the_tasks_of_2023_two_years_late() {
    let [overdue, soon, silent] = lists(
        "2025-12-31",
        &[
            ("P1", State::Ongoing),
            ("T15", State::Ongoing),
            ("P4", State::NotStarted),
            ("T14", State::Done),
            ("T16", State::NotApplicable),
            ("T30", State::Unreported),
            ("T5", State::Unreported),
        ],
    );
    // P1 has made the progress of 2023 and is due on the as-of date; P4 has not.
    assert_eq!(overdue, "T15 逾期 731 天；P4 逾期 731 天；P1 截止日当天到期");
    assert_eq!(soon, "");
    assert_eq!(silent, "T30 逾期 731 天；T5 截止日当天到期");
}

#[test]
fn ninety_days_before_the_end_is_soon() {
    let stands = [("P1", State::Ongoing), ("T5", State::NotStarted), ("P22", State::Unreported)];
    // From 2 October: 29 days left of it, 30 of November, 31 of December.
    let [overdue, soon, silent] = lists("2025-10-02", &stands);
    assert_eq!((overdue.as_str(), silent.as_str()), ("", ""));
    assert_eq!(soon, "P1 还有 90 天；T5 还有 90 天");
    assert_eq!(lists("2025-10-01", &stands), [const { String::new() }; 3]);
}

#[test]
fn the_midterm_finds_nothing_late() {
    assert_eq!(
        lists("2023-06-30", &[("T15", State::NotStarted), ("P1", State::Unreported)]),
        [const { String::new() }; 3]
    );
}
