#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};

use super::*;
use crate::crdt::{Field, canonical};
use crate::directory::Directory;
use crate::plan::Date;
use crate::records::fields::round::CLOSED;
use crate::records::hand_in::hand_in;
use crate::records::{HandIn, HandInForm, HandedIn, Mark, State, decode, encode};
use crate::rules::{Evaluation, Round, Share};
use crate::testing::{LedgerBuilder, plan};

const ROUND: &str = "round/final";
const T1: &str = "assessment/final/a/T1";

fn day() -> Date {
    "2026-01-20".parse().unwrap()
}

fn close(hand: LedgerBuilder) -> LedgerBuilder {
    let content =
        hand.standing(&plan(), |standing| Closing::content(&standing, day(), " 已汇总 ").unwrap().0);
    assert_eq!(canonical::unfit(&content), None);
    hand.set(ROUND, CLOSED, content)
}

fn closing(hand: &LedgerBuilder) -> Closing {
    Closing::read(hand.record(ROUND)).unwrap()
}

fn is_closed(hand: &LedgerBuilder) -> bool {
    hand.standing(&plan(), |standing| standing.round.closed)
}

fn later(hand: &LedgerBuilder) -> Vec<String> {
    let figures = closing(hand).figures;
    hand.standing(&plan(), |standing| {
        let later = figures.received_later(&standing).into_iter();
        later.map(|one| format!("{}/{}", one.unit, one.item.as_deref().unwrap_or("上报"))).collect()
    })
}

/// Unit `a` has done T1, `b` is at it, the others say nothing.
fn reported() -> LedgerBuilder {
    let done = |hand: LedgerBuilder, clause: &str| hand.mark(T1, clause, Mark::Done);
    ["T1.1", "T1.2", "T1.3"]
        .into_iter()
        .fold(LedgerBuilder::new(1), done)
        .mark("assessment/final/b/T1", "T1.1", Mark::Ongoing)
        .add(ROUND, "weights", "T1", "1.25")
        .add("org/towns", "members", "township", true)
}

#[test]
fn a_closed_round_keeps_its_figures_whatever_comes_later() {
    let hand = close(reported());
    assert!(is_closed(&hand));
    let before = closing(&hand);
    assert_eq!((before.at, before.reason.as_str()), (Some(day()), "已汇总"));
    let figures = &before.figures;
    assert_eq!(figures.as_of.unwrap().to_string(), "2025-12-31");
    assert_eq!(figures.weights, BTreeMap::from([("T1".to_owned(), "1.25".to_owned())]));
    assert_eq!(figures.members["towns"], ["township"]);
    assert_eq!(figures.county("T1"), Some(CountyFigure { state: State::Done, units: 1, unreported: 0 }));
    let a = figures.unit("a").unwrap();
    assert_eq!((a.score.as_deref(), a.share), (Some("100.0"), Share { reported: 1, total: 2 }));
    assert_eq!(a.states, BTreeMap::from([("T1".to_owned(), State::Done)]));
    let c = figures.unit("c").unwrap();
    assert_eq!((c.score.as_deref(), c.share.reported), (None, 0));

    let merged = hand.mark(T1, "T1.1", Mark::NotStarted).add(ROUND, "weights", "T1", "9").add(
        "org/towns",
        "members",
        "d",
        true,
    );
    assert_eq!(closing(&merged), before);
}

#[test]
fn the_figures_survive_storage() {
    let hand = close(reported());
    let record = hand.record(ROUND);
    let stored = decode(record.key().clone(), &encode(record)).unwrap();
    assert_eq!(Closing::read(&stored).unwrap(), closing(&hand));
    let now = hand.standing(&plan(), |standing| Figures::of(&standing));
    let in_order = |figures: &Figures| {
        let mut units = figures.units.clone();
        units.sort_by_key(|(unit, _)| unit.clone());
        units
    };
    assert_eq!(in_order(&closing(&hand).figures), in_order(&now), "what was stored is what stood there");
}

