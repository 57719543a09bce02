#![allow(clippy::unwrap_used)]

use super::*;
use crate::records::{ChangeRecorder, History};
use crate::testing::{LedgerBuilder, item, plan};

fn key(item: &str) -> RecordKey {
    RecordKey::assessment("final", "a", item).unwrap()
}

fn marks(hand: &LedgerBuilder, id: &str) -> Vec<Option<Mark>> {
    Assessment::new(hand.ledger.get(&key(id))).marks(item(&plan(), id))
}

fn mark(hand: &mut LedgerBuilder, id: &str, which: Which, mark: Mark, reason: &str) -> usize {
    mark_clauses(&mut hand.ledger, &[key(id)], item(&plan(), id), which, (mark, reason), &mut hand.writer)
}

const DONE: Option<Mark> = Some(Mark::Done);

#[test]
fn what_is_marked_stays_unless_all_are_meant() {
    let mut hand = LedgerBuilder::new(1).mark("assessment/final/a/T1", "T1.2", Mark::Ongoing);
    assert_eq!(mark(&mut hand, "T1", Which::Unmarked, Mark::Done, ""), 2);
    assert_eq!(marks(&hand, "T1"), [DONE, Some(Mark::Ongoing), DONE]);
    assert_eq!(mark(&mut hand, "T1", Which::All, Mark::Done, ""), 1, "what says so is not written again");
    assert_eq!(marks(&hand, "T1"), [DONE; 3]);
    let before = hand.record("assessment/final/a/T1").clone();
    assert_eq!(mark(&mut hand, "T1", Which::All, Mark::Done, ""), 0);
    assert_eq!(hand.record("assessment/final/a/T1"), &before);
}

#[test]
fn the_reason_goes_with_not_applicable() {
    let mut hand = LedgerBuilder::new(1);
    mark(&mut hand, "T1", Which::All, Mark::NotApplicable, " 无此类设施 ");
    let record = hand.record("assessment/final/a/T1");
    assert_eq!(
        Assessment::new([record]).mark_versions(&Checkpoint::clause("T1.3"))[0].value.reason,
        "无此类设施"
    );
    assert_eq!(Mark::NotApplicable.flaw("  "), Some("标为不适用的，请写明理由。"));
    assert_eq!((Mark::NotApplicable.flaw("无"), Mark::Done.flaw("")), (None, None));
}

#[test]
fn a_draft_that_is_marked_is_no_draft_any_more() {
    let mut hand = LedgerBuilder::new(1).mark("assessment/final/a/T1", "T1.1", Mark::Done).set(
        "assessment/final/a/T1",
        "carried",
        "y2023",
    );
    assert_eq!(mark(&mut hand, "T1", Which::Unmarked, Mark::Ongoing, ""), 2);
    assert_eq!(marks(&hand, "T1"), [DONE, Some(Mark::Ongoing), Some(Mark::Ongoing)]);
    assert_eq!(Assessment::new([hand.record("assessment/final/a/T1")]).draft_of(), None);
}

#[test]
fn several_items_are_one_step() {
    let mut hand = LedgerBuilder::new(1).mark("assessment/final/a/T2", "T2.1", Mark::NotStarted);
    let (mut history, before) = (History::new(), marks(&hand, "T2"));
    let watch = ChangeRecorder::new(&hand.ledger, &[key("T1"), key("T2")]);
    for item in ["T1", "T2"] {
        mark(&mut hand, item, Which::All, Mark::Done, "");
    }
    history.push(watch.step(&hand.ledger, None, None));
    assert_eq!(history.undo_label().as_deref(), Some("撤销：T1 等 2 项 标记"));
    history.undo(&mut hand.ledger, &mut hand.writer, &|_| false).unwrap();
    assert_eq!((marks(&hand, "T1"), marks(&hand, "T2")), (vec![None; 3], before));
    history.redo(&mut hand.ledger, &mut hand.writer, &|_| false).unwrap();
    assert_eq!((marks(&hand, "T1"), marks(&hand, "T2")), (vec![DONE; 3], vec![DONE; 3]));
}
