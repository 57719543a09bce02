#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::testing::{LedgerBuilder, item, plan};

const T1: &str = "assessment/final/a/T1";

fn explained(hand: &LedgerBuilder) -> Vec<String> {
    let plan = plan();
    let item = item(&plan, "T1");
    hand.standing(&plan, |standing| {
        let assessment = standing.assessment("a", "T1");
        why(&standing.judge(State::of(item, &assessment), item), item, &assessment, standing.round)
    })
}

#[test]
fn a_red_light_says_what_was_due_and_how_far_it_is() {
    let hand = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done).mark(T1, "T1.2", Mark::Ongoing).add(
        "round/final",
        "weights",
        "T1",
        "2.5",
    );
    assert_eq!(
        explained(&hand),
        [
            "3 条检查要点：已完成 1 条，推进中 1 条，未标记 1 条。",
            "应于2025年12月31日前完成（原文未注明完成年限，按方案结束之日计），截止日2025年12月31日当天到期，状态为推进中。",
            "到截止日应达到的还没有达到，所以是红灯（逾期）。",
            "得分：（1 × 1 + 1 × 0.5）÷ 适用的 3 条 = 0.5；本轮权重 2.5。",
        ]
    );
}

#[test]
fn grey_is_not_red_and_no_score_is_not_nought() {
    let sentences = explained(&LedgerBuilder::new(1));
    assert_eq!(sentences[0], "3 条检查要点：未标记 3 条。");
    assert_eq!(sentences[2], "没有填报，所以是灰灯（未填报），不是红灯；期限已过，请尽快填报。");
    assert_eq!(sentences[3], "没有可计分的标记，这一项不计分（不是 0 分）。");
}

#[test]
fn a_draft_and_marks_made_apart_are_explained() {
    let base = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done);
    let other = LedgerBuilder::new(2).mark(T1, "T1.1", Mark::NotStarted);
    let both = base.join(&other);
    assert_eq!(explained(&both)[1], "T1.1 有几个不同的标记尚未选定，按较不利的未启动计。");
    let draft = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done).set(T1, "carried", "y2023");
    assert_eq!(explained(&draft)[1], "这是从以前的轮次带入的草稿，尚未改动或确认，按未填报计。");
    assert_eq!(explained(&draft)[4], "没有可计分的标记，这一项不计分（不是 0 分）。");
}

#[test]
fn every_light_has_its_sentence() {
    let plan = plan();
    let item = item(&plan, "T1");
    for (state, as_of, wanted) in [
        (State::Done, "2025-12-31", "蓝灯"),
        (State::Ongoing, "2025-12-31", "红灯"),
        (State::Ongoing, "2025-10-15", "黄灯"),
        (State::Ongoing, "2023-10-15", "绿灯"),
        (State::Unreported, "2023-10-15", "灰灯"),
        (State::NotApplicable, "2025-12-31", "不计灯"),
    ] {
        let judgement = Judgement::of(state, &item.milestones, plan.ends, as_of.parse().unwrap());
        assert!(why_light(&judgement).contains(wanted), "{state:?}");
    }
}

#[test]
fn the_countys_light_names_who_said_what() {
    let county = County::of(&[State::Done, State::Unreported], true);
    let judgement = Judgement::of(county.state, &[], plan().ends, plan().ends);
    let sentences = why_county(&county, &judgement, &[("县a局", State::Done), ("县b局", State::Unreported)]);
    assert_eq!(
        sentences[0],
        "全县的状态看 2 个牵头单位：县a局已完成，县b局未填报（2 个牵头单位中 1 个未填报）；未填报和不适用的先放在一边，\
         其余以最差的为准，全部报齐才算已完成，所以为推进中。"
    );
    let nobody = why_county(&County::of(&[], false), &judgement, &[]);
    assert_eq!(nobody[0], "原文没有写明责任单位，或组的成员还没有设定，所以没有单位可以填报。");
}

#[test]
fn a_units_score_shows_what_it_is_a_mean_of() {
    let plan = plan();
    let of = |hand: &LedgerBuilder| hand.standing(&plan, |standing| why_unit_score(&standing, "a"));
    let hand = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done).add("round/final", "weights", "T1", "2");
    assert_eq!(
        of(&hand),
        [
            "共 2 项，已填报 1 项，填报率 50.0%；其中 1 项计分，未填报和不适用的不计。",
            "各项得分按权重平均，再乘以 100（1 项的权重不是 1），四舍五入到一位小数，得 33.3。",
        ]
    );
    assert_eq!(of(&LedgerBuilder::new(1))[1], "没有可计分的项，得分记“—”，不是 0 分。");
}

#[test]
fn an_override_is_told_beside_the_state_that_it_does_not_change() {
    let verdict = json!({ "state": "done", "reason": "验收在即" });
    let hand = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Ongoing).set(T1, "override", verdict);
    let sentences = explained(&hand);
    assert_eq!(sentences[1], "本单位改判为已完成（验收在即），列在旁边，不改变计算的状态。");
    assert!(sentences[2].ends_with("状态为推进中。"), "{}", sentences[2]);
}

#[test]
fn the_progress_of_the_county_names_every_unit_that_counts() {
    let plan = plan();
    let progress = |hand: &LedgerBuilder| {
        hand.standing(&plan, |standing| why_county_progress(&standing, item(&plan, "T2")))
    };
    assert_eq!(progress(&LedgerBuilder::new(1)), None);
    let done = LedgerBuilder::new(1).mark("assessment/final/a/T2", "T2.1", Mark::Done);
    let sentence = progress(&done).unwrap();
    assert!(sentence.contains("县b局 未填报计 0，平均为 16.7%"), "{sentence}");
}

#[test]
fn of_several_units_the_worst_is_named() {
    let lights =
        [("县a局", Some(Light::Done)), ("县b局", Some(Light::Unreported)), ("县c局", Some(Light::DueSoon))];
    assert_eq!(
        why_worst(&lights),
        "这里有 3 个单位：县a局已完成，县b局未填报，县c局临期；显示其中最差的，是县c局的。"
    );
    assert_eq!(worst_of(&[]), None);
}
