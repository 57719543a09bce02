#![allow(clippy::unwrap_used)]

use serde_json::{Value as Json, json};

use super::*;
use crate::records::fields::round::{AS_OF, DUE, NAME, WEIGHTS};
use crate::testing::{LedgerBuilder, plan};

fn round(hand: &LedgerBuilder, id: &str) -> Round {
    Round::all(&plan(), &hand.ledger).into_iter().find(|round| round.id == id).unwrap()
}

#[test]
fn the_plans_rounds_are_there_without_a_record() {
    let rounds = Round::all(&plan(), &Ledger::new());
    let ids: Vec<_> = rounds.iter().map(|round| round.id.as_str()).collect();
    assert_eq!(ids, ["y2023", "final", "y2025"]);
    assert_eq!(Round::default_of(&rounds).unwrap().id, "final");
    assert_eq!(rounds[1].weight("T1"), Ratio::ONE);
    assert!(!rounds[1].closed);
}

#[test]
fn the_default_is_the_last_one_where_there_is_no_final() {
    let mut plan = plan();
    plan.rounds.remove(1);
    assert_eq!(Round::default_of(&Round::all(&plan, &Ledger::new())).unwrap().id, "y2025");
    plan.rounds.clear();
    assert_eq!(Round::default_of(&Round::all(&plan, &Ledger::new())), None);
}

#[test]
fn what_a_user_set_lies_over_the_seed() {
    let hand = LedgerBuilder::new(1)
        .set("round/final", NAME, "总结评估（第二稿）")
        .set("round/final", AS_OF, "2026-01-31")
        .set("round/final", DUE, "2026-02-15");
    let round = round(&hand, "final");
    assert_eq!(round.name, "总结评估（第二稿）");
    assert_eq!(round.as_of.to_string(), "2026-01-31");
    assert_eq!(round.due.unwrap().to_string(), "2026-02-15");
    assert_eq!(round.note, "", "the seed's note speaks of another date");
}

#[test]
fn the_same_date_as_the_seeds_keeps_its_note() {
    let hand = LedgerBuilder::new(1).set("round/final", AS_OF, "2025-12-31");
    assert_eq!(round(&hand, "final").note, "原文没有日期");
}

#[test]
fn what_can_not_be_read_leaves_the_seed() {
    let hand = LedgerBuilder::new(1)
        .set("round/final", NAME, "  ")
        .set("round/final", AS_OF, "2026-02-30")
        .set("round/final", DUE, 7)
        .add("round/final", WEIGHTS, "T1", "heavy")
        .add("round/final", WEIGHTS, "T2", "-1")
        .add("round/final", WEIGHTS, "T3", "123456");
    let round = round(&hand, "final");
    assert_eq!((round.name.as_str(), round.as_of.to_string().as_str()), ("总结评估", "2025-12-31"));
    assert_eq!(round.due, None);
    for item in ["T1", "T2", "T3"] {
        assert_eq!(round.weight(item), Ratio::ONE, "{item}");
    }
}

#[test]
fn weights_are_decimals_and_may_be_nought() {
    let hand = LedgerBuilder::new(1)
        .add("round/final", WEIGHTS, "T1", "1.25")
        .add("round/final", WEIGHTS, "T2", 0)
        .add("round/final", WEIGHTS, "T3", 2);
    let round = round(&hand, "final");
    assert_eq!(round.weight("T1"), Ratio::new(5, 4).unwrap());
    assert_eq!(round.weight("T2"), Ratio::ZERO);
    assert_eq!(round.weight("T3"), Ratio::new(2, 1).unwrap());
}

#[test]
fn added_rounds_follow_and_leave_with_their_name() {
    let hand =
        LedgerBuilder::new(1).set("round/x-1", NAME, "2026年一季度").set("round/x-1", AS_OF, "2026-03-31");
    assert_eq!(round(&hand, "x-1").as_of.to_string(), "2026-03-31");
    assert_eq!(Round::all(&plan(), &hand.ledger).last().unwrap().id, "x-1");
    let hand = hand.set("round/x-1", NAME, "");
    assert_eq!(Round::all(&plan(), &hand.ledger).len(), 3);
    let hand = LedgerBuilder::new(1).set("round/x-2", NAME, "没有日期");
    assert_eq!(round(&hand, "x-2").as_of, plan().ends);
}

#[test]
fn closed_on_either_side_is_closed() {
    let closed = LedgerBuilder::new(1).set(
        "round/final",
        CLOSED,
        json!({ "at": "2026-01-31", "why": "县政府常务会议" }),
    );
    assert!(round(&closed, "final").closed);
    let opened = LedgerBuilder::new(2).join(&closed).set("round/final", CLOSED, Json::Null);
    assert!(!round(&opened, "final").closed);
    let closed_anew = closed.set("round/final", CLOSED, json!({ "at": "2026-02-01" })).join(&opened);
    assert!(round(&closed_anew, "final").closed);
}

#[test]
fn two_names_given_apart_are_the_same_one_for_everybody() {
    let one = LedgerBuilder::new(1).set("round/final", NAME, "甲");
    let two = LedgerBuilder::new(2).set("round/final", NAME, "乙");
    let here = LedgerBuilder::new(3).join(&one).join(&two);
    let there = LedgerBuilder::new(4).join(&two).join(&one);
    assert_eq!(round(&here, "final"), round(&there, "final"));
}
