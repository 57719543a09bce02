#![allow(clippy::unwrap_used)]

use super::*;
use crate::records::Mark;
use crate::records::fields::round::CLOSED;
use crate::rules::{Closing, Frozen};
use crate::testing::{LedgerBuilder, item, plan};

/// `a` and `b` lead T2; `a` has done a part of it.
fn sentences(why: impl FnOnce(&Evaluation, &Item) -> Vec<String>) -> Vec<String> {
    let plan = plan();
    let ledger = LedgerBuilder::new(1).mark("assessment/final/a/T2", "T2.1", Mark::Done);
    ledger.standing(&plan, |evaluation| why(&evaluation, item(&plan, "T2")))
}

#[test]
fn a_units_own_marks_explain_its_light() {
    let sentences = sentences(|evaluation, item| why_item(evaluation, item, Some("a")));
    assert_eq!(sentences[0], "3 条检查要点：已完成 1 条，未标记 2 条。");
}

#[test]
fn the_county_is_explained_by_its_leads_and_its_progress() {
    let sentences = sentences(|evaluation, item| why_item(evaluation, item, None));
    assert!(sentences[0].starts_with("全县的状态看 2 个牵头单位：县a局"), "{}", sentences[0]);
    assert!(sentences.last().is_some_and(|last| last.starts_with("完成进度：")));
}

#[test]
fn of_several_units_the_worst_is_explained_as_if_it_were_alone() {
    let units = ["a", "b"].map(str::to_owned);
    let both = sentences(|evaluation, item| why_item_of_units(evaluation, item, &units));
    assert!(both[0].starts_with("这里有 2 个单位：县a局"), "{}", both[0]);
    let worst = sentences(|evaluation, item| why_item(evaluation, item, Some("a")));
    assert_eq!(both[1..], worst);
    assert_eq!(sentences(|evaluation, item| why_item_of_units(evaluation, item, &[])), Vec::<String>::new());
}

#[test]
fn in_a_closed_round_the_stored_state_is_explained_whatever_is_marked_later() {
    let plan = plan();
    let marked = |ledger: LedgerBuilder, mark| {
        let clauses = item(&plan, "T1").clauses.iter();
        clauses.fold(ledger, |ledger, clause| ledger.mark("assessment/final/a/T1", &clause.id, mark))
    };
    let done = marked(LedgerBuilder::new(1), Mark::Done);
    let day = "2026-01-20".parse().unwrap();
    let content = done.standing(&plan, |evaluation| Closing::content(&evaluation, day, "已汇总").unwrap().0);
    let late = marked(done.set("round/final", CLOSED, content), Mark::NotStarted);
    let mut round = late.standing(&plan, |evaluation| evaluation.round.clone());
    round.freeze(&plan, &late.ledger, &late.directory(&plan));
    let directory = round.frozen.as_ref().map(Frozen::directory).unwrap();
    let evaluation = Evaluation { plan: &plan, ledger: &late.ledger, directory, round: &round };
    let sentences = why_item(&evaluation, item(&plan, "T1"), Some("a"));
    assert_eq!(
        sentences[..4],
        [
            "3 条检查要点：未启动 3 条。",
            "本轮已关闭，状态按关闭时存下的已完成计。",
            "适用的要点已全部完成。",
            "该做的都已完成，所以是蓝灯（已完成）。",
        ]
    );
}
