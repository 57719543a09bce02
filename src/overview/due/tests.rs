#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::overview::fixture::plan;
use crate::records::State;

/// Item, what is said of it, and what each list then says, `item days` by `item days`.
fn lists(as_of: &str, statuses: &[(&str, State)]) -> [String; 3] {
    let plan = plan();
    let as_of = as_of.parse().unwrap();
    let statuses = statuses.iter().map(|(id, state)| {
        let item = plan.item(id).unwrap();
        let light = Light::of(*state, &item.milestones, plan.ends, as_of);
        (Some("slj"), item, Status { state: *state, light })
    });
    let lists = DueLists::of(plan, as_of, statuses);
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
    let statuses = [("P1", State::Ongoing), ("T5", State::NotStarted), ("P22", State::Unreported)];
    // From 2 October: 29 days left of it, 30 of November, 31 of December.
    let [overdue, soon, silent] = lists("2025-10-02", &statuses);
    assert_eq!((overdue.as_str(), silent.as_str()), ("", ""));
    assert_eq!(soon, "P1 还有 90 天；T5 还有 90 天");
    assert_eq!(lists("2025-10-01", &statuses), [const { String::new() }; 3]);
}

#[test]
fn the_midterm_finds_nothing_late() {
    assert_eq!(
        lists("2023-06-30", &[("T15", State::NotStarted), ("P1", State::Unreported)]),
        [const { String::new() }; 3]
    );
}

#[test]
fn what_nobody_has_reported_has_passed_and_is_not_called_late() {
    let plan = plan();
    let item = plan.item("T15").unwrap();
    let stand = Status { state: State::Unreported, light: Some(Light::Unreported) };
    let words = |as_of: &str| {
        let lists = DueLists::of(plan, as_of.parse().unwrap(), [(None, item, stand)]);
        lists.silent.iter().map(DueItem::passed_in_words).collect::<Vec<_>>()
    };
    assert_eq!(words("2025-12-31"), ["已过 731 天"]);
    assert_eq!(words("2023-12-31"), ["截止日当天到期"]);
    assert_eq!(words("2023-12-30"), Vec::<String>::new());
}

proptest! {
    /// Every item that is red, yellow, or grey and past its date is in its list once, in order; no other is.
    #[test]
    fn the_lists_are_what_the_lights_say(
        statuses in vec((0..66usize, select(&State::ALL[..])), 0..60), days in 0..1500i32,
    ) {
        let plan = plan();
        let as_of = plan.issued.plus_days(days);
        let judged: Vec<_> = statuses
            .iter()
            .map(|(at, state)| (&plan.items[*at], Judgement::of(*state, &plan.items[*at].milestones, plan.ends, as_of)))
            .collect();
        let statuses = judged.iter().map(|(item, judged)| (None, *item, Status { state: judged.state, light: judged.light }));
        let lists = DueLists::of(plan, as_of, statuses);
        for (list, light) in [(&lists.overdue, Light::Overdue), (&lists.soon, Light::DueSoon), (&lists.silent, Light::Unreported)] {
            let mut expected: Vec<_> = judged
                .iter()
                .filter(|(_, judged)| judged.light == Some(light) && (light != Light::Unreported || judged.is_past_due()))
                .map(|(item, judged)| (judged.days_left().unwrap(), item.id.as_str()))
                .collect();
            expected.sort_by_key(|(days, _)| *days);
            prop_assert_eq!(list.iter().map(|due| (due.days, due.item.id.as_str())).collect::<Vec<_>>(), expected);
        }
    }
}
