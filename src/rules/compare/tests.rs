#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::json;

use super::*;
use crate::rules::Round;
use crate::testing::{LedgerBuilder, plan};

const EARLIER: &str = "assessment/y2023/a/T1";
const LATER: &str = "assessment/final/a/T1";

/// Of T1, as unit `a` sees it.
fn look<T>(hand: &LedgerBuilder, look: impl FnOnce(Vec<Difference>) -> T) -> T {
    let plan = plan();
    let (rounds, directory) = (Round::all(&plan, &hand.ledger), hand.directory(&plan));
    let of = |id: &str| Evaluation {
        plan: &plan,
        ledger: &hand.ledger,
        directory: &directory,
        round: rounds.iter().find(|round| round.id == id).unwrap(),
    };
    look(compare(&of("y2023"), &of("final"), "a"))
}

#[test]
fn what_says_the_same_is_left_out() {
    let hand = LedgerBuilder::new(1).mark(EARLIER, "T1.1", Mark::Done).set(EARLIER, "progress", "甲");
    let hand = hand.set(LATER, "progress", " 甲 ").mark(LATER, "T1.1", Mark::Done).confirm_draft(LATER);
    look(&hand, |differences| assert_eq!(differences, []));
    look(&LedgerBuilder::new(1), |differences| assert_eq!(differences, []));
}

#[test]
fn marks_states_texts_and_evidence_that_changed_are_there() {
    let hand = LedgerBuilder::new(1)
        .mark(EARLIER, "T1.1", Mark::Ongoing)
        .mark(EARLIER, "T1.2", Mark::Done)
        .set(EARLIER, "progress", "在建")
        .add(EARLIER, "evidence", "e", json!({ "title": "立项批复", "number": "代发改〔2023〕1号" }))
        .mark(LATER, "T1.1", Mark::Done)
        .mark(LATER, "T1.2", Mark::Done)
        .mark(LATER, "T1.3", Mark::Done)
        .set(LATER, "next_steps", "移交")
        .add(LATER, "evidence", "e", json!({ "title": "竣工验收" }));
    look(&hand, |differences| {
        let [difference] = differences.as_slice() else { panic!("T1 alone") };
        assert_eq!(difference.states, (State::Ongoing, State::Done));
        assert!(!difference.is_draft);
        let marks: Vec<_> =
            difference.marks.iter().map(|change| (change.clause, change.before, change.after)).collect();
        assert_eq!(
            marks,
            [("T1.1", Some(Mark::Ongoing), Some(Mark::Done)), ("T1.3", None, Some(Mark::Done))]
        );
        assert_eq!(
            difference.texts,
            [
                TextChange { text: Text::Progress, before: vec!["在建".to_owned()], after: vec![] },
                TextChange { text: Text::NextSteps, before: vec![], after: vec!["移交".to_owned()] },
            ]
        );
        assert_eq!(
            difference.evidence,
            (vec!["立项批复 代发改〔2023〕1号".to_owned()], vec!["竣工验收".to_owned()])
        );
    });
}

#[test]
fn a_draft_differs_in_its_state_alone_and_says_so() {
    let hand = LedgerBuilder::new(1)
        .mark(EARLIER, "T1.1", Mark::Done)
        .mark(LATER, "T1.1", Mark::Done)
        .set(LATER, "carried", "y2023");
    look(&hand, |differences| {
        assert_eq!(differences[0].states, (State::Ongoing, State::Unreported));
        assert!(differences[0].is_draft && differences[0].marks.is_empty());
    });
}

#[test]
fn versions_side_by_side_are_compared_by_what_they_say() {
    let both = |key: &str| {
        LedgerBuilder::new(2)
            .set(key, "progress", "甲")
            .join(&LedgerBuilder::new(3).set(key, "progress", "乙"))
    };
    let other = LedgerBuilder::new(4)
        .set(LATER, "progress", "乙")
        .join(&LedgerBuilder::new(5).set(LATER, "progress", "甲"));
    let same = both(EARLIER).join(&other);
    look(&same, |differences| assert_eq!(differences, []));
    let settled = same.set(LATER, "progress", "甲");
    look(&settled, |differences| {
        assert_eq!(differences[0].texts[0].before.len(), 2);
        assert_eq!(differences[0].texts[0].after, ["甲"]);
    });
}

#[test]
fn better_and_worse_are_told_by_what_the_marks_score() {
    use Mark::{Done, NotApplicable, NotStarted, Ongoing};

    let trend = |before: &[Mark], after: &[Mark], draft: bool| {
        let marked = |hand: LedgerBuilder, key: &str, marks: &[Mark]| {
            let clauses = ["T1.1", "T1.2", "T1.3"];
            marks.iter().zip(clauses).fold(hand, |hand, (mark, clause)| hand.mark(key, clause, *mark))
        };
        let hand = marked(marked(LedgerBuilder::new(1), EARLIER, before), LATER, after);
        let hand = if draft { hand.set(LATER, "carried", "y2023") } else { hand };
        look(&hand, |differences| differences[0].trend)
    };
    assert_eq!(trend(&[Ongoing], &[Done], false), Trend::Better);
    assert_eq!(trend(&[Done, Done], &[Done, NotStarted], false), Trend::Worse);
    assert_eq!(trend(&[Done, NotStarted], &[Ongoing, Ongoing], false), Trend::Other, "one up, one down");
    assert_eq!(trend(&[], &[Done], false), Trend::Other, "nothing was said before");
    assert_eq!(trend(&[NotApplicable; 3], &[Done], false), Trend::Other);
    assert_eq!(trend(&[Ongoing], &[Done], true), Trend::Other, "nobody has said that yet");
}
