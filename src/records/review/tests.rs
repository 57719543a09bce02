#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::testing::{LedgerBuilder, item, plan};

const SAID: &str = "assessment/final/a/T1";
const JUDGEMENT: &str = "review/final/a/T1";

fn review(hand: &LedgerBuilder) -> Review<'_> {
    Review::new([hand.record(JUDGEMENT)])
}

fn said(hand: &LedgerBuilder) -> Assessment<'_> {
    Assessment::new([hand.record(SAID)])
}

/// The bureau judges what it sees.
fn judge(hand: LedgerBuilder, decision: Decision) -> LedgerBuilder {
    let seen = judged_content(&said(&hand));
    hand.set(JUDGEMENT, VERDICT, decision.id()).set(JUDGEMENT, JUDGED, seen)
}

#[test]
fn no_record_says_nothing() {
    let none = Review::new(None);
    assert!(none.is_empty() && none.decision().is_none() && none.scores().is_empty());
    assert!(!none.is_outdated(&Assessment::new(None)));
}

#[test]
fn all_that_the_bureau_says_is_read() {
    let hand = LedgerBuilder::new(1)
        .set(JUDGEMENT, VERDICT, "approved")
        .set(JUDGEMENT, REMARK, "佐证齐全")
        .set(JUDGEMENT, SCORE, "87.5")
        .set(JUDGEMENT, DEDUCTION, "台账更新不及时")
        .add(JUDGEMENT, MARKS, "T1.1", Mark::Ongoing.content(""));
    let review = review(&hand);
    assert_eq!(review.decision(), Some(Decision::Approved));
    assert_eq!((review.remarks(), review.deductions()), (vec!["佐证齐全"], vec!["台账更新不及时"]));
    assert_eq!(review.scores(), [Ratio::new(175, 2).unwrap()]);
    assert_eq!((review.mark("T1.1"), review.mark("T1.2")), (Some(Mark::Ongoing), None));
}

#[test]
fn each_judgement_is_said_beside_the_units_own() {
    let plan = plan();
    let item = item(&plan, "T1");
    let hand = LedgerBuilder::new(1).set(JUDGEMENT, REMARK, "请补佐证").set(JUDGEMENT, SCORE, "87.5").set(
        JUDGEMENT,
        DEDUCTION,
        "台账更新不及时",
    );
    let (first, second) = (&item.clauses[0], &item.clauses[1]);
    let hand = hand.add(JUDGEMENT, MARKS, &first.id, Mark::Ongoing.content("")).add(
        JUDGEMENT,
        MARKS,
        &second.id,
        Mark::Done.content(""),
    );
    let none = Assessment::new(None);
    let hand = &hand.mark(SAID, &first.id, Mark::Done).mark(SAID, &second.id, Mark::Done);
    assert_eq!(
        review(hand).sentences(item, &none),
        [
            "意见：请补佐证".to_owned(),
            format!("{} 县里核定为推进中，自评为未标记。", first.id),
            format!("{} 县里核定为已完成，自评为未标记。", second.id),
            "县里评 87.5 分，按标记计算为 —。".to_owned(),
            "扣分原因：台账更新不及时".to_owned(),
        ]
    );
    let beside = review(hand).sentences(item, &said(hand));
    assert_eq!(beside[1], format!("{} 县里核定为推进中，自评为已完成。", first.id));
    assert!(!beside.iter().any(|line| line.starts_with(&second.id)), "no word where both say the same");
    assert!(beside.iter().any(|line| line.starts_with("县里评 87.5 分，按标记计算为 ")));
    assert!(Review::new(None).sentences(item, &none).is_empty());
}

#[test]
fn what_can_not_be_read_says_nothing() {
    let hand = LedgerBuilder::new(1)
        .set(JUDGEMENT, VERDICT, "perhaps")
        .set(JUDGEMENT, REMARK, json!(["甲"]))
        .set(JUDGEMENT, SCORE, "101")
        .set(JUDGEMENT, JUDGED, json!({ "a": { "no writer": 1 } }))
        .mark(SAID, "T1.1", Mark::Done);
    let review = review(&hand);
    assert_eq!(review.decision(), None);
    assert!(review.remarks().is_empty() && review.scores().is_empty() && !review.is_empty());
    assert!(!review.is_outdated(&said(&hand)));
}

#[test]
fn while_two_decisions_stand_apart_it_is_returned() {
    let one = LedgerBuilder::new(1).set(JUDGEMENT, VERDICT, "approved");
    let both = one.join(&LedgerBuilder::new(2).set(JUDGEMENT, VERDICT, "returned"));
    assert_eq!(review(&both).decision(), Some(Decision::Returned));
}

#[test]
fn a_change_after_the_judgement_shows() {
    let hand = judge(LedgerBuilder::new(1).mark(SAID, "T1.1", Mark::Done), Decision::Approved);
    assert!(!review(&hand).is_outdated(&said(&hand)));
    let changed = hand.mark(SAID, "T1.2", Mark::Done);
    assert!(review(&changed).is_outdated(&said(&changed)));
    let again = judge(changed, Decision::Approved);
    assert!(!review(&again).is_outdated(&said(&again)));
}

#[test]
fn a_removal_after_the_judgement_shows_too() {
    let hand = judge(LedgerBuilder::new(1).mark(SAID, "T1.1", Mark::Done), Decision::Approved);
    let removed = hand.remove(SAID, "marks", "T1.1");
    assert!(review(&removed).is_outdated(&said(&removed)));
}

#[test]
fn one_of_two_judgements_that_has_seen_all_is_enough() {
    let first = judge(LedgerBuilder::new(1).mark(SAID, "T1.1", Mark::Done), Decision::Approved);
    let later = judge(LedgerBuilder::new(2).join(&first).remove(SAID, "marks", "T1.1"), Decision::Approved);
    let apart = judge(LedgerBuilder::new(3).join(&first), Decision::Approved).join(&later);
    assert_eq!(review(&apart).records[0].values(&Field::new(JUDGED)).len(), 2);
    assert!(!review(&apart).is_outdated(&said(&apart)));
}

#[test]
fn what_is_written_under_another_name_of_the_unit_has_not_been_judged() {
    let hand = judge(LedgerBuilder::new(1).mark(SAID, "T1.1", Mark::Done), Decision::Approved).mark(
        "assessment/final/d/T1",
        "T1.2",
        Mark::Done,
    );
    let both = Assessment::new([hand.record(SAID), hand.record("assessment/final/d/T1")]);
    assert!(review(&hand).is_outdated(&both));
    let seen = judged_content(&both);
    let again = hand.set(JUDGEMENT, JUDGED, seen);
    let both = Assessment::new([again.record(SAID), again.record("assessment/final/d/T1")]);
    assert!(!review(&again).is_outdated(&both));
}