/// What a page shows of the closed round.
fn shown_frozen<T>(hand: &LedgerBuilder, look: impl FnOnce(Evaluation) -> T) -> T {
    let plan = plan();
    let directory = hand.directory(&plan);
    let mut round = hand.standing(&plan, |standing| standing.round.clone());
    round.freeze(&plan, &hand.ledger, &directory);
    let frozen = round.frozen.clone().unwrap();
    look(Evaluation { plan: &plan, ledger: &hand.ledger, directory: frozen.directory(), round: &round })
}

#[test]
fn every_rule_shows_a_closed_round_as_it_was_stored() {
    let open = reported();
    let figures = |standing: Evaluation| Figures { digests: BTreeMap::new(), ..Figures::of(&standing) };
    let before = open.standing(&plan(), figures);
    let late = close(open)
        .mark(T1, "T1.1", Mark::NotStarted)
        .mark("assessment/final/c/T3", "T3.1", Mark::Done)
        .add(ROUND, "weights", "T1", "9")
        .set(ROUND, "as_of", "2024-06-30")
        .add("org/towns", "members", "d", true);
    let same = |shown: &Figures| {
        assert_eq!(shown.as_of, before.as_of);
        assert_eq!(shown.weights, before.weights);
        assert_eq!(shown.members, before.members);
        assert_eq!(shown.county, before.county);
        assert_eq!(shown.units, before.units);
    };
    shown_frozen(&late, |standing| {
        same(&figures(standing));
        assert_eq!(standing.state("a", crate::testing::item(&plan(), "T1")), State::Done);
    });
    let now = late.standing(&plan(), figures);
    assert_ne!(now.units, before.units, "what stands now is another thing");
}

#[test]
fn without_stored_figures_nothing_is_frozen() {
    let hand = LedgerBuilder::new(1).set(ROUND, CLOSED, json!({ "at": "2026-01-20", "reason": "已汇总" }));
    for hand in [hand, reported()] {
        let before = hand.standing(&plan(), |standing| standing.round.clone());
        let mut round = before.clone();
        round.freeze(&plan(), &hand.ledger, &hand.directory(&plan()));
        assert_eq!(round, before);
    }
}

#[test]
fn what_arrives_later_is_listed() {
    let hand = close(reported());
    assert_eq!(later(&hand), [] as [&str; 0]);
    let hand = hand.set(T1, "progress", "迟到的话").mark("assessment/final/c/T3", "T3.1", Mark::Done);
    assert_eq!(later(&hand), ["a/T1", "c/T3"]);
    let mut hand = hand.mark("assessment/y2023/a/T2", "T2.1", Mark::Done).set("series/a/T1.m1", "note", "甲");
    assert_eq!(later(&hand), ["a/T1", "c/T3"], "another round and what belongs to none are no late arrivals");

    let what = hand.standing(&plan(), |standing| HandedIn::of(&standing, "c"));
    let form = HandInForm { reporter: "张三".to_owned(), ..HandInForm::default() };
    let keys = ["handin/final/c".parse().unwrap()];
    hand_in(&mut hand.ledger, &mut hand.writer, &keys, &form, "2026-02-01T09:00:00+08:00", &what);
    assert!(HandIn::new([hand.record("handin/final/c")]).is_made());
    assert_eq!(later(&hand), ["a/T1", "c/上报", "c/T3"]);
}

#[test]
fn the_same_words_again_are_no_late_arrival() {
    let hand = close(reported());
    let again = hand.mark(T1, "T1.1", Mark::Ongoing).mark(T1, "T1.1", Mark::Done).confirm_draft(T1);
    assert_eq!(later(&again), [] as [&str; 0]);
}

#[test]
fn that_two_names_become_one_unit_later_is_no_late_arrival() {
    let hand = close(reported()).set("org/b", "same_as", "a");
    assert_eq!(later(&hand), [] as [&str; 0]);
}

#[test]
fn a_round_is_opened_again_with_a_reason() {
    let hand = close(reported());
    let open = hand.set(ROUND, CLOSED, Closing::reopening(day(), "补报两个单位").unwrap().0);
    assert!(!is_closed(&open));
    assert_eq!(Closing::read(open.record(ROUND)), None);
    let reopened = Closing::reopened(open.record(ROUND)).unwrap();
    assert_eq!((reopened.at, reopened.reason), (Some(day()), "补报两个单位"));
    assert!(is_closed(&close(open)), "and can be closed again");
}

