#![allow(clippy::unwrap_used)]

use strum::VariantArray;

use super::*;
use crate::crdt::Field;
use crate::records::{Assessment, Mark, judged_content};
use crate::testing::{LedgerBuilder, plan};

const T1: &str = "assessment/final/a/T1";

/// Of unit `a`, which has T1 and T2.
fn list(hand: &LedgerBuilder) -> Vec<(String, Matter)> {
    hand.standing(&plan(), |standing| {
        to_do(&standing, "a").into_iter().map(|to_do| (to_do.item.id.clone(), to_do.matter)).collect()
    })
}

fn of_t1(hand: &LedgerBuilder) -> Vec<Matter> {
    list(hand).into_iter().filter(|(item, _)| item == "T1").map(|(_, matter)| matter).collect()
}

fn sentence(hand: &LedgerBuilder, matter: Matter) -> String {
    hand.standing(&plan(), |standing| {
        let all = to_do(&standing, "a");
        all.into_iter().find(|to_do| to_do.item.id == "T1" && to_do.matter == matter).unwrap().sentence
    })
}

fn missing<'p>(evaluation: &Evaluation<'p>, unit: &str) -> Vec<ToDo<'p>> {
    to_do(evaluation, unit).into_iter().filter(|to_do| to_do.matter.is_missing()).collect()
}

fn all(hand: LedgerBuilder, mark: Mark) -> LedgerBuilder {
    ["T1.1", "T1.2", "T1.3"].into_iter().fold(hand, |hand, clause| hand.mark(T1, clause, mark))
}

fn in_order(hand: LedgerBuilder) -> LedgerBuilder {
    all(hand, Mark::Done).add(T1, "evidence", "e", serde_json::json!({ "title": "验收意见" }))
}

#[test]
fn nothing_said_is_everything_to_do_in_document_order() {
    let hand = LedgerBuilder::new(1);
    assert_eq!(list(&hand), [("T1".to_owned(), Matter::Unreported), ("T2".to_owned(), Matter::Unreported)]);
    assert_eq!(
        sentence(&hand, Matter::Unreported),
        "尚未填报；应于2025年12月31日前完成（原文未注明完成年限，按方案结束之日计），截止日2025年12月31日当天到期。"
    );
}

#[test]
fn an_item_that_is_done_with_evidence_is_off_the_list() {
    assert_eq!(of_t1(&in_order(LedgerBuilder::new(1))), []);
}

#[test]
fn done_without_evidence_is_a_reminder_and_not_missing() {
    let hand = all(LedgerBuilder::new(1), Mark::Done);
    assert_eq!(of_t1(&hand), [Matter::NoEvidence]);
    let empty = hand.add(T1, "evidence", "e", serde_json::json!({ "title": " ", "date": "2025-01-01" }));
    assert_eq!(of_t1(&empty), [Matter::NoEvidence], "an empty line is no evidence");
    let missing = empty.standing(&plan(), |standing| missing(&standing, "a").len());
    assert_eq!(missing, 1, "only T2");
}

#[test]
fn what_is_late_and_has_no_next_step_says_so() {
    let hand = all(LedgerBuilder::new(1), Mark::Ongoing);
    assert_eq!(of_t1(&hand), [Matter::Late, Matter::NoNextSteps]);
    assert_eq!(of_t1(&hand.set(T1, "next_steps", "年内验收")), [Matter::Late]);
}

#[test]
fn clauses_without_a_mark_are_named() {
    let hand = LedgerBuilder::new(1).mark(T1, "T1.2", Mark::NotStarted).set(T1, "next_steps", "立项");
    assert_eq!(of_t1(&hand), [Matter::Unmarked, Matter::Late]);
    assert_eq!(sentence(&hand, Matter::Unmarked), "3 条要点中 2 条还没有标记。");
    let clauses: Vec<String> = hand.standing(&plan(), |standing| {
        missing(&standing, "a")[0].clauses.iter().map(|clause| (*clause).to_owned()).collect()
    });
    assert_eq!(clauses, ["T1.1", "T1.3"]);
}

#[test]
fn not_applicable_needs_its_reason() {
    let hand = all(LedgerBuilder::new(1), Mark::NotApplicable);
    assert_eq!(of_t1(&hand), [Matter::NoReason]);
    assert_eq!(sentence(&hand, Matter::NoReason), "T1.1、T1.2、T1.3 标为不适用，请写明理由。");
    let reasoned = ["T1.1", "T1.2", "T1.3"].into_iter().fold(hand, |hand, clause| {
        hand.add(T1, "marks", clause, Mark::NotApplicable.content("县域内无此类设施"))
    });
    assert_eq!(of_t1(&reasoned), []);
}

#[test]
fn two_texts_side_by_side_are_to_be_settled() {
    let base = in_order(LedgerBuilder::new(1));
    let both =
        LedgerBuilder::new(2).join(&base).set(T1, "progress", "甲").join(&base.set(T1, "progress", "乙"));
    assert_eq!(of_t1(&both), [Matter::Conflict]);
    assert_eq!(sentence(&both, Matter::Conflict), "T1 进展：两处写法不一，请选定或合并。");
    assert_eq!(of_t1(&both.set(T1, "progress", "甲乙")), []);
}

