#![allow(clippy::unwrap_used)]

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::records::assessment::set_text;
use crate::records::{ChangeRecorder, Checkpoint, History, Mark, State, Target, Text};
use crate::rules::Round;
use crate::rules::compare::difference;
use crate::testing::{LedgerBuilder, item, plan};

const EARLIER: &str = "assessment/y2023/a/T1";
const NOW: &str = "assessment/final/a/T1";

fn keys(key: &str) -> Vec<RecordKey> {
    vec![key.parse().unwrap()]
}

fn carry(hand: &mut LedgerBuilder) -> bool {
    carry_forward(&mut hand.ledger, &keys(EARLIER), &keys(NOW), &mut hand.writer)
}

fn reported() -> LedgerBuilder {
    LedgerBuilder::new(1)
        .mark(EARLIER, "T1.1", Mark::Done)
        .set(EARLIER, PROGRESS, "已建成")
        .add(EARLIER, EVIDENCE, "x-1", json!({ "title": "验收意见", "position": 0 }))
        .add(EARLIER, OWN_MARKS, "x-2", Mark::Ongoing.content(""))
        .set(EARLIER, CONTACT, "李四")
        .set(EARLIER, "override", json!({ "state": "done", "reason": "理由" }))
        .confirm_draft(EARLIER)
}

fn state(hand: &LedgerBuilder) -> State {
    State::of(item(&plan(), "T1"), &Assessment::new([hand.record(NOW)]))
}

#[test]
fn marks_texts_and_evidence_come_along_as_a_draft() {
    let mut hand = reported();
    assert!(carry(&mut hand));
    let now = Assessment::new([hand.record(NOW)]);
    assert_eq!(now.draft_of(), Some("y2023"));
    assert_eq!(state(&hand), State::Unreported, "nobody has said it of this round");
    assert_eq!(now.mark("T1.1"), Some(Mark::Done));
    assert_eq!(now.mark_versions(&Checkpoint::own_point("x-2"))[0].value.mark, Some(Mark::Ongoing));
    assert_eq!(now.texts(Text::Progress)[0].value, "已建成");
    assert_eq!((now.evidence()[0].id, now.evidence()[0].versions[0].value.title), ("x-1", "验收意见"));
    assert_eq!(now.contacts()[0].value, "李四");
    assert!(now.overrides().is_empty());
}

#[test]
fn a_touch_or_a_confirmation_makes_it_a_report() {
    let mut hand = reported();
    carry(&mut hand);
    let (mut touched, mut confirmed) = (LedgerBuilder::new(2).join(&hand), LedgerBuilder::new(3).join(&hand));
    set_text(
        &mut touched.ledger,
        &mut touched.writer,
        Target::new(&keys(NOW), &[]),
        Text::Problems,
        "缺经费",
    );
    assert!(confirm(&mut confirmed.ledger, &keys(NOW), &mut confirmed.writer));
    assert_eq!((state(&touched), state(&confirmed)), (State::Ongoing, State::Ongoing));
    let before = confirmed.record(NOW).clone();
    assert!(!confirm(&mut confirmed.ledger, &keys(NOW), &mut confirmed.writer));
    assert_eq!(confirmed.record(NOW), &before, "there is nothing left to confirm");
    assert_eq!(state(&touched.join(&confirmed)), State::Ongoing);
}

#[test]
fn what_stands_there_is_never_overwritten() {
    let mut hand = reported().set(NOW, PROGRESS, "今年的话");
    assert!(!carry(&mut hand));
    assert_eq!(Assessment::new([hand.record(NOW)]).texts(Text::Progress)[0].value, "今年的话");
    let mut taken_back = reported().set(NOW, PROGRESS, "误填").remove(NOW, PROGRESS, "");
    assert!(carry(&mut taken_back), "what was taken out again stands in nobody's way");
}

#[test]
fn nothing_and_drafts_are_not_carried_forward() {
    assert!(!carry(&mut LedgerBuilder::new(1)));
    assert!(!carry(&mut reported().set(EARLIER, "carried", "y2022")));
    let mut only_a_judgement =
        LedgerBuilder::new(1).set(EARLIER, "override", json!({ "state": "done", "reason": "甲" }));
    assert!(!carry(&mut only_a_judgement));
}

#[test]
fn two_texts_side_by_side_both_come_along() {
    let both = LedgerBuilder::new(2)
        .set(EARLIER, PROGRESS, "乙")
        .join(&LedgerBuilder::new(3).set(EARLIER, PROGRESS, "丙"));
    let mut hand = both;
    carry(&mut hand);
    assert_eq!(Assessment::new([hand.record(NOW)]).texts(Text::Progress).len(), 2);
}

#[test]
fn what_two_people_carry_forward_apart_is_no_conflict() {
    let base = reported();
    let (mut one, mut other) = (LedgerBuilder::new(2).join(&base), LedgerBuilder::new(3).join(&base));
    carry(&mut one);
    carry(&mut other);
    let both = one.join(&other);
    let now = Assessment::new([both.record(NOW)]);
    assert_eq!(now.draft_of(), Some("y2023"));
    assert!(now.conflicts().is_empty());
    assert_eq!(now.evidence().len(), 1);
}