#[test]
fn closed_on_one_side_and_opened_on_the_other_is_closed() {
    let base = close(reported());
    let other =
        LedgerBuilder::new(2).join(&base).set(ROUND, CLOSED, Closing::reopening(day(), "补报").unwrap().0);
    let both = close(base).join(&other);
    assert_eq!(both.record(ROUND).values(&Field::new(CLOSED)).len(), 2);
    assert!(is_closed(&both));
    assert!(Closing::read(both.record(ROUND)).is_some());
}

#[test]
fn both_need_a_reason() {
    let hand = LedgerBuilder::new(1);
    let closing =
        |reason: &str| hand.standing(&plan(), |standing| Closing::content(&standing, day(), reason));
    assert_eq!(closing("  "), Err("请写明关闭的理由，例如“已汇总上报”。".to_owned()));
    assert_eq!(closing(&"长".repeat(201)), Err("理由最多 200 个字，现有 201 个，请删减。".to_owned()));
    assert!(Closing::reopening(day(), "").unwrap_err().contains("重新打开的理由"));
}

#[test]
fn what_can_not_be_read_is_left_out() {
    let hand = LedgerBuilder::new(1).set(ROUND, CLOSED, json!({
        "at": "some day", "reason": 7,
        "figures": { "weights": [], "county": { "T1": ["done"] }, "units": { "a": {}, "b": { "reported": 1, "of": 2 } } },
    }));
    let closing = closing(&hand);
    assert_eq!((closing.at, closing.reason.as_str()), (None, ""));
    assert_eq!(closing.figures.units.len(), 1);
    assert_eq!(closing.figures.county("T1"), None);
    assert!(is_closed(&hand));
}

#[test]
fn what_a_later_program_adds_to_a_county_figure_keeps_the_others() {
    let content = |county: Json| json!({ "figures": { "county": county } });
    let hand = LedgerBuilder::new(1).set(
        ROUND,
        CLOSED,
        content(json!({
            "T1": ["done", 2, 1, { "of": 3 }], "T2": ["done", 2, -1], "T3": { "state": "done" },
        })),
    );
    let figures = closing(&hand).figures;
    assert_eq!(figures.county("T1"), Some(CountyFigure { state: State::Done, units: 2, unreported: 1 }));
    assert_eq!((figures.county("T2"), figures.county("T3")), (None, None));
    assert!(!figures.is_empty(), "the round stays frozen");
}

#[test]
fn a_list_closes_a_round_and_says_nothing_else() {
    let figures = json!([null, { "T1": "2" }, {}, { "T1": ["done", 1, 0] }]);
    for content in [json!(["2026-01-20", "已汇总", {}]), json!({ "figures": figures })] {
        let hand = LedgerBuilder::new(1).set(ROUND, CLOSED, content);
        assert_eq!(closing(&hand), Closing::default());
        assert!(is_closed(&hand));
    }
}

/// A county that has reported everything fits into one record of a size that storage bears.
#[test]
fn the_figures_of_a_whole_county_stay_small() {
    let plan = crate::plan::built_in().unwrap();
    let mut hand = LedgerBuilder::new(1);
    let directory = Directory::new(&plan, &hand.ledger);
    let units: Vec<String> = directory.units().map(|unit| unit.id.clone()).collect();
    for unit in &units {
        for (item, _) in directory.items_of(&plan, unit) {
            let key = format!("assessment/final/{unit}/{}", item.id);
            for clause in &item.clauses {
                hand = hand.mark(&key, &clause.id, Mark::Done);
            }
        }
    }
    let content = hand.standing(&plan, |standing| Closing::content(&standing, day(), "已汇总").unwrap().0);
    assert!(canonical::compact(&content).len() < 100_000, "{}", canonical::compact(&content).len());
    assert_eq!(Round::all(&plan, &hand.ledger).len(), 5);
}