#[test]
fn texts_under_two_names_of_the_unit_stand_side_by_side() {
    let hand = in_order(LedgerBuilder::new(1)).set("org/d", "same_as", "a").set(T1, "progress", "甲");
    let hand = hand.confirm_draft("assessment/final/d/T1").set("assessment/final/d/T1", "progress", "乙");
    assert_eq!(of_t1(&hand), [Matter::Conflict]);
}

#[test]
fn a_draft_waits_for_its_confirmation_and_is_named_once() {
    let hand = in_order(LedgerBuilder::new(1)).set(T1, "carried", "y2023");
    assert_eq!(of_t1(&hand), [Matter::Draft]);
    assert_eq!(sentence(&hand, Matter::Draft), "从2023年度监测带入，尚未改动或确认，按未填报计。");
    assert_eq!(of_t1(&hand.confirm_draft(T1)), []);
}

fn reviewed(hand: LedgerBuilder, verdict: &str) -> LedgerBuilder {
    let seen = judged_content(&Assessment::new([hand.record(T1)]));
    hand.set("review/final/a/T1", "verdict", verdict).set("review/final/a/T1", "judged", seen)
}

#[test]
fn what_was_returned_is_to_do_until_something_changes() {
    let hand = reviewed(in_order(LedgerBuilder::new(1)), "returned").set(
        "review/final/a/T1",
        "remark",
        "请补第二条的佐证",
    );
    assert_eq!(of_t1(&hand), [Matter::Returned]);
    assert_eq!(sentence(&hand, Matter::Returned), "县里退回了这一项：请补第二条的佐证");
    assert_eq!(of_t1(&hand.set(T1, "progress", "已补")), []);
}

#[test]
fn a_change_after_the_approval_is_told() {
    let hand = reviewed(in_order(LedgerBuilder::new(1)), "approved");
    assert_eq!(of_t1(&hand), []);
    assert_eq!(of_t1(&hand.set(T1, "progress", "又改了")), [Matter::ChangedSinceApproval]);
}

#[test]
fn what_is_open_and_says_the_same_as_the_round_before_is_told() {
    const BEFORE: &str = "assessment/y2023/a/T1";
    let ongoing = |hand: LedgerBuilder, key: &str| {
        let marks = ["T1.1", "T1.2", "T1.3"].into_iter();
        let hand = marks.fold(hand, |hand, clause| hand.mark(key, clause, Mark::Ongoing));
        hand.set(key, "next_steps", "年内验收")
    };
    let now = ongoing(LedgerBuilder::new(1), T1);
    assert_eq!(of_t1(&now), [Matter::Late], "nothing was said in the round before");
    let same = ongoing(now, BEFORE);
    assert_eq!(of_t1(&same), [Matter::Late, Matter::AsBefore]);
    assert_eq!(sentence(&same, Matter::AsBefore), "标记和文字与2023年度监测一字不差；有新进展请补写。");
    assert_eq!(of_t1(&same.set(T1, "progress", "已开工")), [Matter::Late]);
    let done = all(ongoing(LedgerBuilder::new(1), BEFORE), Mark::Done);
    let done_before =
        ["T1.1", "T1.2", "T1.3"].into_iter().fold(done, |hand, clause| hand.mark(BEFORE, clause, Mark::Done));
    assert_eq!(of_t1(&done_before), [Matter::NoEvidence], "what is done need not change");
}

#[test]
fn there_is_nothing_to_do_in_a_closed_round() {
    let hand = LedgerBuilder::new(1).write(
        "round/final",
        &Field::new("closed"),
        serde_json::json!({ "reason": "已汇总" }),
    );
    assert_eq!(list(&hand), []);
}

#[test]
fn progress_counts_items_and_clauses_without_drafts() {
    let hand = in_order(LedgerBuilder::new(1)).mark("assessment/final/a/T2", "T2.1", Mark::Ongoing);
    let of = |hand: &LedgerBuilder| hand.standing(&plan(), |standing| progress(&standing, "a"));
    let share = |reported, total| Share { reported, total };
    assert_eq!(of(&hand), Progress { items: share(2, 2), clauses: share(4, 6) });
    let draft = hand.set(T1, "carried", "y2023");
    assert_eq!(of(&draft), Progress { items: share(1, 2), clauses: share(1, 6) });
    assert_eq!(of(&LedgerBuilder::new(1)), Progress { items: share(0, 2), clauses: share(0, 6) });
}

#[test]
fn the_rule_names_every_matter_on_the_side_where_it_counts() {
    let (missing, reminders) = RULES[0].text.split_once("只作提醒的有").unwrap();
    for &matter in Matter::VARIANTS {
        let side = if matter.is_missing() { missing } else { reminders };
        assert!(side.contains(matter.label()), "{}", matter.label());
    }
}
