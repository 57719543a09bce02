#![allow(clippy::unwrap_used)]

use super::*;
use crate::records::{Digits, Mark, Ratio, Reading};
use crate::rules::{Light, MOST_CLAUSES, MOST_ITEMS, format_score};
use crate::testing::{LedgerBuilder, item, plan};

fn finished(hand: LedgerBuilder, unit: &str, id: &str) -> LedgerBuilder {
    let key = format!("assessment/final/{unit}/{id}");
    (1..=3).fold(hand, |hand, clause| hand.mark(&key, &format!("{id}.{clause}"), Mark::Done))
}

#[test]
fn a_report_of_another_round_does_not_count() {
    let plan = plan();
    let hand = LedgerBuilder::new(1).mark("assessment/y2023/a/T1", "T1.1", Mark::Done);
    let state = hand.standing(&plan, |standing| standing.state("a", item(&plan, "T1")));
    assert_eq!(state, State::Unreported);
}

#[test]
fn the_county_looks_at_the_leads() {
    let plan = plan();
    let county =
        |hand: &LedgerBuilder, id: &str| hand.standing(&plan, |standing| standing.county(item(&plan, id)));
    let hand = finished(LedgerBuilder::new(1), "a", "T2");
    assert_eq!(county(&hand, "T2").state, State::Ongoing);
    assert_eq!(county(&hand, "T2").missing().as_deref(), Some("2 个牵头单位中 1 个未填报"));
    let hand = finished(hand, "b", "T2");
    assert_eq!(county(&hand, "T2"), County { state: State::Done, units: 2, unreported: 0, led: true });
    let partner = hand.mark("assessment/final/b/T1", "T1.1", Mark::Done);
    assert_eq!(county(&partner, "T1").state, State::Unreported);
    assert_eq!(
        county(&partner, "T4"),
        County { state: State::Unreported, units: 0, unreported: 0, led: false }
    );
}

#[test]
fn the_countys_progress_is_whole_only_once_every_lead_is_done() {
    let plan = plan();
    let progress =
        |hand: &LedgerBuilder| hand.standing(&plan, |standing| standing.progress(None, item(&plan, "T2")));
    assert_eq!(progress(&LedgerBuilder::new(1)), None);
    let one = finished(LedgerBuilder::new(1), "a", "T2");
    assert_eq!(progress(&one), Ratio::new(1, 2), "b is 未填报");
    let third = one.mark("assessment/final/b/T2", "T2.1", Mark::Done);
    assert_eq!(progress(&third), Ratio::new(2, 3), "b has done one clause of three");
    assert_eq!(progress(&finished(third, "b", "T2")), Some(Ratio::ONE));
    let not_for_b = (1..=3).fold(finished(LedgerBuilder::new(1), "a", "T2"), |hand, clause| {
        hand.mark("assessment/final/b/T2", &format!("T2.{clause}"), Mark::NotApplicable)
    });
    assert_eq!(progress(&not_for_b), Some(Ratio::ONE), "what does not apply to b is not asked of it");
    let partner = finished(LedgerBuilder::new(1), "c", "T2");
    assert_eq!(progress(&partner), None, "who only supports does not answer for it");
}

#[test]
fn a_report_under_either_name_of_a_unit_is_its_report() {
    let plan = plan();
    let hand = finished(LedgerBuilder::new(1).set("org/a", "same_as", "d"), "a", "T1");
    assert_eq!(hand.standing(&plan, |standing| standing.state("d", item(&plan, "T1"))), State::Done);
    assert_eq!(hand.standing(&plan, |standing| standing.county(item(&plan, "T1")).state), State::Done);
}

#[test]
fn lights_look_back_from_the_rounds_date() {
    let plan = plan();
    let light = |hand: &LedgerBuilder| {
        hand.standing(&plan, |standing| standing.judge(State::Ongoing, item(&plan, "T1")).light)
    };
    assert_eq!(light(&LedgerBuilder::new(1)), Some(Light::Overdue));
    assert_eq!(light(&LedgerBuilder::new(1).set("round/final", "as_of", "2025-12-30")), Some(Light::DueSoon));
}