#[test]
fn it_is_undone_as_one_step() {
    let mut hand = reported();
    let mut history = History::new();
    let watch = ChangeRecorder::new(&hand.ledger, &keys(NOW));
    carry(&mut hand);
    history.push(watch.step(&hand.ledger, Some("带入 T1"), None));
    assert_eq!(history.undo_label().as_deref(), Some("撤销：带入 T1"));
    history.undo(&mut hand.ledger, &mut hand.writer, &|_| false).unwrap();
    assert!(hand.record(NOW).is_empty());
    assert!(carry(&mut hand), "and can be carried forward anew");
}

#[test]
fn a_unit_sees_what_can_be_carried_and_what_waits() {
    let plan = plan();
    let mut hand = reported().mark("assessment/y2023/a/T2", "T2.1", Mark::Done).mark(
        "assessment/final/a/T2",
        "T2.1",
        Mark::Done,
    );
    let lists = |hand: &LedgerBuilder| {
        let (rounds, directory) = (Round::all(&plan, &hand.ledger), hand.directory(&plan));
        let of = |id: &str| Evaluation {
            plan: &plan,
            ledger: &hand.ledger,
            directory: &directory,
            round: rounds.iter().find(|round| round.id == id).unwrap(),
        };
        let ids = |items: Vec<&Item>| items.into_iter().map(|item| item.id.clone()).collect::<Vec<_>>();
        (ids(to_carry(&of("y2023"), &of("final"), "a")), ids(drafts(&of("final"), "a")))
    };
    assert_eq!(lists(&hand), (vec!["T1".to_owned()], vec![]));
    carry(&mut hand);
    assert_eq!(lists(&hand), (vec![], vec!["T1".to_owned()]));
}

#[test]
fn the_latest_earlier_round_with_something_to_bring_is_offered_first() {
    let plan = plan();
    let hand = reported()
        .mark("assessment/y2025/a/T1", "T1.1", Mark::Ongoing)
        .mark("assessment/y2025/a/T2", "T2.1", Mark::Ongoing)
        .set("round/x-1", "name", "2030年调度")
        .set("round/x-1", "as_of", "2030-12-31")
        .mark("assessment/x-1/a/T1", "T1.1", Mark::Done);
    let sources = |hand: &LedgerBuilder| {
        let rounds = Round::all(&plan, &hand.ledger);
        let ids = |items: &[&Item]| items.iter().map(|item| item.id.clone()).collect::<Vec<_>>().join(" ");
        hand.standing(&plan, |to| {
            let sources = carry_sources(&rounds, &to, "a").into_iter();
            sources.map(|source| (source.round.id.clone(), ids(&source.items))).collect::<Vec<_>>()
        })
    };
    let pair = |round: &str, items: &str| (round.to_owned(), items.to_owned());
    assert_eq!(sources(&hand), [pair("y2025", "T1 T2"), pair("y2023", "T1")], "a later one is not offered");
    let begun = LedgerBuilder::new(2).join(&hand).set(NOW, PROGRESS, "今年的话");
    assert_eq!(sources(&begun), [pair("y2025", "T2")], "nor what would stand in somebody's way");
    let closed = begun.set("round/final", "closed", json!({ "reason": "已汇总" }));
    assert_eq!(sources(&closed), []);
}

/// One of two people writes into a register of the earlier round.
fn writes() -> impl Strategy<Value = Vec<(bool, usize, usize)>> {
    prop::collection::vec((any::<bool>(), 0..7_usize, 0..4_usize), 1..12)
}

fn written(hand: LedgerBuilder, register: usize, what: usize) -> LedgerBuilder {
    let mark = Mark::ALL[what];
    match register {
        0..3 => hand.add(EARLIER, MARKS, ["T1.1", "T1.2", "T1.3"][register], mark.content("理由")),
        3 => hand.add(EARLIER, EVIDENCE, ["x-1", "x-2"][what % 2], json!({ "title": mark.label() })),
        text => hand.set(EARLIER, [PROGRESS, PROBLEMS, NEXT_STEPS][text - 4], mark.label()),
    }
}

proptest! {
    #[test]
    fn what_was_carried_forward_and_confirmed_says_what_was_said(writes in writes()) {
        let (mut one, mut other) = (LedgerBuilder::new(1), LedgerBuilder::new(2));
        for (first, register, what) in writes {
            match first {
                true => one = written(one, register, what),
                false => other = written(other, register, what),
            }
        }
        let mut hand = one.join(&other);
        prop_assert!(carry(&mut hand));
        let plan = plan();
        let t1 = item(&plan, "T1");
        let sides = |hand: &LedgerBuilder| {
            let side = |key: &str| Assessment::new([hand.record(key)]);
            difference(t1, &side(EARLIER), &side(NOW)).map(|found| (found.is_draft, found.marks.len(), found.texts.len()))
        };
        if let Some(found) = sides(&hand) {
            prop_assert_eq!(found, (true, 0, 0), "a draft differs in its state alone");
        }
        prop_assert!(confirm(&mut hand.ledger, &keys(NOW), &mut hand.writer));
        prop_assert_eq!(sides(&hand), None);
    }
}
