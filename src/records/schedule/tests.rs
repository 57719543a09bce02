#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::json;

use super::*;
use crate::records::{Mark, State};
use crate::rules::Light;
use crate::testing::{LedgerBuilder, item, plan};

const KEY: &str = "schedule/a/T1";

fn read<T>(hand: &LedgerBuilder, look: impl FnOnce(&Schedule) -> T) -> T {
    look(&Schedule::new([hand.record(KEY)]))
}

fn day(text: &str) -> Option<Date> {
    Some(text.parse().unwrap())
}

#[test]
fn nothing_is_planned_until_somebody_does() {
    let plan = plan();
    LedgerBuilder::new(1).standing(&plan, |standing| {
        let schedule = standing.schedule("a", "T1");
        assert!(schedule.is_empty());
        assert_eq!(PlannedDate::ALL.map(|which| schedule.planned(which)), [None, None]);
        assert!(schedule.milestones().is_empty() && schedule.points().is_empty());
    });
}

#[test]
fn a_planned_date_can_be_moved_and_taken_back() {
    let hand = LedgerBuilder::new(1).set(KEY, "start", "2023-03-01").set(KEY, "end", "2024-06-30");
    assert_eq!(read(&hand, |plan| plan.planned(PlannedDate::Start)), day("2023-03-01"));
    assert_eq!(read(&hand, |plan| plan.planned(PlannedDate::End)), day("2024-06-30"));
    let moved = hand.set(KEY, "end", "2024-09-30");
    assert_eq!(read(&moved, |plan| plan.planned(PlannedDate::End)), day("2024-09-30"));
    let taken_back = moved.set(KEY, "end", Json::Null);
    assert_eq!(read(&taken_back, |plan| plan.planned(PlannedDate::End)), None);
}

#[test]
fn dates_that_two_people_set_apart_are_both_kept() {
    let one = LedgerBuilder::new(1).set(KEY, "end", "2024-06-30");
    let other = LedgerBuilder::new(2).set(KEY, "end", "2024-09-30");
    let joined = one.join(&other);
    let texts = read(&joined, |plan| {
        plan.dates(PlannedDate::End).iter().map(|one| one.value.to_owned()).collect::<Vec<_>>()
    });
    assert_eq!(texts, ["2024-06-30", "2024-09-30"]);
    let turned = other.join(&joined);
    assert_eq!(
        read(&joined, |plan| plan.planned(PlannedDate::End)),
        read(&turned, |plan| plan.planned(PlannedDate::End))
    );
}

#[test]
fn what_is_no_date_stays_and_is_not_drawn() {
    let hand = LedgerBuilder::new(1).set(KEY, "start", "年初").set(KEY, "end", json!(2024));
    read(&hand, |plan| {
        assert_eq!(plan.dates(PlannedDate::Start)[0].value, "年初");
        assert_eq!(PlannedDate::ALL.map(|which| plan.planned(which)), [None, None]);
    });
}

#[test]
fn own_milestones_stand_in_the_units_order() {
    let hand = LedgerBuilder::new(1)
        .add(KEY, MILESTONES, "x-1", milestone_content("验收", "2024-12-31", false, 1))
        .add(KEY, MILESTONES, "x-2", milestone_content("招标", "2023-06-30", true, 0))
        .add(KEY, MILESTONES, "x-0", json!({ "name": "没有位置" }));
    read(&hand, |plan| {
        let milestones = plan.milestones();
        let names: Vec<_> = milestones.iter().map(OwnMilestone::name).collect();
        assert_eq!(names, ["招标", "验收", "没有位置"]);
        assert_eq!(milestones[0].date(), day("2023-06-30"));
        assert_eq!(milestones[2].date(), None);
        let done: Vec<_> = milestones.iter().map(OwnMilestone::is_done).collect();
        assert_eq!(done, [true, false, false]);
    });
    let removed = hand.remove(KEY, MILESTONES, "x-1");
    assert_eq!(read(&removed, |plan| plan.milestones().len()), 2);
}

#[test]
fn a_milestone_that_two_people_changed_is_done_only_where_both_say_so() {
    let begun =
        LedgerBuilder::new(1).add(KEY, MILESTONES, "x-1", milestone_content("招标", "2023-06-30", false, 0));
    let done = LedgerBuilder::new(2).join(&begun).add(
        KEY,
        MILESTONES,
        "x-1",
        milestone_content("招标", "2023-06-30", true, 0),
    );
    let later = LedgerBuilder::new(3).join(&begun).add(
        KEY,
        MILESTONES,
        "x-1",
        milestone_content("招标", "2023-09-30", false, 0),
    );
    let joined = done.join(&later);
    read(&joined, |plan| {
        let [milestone] = &plan.milestones()[..] else { panic!("one milestone") };
        assert_eq!(milestone.versions.len(), 2);
        assert!(!milestone.is_done());
        assert_eq!(milestone.date(), day("2023-06-30"));
    });
}

#[test]
fn own_points_are_listed_and_may_stand_apart() {
    let begun = LedgerBuilder::new(1).add(KEY, POINTS, "x-1", point_content("建立台账", 0));
    let other = LedgerBuilder::new(2).join(&begun).add(KEY, POINTS, "x-1", point_content("建立电子台账", 0));
    let joined = begun.add(KEY, POINTS, "x-1", point_content("建立纸质台账", 0)).join(&other);
    read(&joined, |plan| {
        let points = plan.points();
        let texts: Vec<_> = points[0].versions.iter().map(|version| version.value).collect();
        assert_eq!((points.len(), points[0].id, texts), (1, "x-1", vec!["建立纸质台账", "建立电子台账"]));
    });
}

#[test]
fn a_plan_is_found_under_either_name_of_a_unit() {
    let plan = plan();
    let hand = LedgerBuilder::new(1).set("org/a", "same_as", "d").set(KEY, "start", "2023-03-01");
    let start = hand.standing(&plan, |standing| standing.schedule("d", "T1").planned(PlannedDate::Start));
    assert_eq!(start, day("2023-03-01"));
}

#[test]
fn own_dates_and_points_never_change_a_state_a_light_or_a_score() {
    let plan = plan();
    let item = item(&plan, "T1");
    let hand = LedgerBuilder::new(1).mark("assessment/final/a/T1", "T1.1", Mark::Ongoing);
    let stands = |hand: &LedgerBuilder| {
        hand.standing(&plan, |standing| {
            let state = standing.state("a", item);
            (state, standing.judge(state, item).light, standing.unit("a").score)
        })
    };
    let before = stands(&hand);
    assert_eq!((before.0, before.1), (State::Ongoing, Some(Light::Overdue)));
    let planned = hand
        .set(KEY, "start", "2024-01-01")
        .set(KEY, "end", "2030-12-31")
        .add(KEY, MILESTONES, "x-1", milestone_content("验收", "2030-12-31", true, 0))
        .add(KEY, POINTS, "x-2", point_content("建立台账", 0));
    assert_eq!(stands(&planned), before);
}
