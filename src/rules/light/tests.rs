#![allow(clippy::unwrap_used)]

use strum::VariantArray;

use super::*;
use crate::plan::Precision;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

fn due(date: &str, expects: Expects) -> Milestone {
    Milestone { due: day(date), precision: Precision::Year, text: "2023年".to_owned(), expects }
}

fn judge<'a>(state: State, milestones: &'a [Milestone], as_of: &str) -> Judgement<'a> {
    Judgement::of(state, milestones, day("2025-12-31"), day(as_of))
}

fn light(state: State, milestones: &[Milestone], as_of: &str) -> Option<Light> {
    Light::of(state, milestones, day("2025-12-31"), day(as_of))
}

#[test]
fn a_day_that_ends_has_passed() {
    let milestones = [due("2023-12-31", Expects::Complete)];
    assert_eq!(light(State::Ongoing, &milestones, "2023-12-30"), Some(Light::DueSoon));
    assert_eq!(light(State::Ongoing, &milestones, "2023-12-31"), Some(Light::Overdue));
    assert_eq!(light(State::Ongoing, &milestones, "2024-01-01"), Some(Light::Overdue));
    assert_eq!(
        judge(State::Ongoing, &milestones, "2023-12-31").sentence(),
        "应于2023年12月31日前完成，截止日2023年12月31日当天到期，状态为推进中。"
    );
}

#[test]
fn ninety_days_are_soon_and_ninety_one_are_not() {
    let milestones = [due("2023-12-31", Expects::Complete)];
    assert_eq!(light(State::NotStarted, &milestones, "2023-10-02"), Some(Light::DueSoon));
    assert_eq!(light(State::NotStarted, &milestones, "2023-10-01"), Some(Light::OnTime));
    assert_eq!(judge(State::NotStarted, &milestones, "2023-10-01").days_left(), Some(91));
}

#[test]
fn progress_is_met_by_less_than_completion() {
    let milestones = [due("2023-12-31", Expects::Progress), due("2025-12-31", Expects::Complete)];
    assert_eq!(light(State::NotStarted, &milestones, "2023-12-31"), Some(Light::Overdue));
    assert_eq!(light(State::Ongoing, &milestones, "2023-12-31"), Some(Light::OnTime));
    assert_eq!(light(State::Ongoing, &milestones, "2025-11-01"), Some(Light::DueSoon));
    assert_eq!(light(State::Ongoing, &milestones, "2025-12-31"), Some(Light::Overdue));
    assert_eq!(light(State::Done, &milestones, "2025-12-31"), Some(Light::Done));
    assert_eq!(
        judge(State::NotStarted, &milestones, "2025-12-31").sentence(),
        "应于2023年12月31日前取得明显进展，到截止日2025年12月31日已逾期731天，状态为未启动。"
    );
}

#[test]
fn the_order_of_milestones_does_not_matter() {
    let sorted = [due("2023-12-31", Expects::Progress), due("2025-12-31", Expects::Complete)];
    let turned = [sorted[1].clone(), sorted[0].clone()];
    for state in State::ALL {
        for as_of in ["2023-06-30", "2023-12-31", "2025-10-31", "2026-01-01"] {
            assert_eq!(judge(state, &sorted, as_of), judge(state, &turned, as_of), "{state:?} {as_of}");
        }
    }
}

#[test]
fn an_item_without_a_date_is_due_when_the_plan_ends() {
    assert_eq!(light(State::Ongoing, &[], "2023-12-31"), Some(Light::OnTime));
    assert_eq!(light(State::Ongoing, &[], "2025-10-02"), Some(Light::DueSoon));
    assert_eq!(light(State::Ongoing, &[], "2025-12-31"), Some(Light::Overdue));
    assert_eq!(
        judge(State::Ongoing, &[], "2026-01-10").sentence(),
        "应于2025年12月31日前完成（原文未注明完成年限，按方案结束之日计），到截止日2026年1月10日已逾期10天，状态为推进中。"
    );
}

#[test]
fn progress_alone_leaves_completion_to_the_plans_end() {
    let milestones = [due("2023-12-31", Expects::Progress)];
    assert_eq!(light(State::Ongoing, &milestones, "2024-12-31"), Some(Light::OnTime));
    assert_eq!(light(State::Ongoing, &milestones, "2025-12-31"), Some(Light::Overdue));
    assert_eq!(judge(State::Ongoing, &milestones, "2025-12-31").due.unwrap().stated, None);
}

#[test]
fn grey_says_when_a_deadline_has_passed() {
    let milestones = [due("2023-12-31", Expects::Complete)];
    let before = judge(State::Unreported, &milestones, "2023-06-30");
    assert_eq!((before.light, before.is_past_due()), (Some(Light::Unreported), false));
    assert_eq!(before.sentence(), "尚未填报；应于2023年12月31日前完成，距截止日2023年6月30日还有184天。");
    let after = judge(State::Unreported, &milestones, "2025-12-31");
    assert_eq!((after.light, after.is_past_due()), (Some(Light::Unreported), true));
    assert_eq!(after.sentence(), "尚未填报；应于2023年12月31日前完成，到截止日2025年12月31日已逾期731天。");
}

#[test]
fn what_is_done_or_does_not_apply_is_never_late() {
    let milestones = [due("2023-12-31", Expects::Complete)];
    let done = judge(State::Done, &milestones, "2025-12-31");
    assert_eq!((done.light, done.is_past_due()), (Some(Light::Done), false));
    assert_eq!(done.sentence(), "适用的要点已全部完成。");
    let none = judge(State::NotApplicable, &milestones, "2025-12-31");
    assert_eq!((none.light, none.is_past_due()), (None, false));
    assert_eq!(none.sentence(), "全部要点都标为不适用，不计灯。");
}

#[test]
fn ids_lead_back_to_their_lights() {
    for &light in Light::VARIANTS {
        assert_eq!(light.id().parse(), Ok(light));
    }
    assert!("gray".parse::<Light>().is_err());
}