#[test]
fn a_unit_is_scored_over_what_it_reported_and_the_share_says_how_much_that_is() {
    let plan = plan();
    let hand =
        finished(LedgerBuilder::new(1), "a", "T1").mark("assessment/final/a/T2", "T2.1", Mark::Ongoing);
    let unit = |hand: &LedgerBuilder, id: &str| hand.standing(&plan, |standing| standing.unit(id));
    assert_eq!(format_score(unit(&hand, "a").score), "58.3");
    assert_eq!(unit(&hand, "a").share, Share { reported: 2, total: 2 });
    let weighted = hand.add("round/final", "weights", "T2", "3");
    assert_eq!(format_score(unit(&weighted, "a").score), "37.5");
    assert_eq!(format_score(unit(&weighted, "b").score), "—");
    assert_eq!(unit(&weighted, "b").share.percent(), "0.0%");
    assert_eq!(unit(&weighted, "d").share.percent(), "—");
}

#[test]
fn a_draft_scores_nothing() {
    let plan = plan();
    let hand = finished(LedgerBuilder::new(1), "a", "T1").set("assessment/final/a/T1", "carried", "y2023");
    let unit = hand.standing(&plan, |standing| standing.unit("a"));
    assert_eq!((unit.score, unit.share.reported), (None, 0));
}

#[test]
fn series_are_found_under_either_name() {
    let plan = plan();
    let hand =
        LedgerBuilder::new(1).set("org/a", "same_as", "d").add("series/a/T1.m1", "values", "2025", "0.80");
    let value = hand.standing(&plan, |standing| standing.series("d", "T1.m1").value(2025));
    assert_eq!(value, Reading::One(Ratio::decimal("0.8", Digits::VALUE).unwrap()));
}

#[test]
fn the_countys_series_is_the_leads_and_waits_where_they_differ() {
    let plan = plan();
    let value = |hand: &LedgerBuilder| {
        hand.standing(&plan, |standing| standing.county_series(item(&plan, "T2"), "T2.m1").value(2025))
    };
    let hand = LedgerBuilder::new(1).add("series/c/T2.m1", "values", "2025", "9");
    assert_eq!(value(&hand), Reading::Missing);
    let hand = hand.add("series/b/T2.m1", "values", "2025", "1");
    assert_eq!(value(&hand), Reading::One(Ratio::ONE));
    assert_eq!(value(&hand.add("series/a/T2.m1", "values", "2025", "2")), Reading::Apart);
}

#[test]
fn the_built_in_plan_keeps_within_what_scores_can_hold() {
    let plan = crate::plan::built_in().unwrap();
    assert!(plan.items.len() <= MOST_ITEMS);
    assert!(plan.items.iter().all(|item| item.clauses.len() <= MOST_CLAUSES));
}

#[test]
fn the_built_in_plan_stands_on_an_empty_ledger() {
    let plan = crate::plan::built_in().unwrap();
    let hand = LedgerBuilder::new(1).add("org/xz", "members", "shangguan", true);
    hand.standing(&plan, |standing| {
        assert_eq!(standing.round.id, "final");
        assert!(plan.items.iter().all(|item| standing.county(item).state == State::Unreported));
        let via = standing.directory.items_of(&plan, "shangguan");
        assert!(!via.is_empty());
        assert!(via.iter().all(|(_, part)| part.label(standing.directory) == "经由 各乡镇"));
    });
}

#[test]
fn the_contact_of_another_item_is_known() {
    let plan = plan();
    let known =
        |hand: &LedgerBuilder| hand.standing(&plan, |standing| standing.contact("a").map(str::to_owned));
    assert_eq!(known(&LedgerBuilder::new(1)), None);
    let hand = LedgerBuilder::new(1)
        .set("assessment/final/a/T1", "contact", "  ")
        .set("assessment/final/a/T2", "contact", "李明 5222")
        .set("assessment/final/b/T1", "contact", "别的单位");
    assert_eq!(known(&hand).as_deref(), Some("李明 5222"));
}
