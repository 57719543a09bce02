#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::json;

use super::*;
use crate::records::fields::handin::{DIGEST, PHONE, REPORTER};
use crate::records::hand_in::hand_in;
use crate::records::{HandInForm, HandInPart, Mark, Submission};
use crate::rules::Evaluation;
use crate::testing::{LedgerBuilder, plan};

const T1: &str = "assessment/final/a/T1";
const T2: &str = "assessment/final/a/T2";
const WORD: &str = "handin/final/a";

fn form(reporter: &str, phone: &str) -> HandInForm {
    HandInForm { reporter: reporter.to_owned(), reviewer: String::new(), phone: phone.to_owned() }
}

fn now(hand: &LedgerBuilder) -> HandedIn {
    hand.standing(&plan(), |standing: Evaluation| HandedIn::of(&standing, "a"))
}

fn handed_in(mut hand: LedgerBuilder) -> LedgerBuilder {
    let what = now(&hand);
    let form = form(" 张三 ", "0350-5220000 转 8");
    let keys = [WORD.parse().unwrap()];
    hand_in(&mut hand.ledger, &mut hand.writer, &keys, &form, "2025-12-20T09:30:00+08:00", &what);
    hand
}

fn since(hand: &LedgerBuilder) -> ChangesSince {
    HandIn::new([hand.record(WORD)]).since(&now(hand), &plan())
}

fn changed(items: &[&str]) -> ChangesSince {
    ChangesSince::Changed(items.iter().map(|item| (*item).to_owned()).collect())
}

#[test]
fn only_the_reporter_is_required() {
    assert_eq!(form("张三", "").flaws(), []);
    assert_eq!(form("  ", "").flaws(), [(HandInPart::Reporter, "请填写填报人的姓名，再上报。".to_owned())]);
}

#[test]
fn a_phone_number_may_have_any_form_within_its_length() {
    for phone in ["13800000000", "0350-5220000 转 8", "5220000、5220001", "＋86 350 5220000"] {
        assert_eq!(form("张三", phone).flaws(), [], "{phone}");
    }
    let long = "1".repeat(41);
    let flaws = form("张三", &long).flaws();
    assert_eq!(flaws, [(HandInPart::Phone, "联系电话最多 40 个字，现有 41 个，请删减。".to_owned())]);
    assert_eq!(form("张三", &"一".repeat(40)).flaws(), [], "characters are counted, not bytes");
}

#[test]
fn a_line_break_is_no_part_of_a_name() {
    let flaws = form("张三\n李四", "").flaws();
    assert_eq!(flaws, [(HandInPart::Reporter, "填报人里有换行或看不见的字符，请重新填写。".to_owned())]);
}

#[test]
fn what_was_handed_in_is_read_back() {
    let hand = handed_in(LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done));
    let word = HandIn::new([hand.record(WORD)]);
    assert!(word.is_made());
    let submission = Submission {
        at: "2025-12-20T09:30:00+08:00",
        reporter: "张三",
        reviewer: "",
        phone: "0350-5220000 转 8",
        what: now(&hand),
    };
    assert_eq!(word.made(), [submission]);
    assert_eq!(since(&hand), ChangesSince::Unchanged);
}

#[test]
fn a_form_that_somebody_has_begun_is_no_hand_in() {
    let hand = LedgerBuilder::new(1).set(WORD, REPORTER, "张三").set(WORD, DIGEST, "no digest");
    assert!(!HandIn::new([hand.record(WORD)]).is_made());
    assert_eq!(since(&hand), ChangesSince::NotHandedIn);
    assert_eq!(HandIn::new(None).since(&now(&hand), &plan()), ChangesSince::NotHandedIn);
}

#[test]
fn what_changes_afterwards_is_listed_in_document_order() {
    let hand = handed_in(LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done));
    let hand = hand.mark(T2, "T2.1", Mark::Done);
    assert_eq!(since(&hand), changed(&["T2"]));
    let hand = hand.set(T1, "progress", "又有进展");
    assert_eq!(since(&hand), changed(&["T1", "T2"]));
    assert_eq!(since(&handed_in(hand)), ChangesSince::Unchanged, "handed in again");
}

#[test]
fn what_is_taken_out_has_changed() {
    let hand = handed_in(LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done));
    let hand = hand.remove(T1, "marks", "T1.1");
    assert_eq!(since(&hand), changed(&["T1"]));
    assert_eq!(since(&hand.mark(T2, "T2.1", Mark::Done)), changed(&["T1", "T2"]));
}

#[test]
fn an_edit_that_was_taken_back_has_changed_nothing() {
    let hand = handed_in(LedgerBuilder::new(1).set(T1, "progress", "原来").confirm_draft(T1));
    let hand = hand.set(T1, "progress", "改了");
    assert_eq!(since(&hand), changed(&["T1"]));
    assert_eq!(since(&hand.set(T1, "progress", "原来")), ChangesSince::Unchanged);
}

#[test]
fn numbers_and_plans_are_handed_in_too() {
    let hand = handed_in(LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done));
    let hand = hand.set("schedule/a/T2", "end", "2025-11-30");
    assert_eq!(since(&hand), changed(&["T2"]));
    let hand = handed_in(hand).add("series/a/T9.m1", "values", "2025", "0.8");
    assert_eq!(since(&hand), changed(&["T9.m1"]), "what the plan doesn't have stands under its own name");
}

#[test]
fn the_bureaus_answer_other_units_and_other_rounds_change_nothing() {
    let hand = handed_in(LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done))
        .set("review/final/a/T1", "verdict", "approved")
        .mark("assessment/final/b/T1", "T1.1", Mark::Done)
        .mark("assessment/y2023/a/T1", "T1.1", Mark::Done)
        .set("org/a", "name", "改了名的局");
    assert_eq!(since(&hand), ChangesSince::Unchanged);
}

#[test]
fn it_holds_what_stands_under_another_name_of_the_unit() {
    let hand =
        LedgerBuilder::new(1).set("org/d", "same_as", "a").mark("assessment/final/d/T1", "T1.1", Mark::Done);
    let hand = handed_in(hand);
    assert_eq!(since(&hand), ChangesSince::Unchanged);
    assert_eq!(since(&hand.mark("assessment/final/d/T1", "T1.2", Mark::Done)), changed(&["T1"]));
}

#[test]
fn two_hand_ins_apart_both_count() {
    let base = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done);
    let one = handed_in(LedgerBuilder::new(2).join(&base));
    let other = handed_in(LedgerBuilder::new(3).join(&base).mark(T2, "T2.1", Mark::Done));
    let both = one.join(&other);
    assert_eq!(HandIn::new([both.record(WORD)]).digests().len(), 2);
    assert_eq!(since(&both), ChangesSince::Unchanged, "the second one holds it all");
    assert_eq!(since(&both.set(T1, "progress", "改了")), changed(&["T1"]));

    let base = LedgerBuilder::new(4).mark(T1, "T1.1", Mark::Done);
    let one = handed_in(LedgerBuilder::new(5).join(&base).set(T1, "progress", "甲"));
    let other = handed_in(LedgerBuilder::new(6).join(&base).mark(T2, "T2.1", Mark::Done));
    assert_eq!(since(&one.join(&other)), ChangesSince::Unchanged, "each item stands as one of them holds it");
}

fn by(hand: &LedgerBuilder) -> Vec<(String, String)> {
    let word = HandIn::new([hand.record(WORD)]);
    let made = word.made().into_iter();
    made.map(|made| (made.reporter.to_owned(), made.at.to_owned())).collect()
}

fn handed_in_by(mut hand: LedgerBuilder, reporter: &str, at: &str) -> LedgerBuilder {
    let what = now(&hand);
    let keys = [WORD.parse().unwrap()];
    hand_in(&mut hand.ledger, &mut hand.writer, &keys, &form(reporter, ""), at, &what);
    hand
}

#[test]
fn of_two_hand_ins_apart_each_keeps_who_and_when() {
    let base = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done);
    let one = handed_in_by(LedgerBuilder::new(2).join(&base), "张三", "2025-12-20T09:30:00+08:00");
    let other = handed_in_by(
        LedgerBuilder::new(3).join(&base).set(T1, "progress", "乙"),
        "李四",
        "2025-12-21T10:00:00+08:00",
    );
    let pair = |reporter: &str, at: &str| (reporter.to_owned(), at.to_owned());
    let both = [pair("张三", "2025-12-20T09:30:00+08:00"), pair("李四", "2025-12-21T10:00:00+08:00")];
    let joined = one.join(&other);
    assert!(by(&joined) == both || by(&joined) == [both[1].clone(), both[0].clone()]);
    let again = handed_in_by(joined, "王五", "2025-12-22T11:00:00+08:00");
    assert_eq!(by(&again), [pair("王五", "2025-12-22T11:00:00+08:00")], "it takes the place of both");
}

#[test]
fn a_name_that_is_corrected_afterwards_stands_with_the_hand_in() {
    let hand = handed_in(LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done));
    let corrected = LedgerBuilder::new(2).join(&hand).set(WORD, REPORTER, "张三丰");
    assert_eq!(by(&corrected), [("张三丰".to_owned(), "2025-12-20T09:30:00+08:00".to_owned())]);
}

#[test]
fn handing_in_again_leaves_nothing_under_the_units_other_name() {
    let mut hand = LedgerBuilder::new(1).set("org/d", "same_as", "a").set("handin/final/d", REPORTER, "旧名");
    let what = now(&hand);
    let keys = [WORD, "handin/final/d"].map(|key| key.parse().unwrap());
    let form = form("张三", "");
    hand_in(&mut hand.ledger, &mut hand.writer, &keys, &form, "2025-12-20T09:30:00+08:00", &what);
    assert!(hand.record("handin/final/d").is_empty());
    assert_eq!(by(&hand).len(), 1);
}

#[test]
fn the_form_shows_what_was_typed_and_else_the_last_hand_in() {
    let prefilled =
        |hand: &LedgerBuilder| hand.standing(&plan(), |standing| HandInForm::prefilled(&standing, "a"));
    let earlier = LedgerBuilder::new(1)
        .set("handin/y2023/a", REPORTER, "张三")
        .set("handin/y2023/a", PHONE, "5220000")
        .set("handin/y2023/a", DIGEST, "0".repeat(64));
    assert_eq!(prefilled(&earlier), form("张三", "5220000"));
    let typed = earlier.set(WORD, REPORTER, "李四");
    assert_eq!(prefilled(&typed), form("李四", "5220000"), "each part by itself");
    assert_eq!(prefilled(&typed.set(WORD, PHONE, "")), form("李四", ""), "what was emptied stays empty");
    let begun = LedgerBuilder::new(1).set("handin/y2023/a", REPORTER, "没有上报的人");
    assert_eq!(prefilled(&begun), form("", ""), "a form that was begun is no hand-in");
}

#[test]
fn a_moment_is_told_by_the_clock_and_else_with_its_day() {
    let day = |text: &str| Some(text.parse().unwrap());
    let at = "2025-12-20T09:30:00+08:00";
    assert_eq!(moment_in_words(at, day("2025-12-20")), "09:30");
    assert_eq!(moment_in_words(at, day("2025-12-21")), "2025年12月20日 09:30");
    assert_eq!(moment_in_words(at, None), "2025年12月20日 09:30");
    assert_eq!(moment_in_words("2025-12-20", None), "2025年12月20日");
    assert_eq!(moment_in_words("上周五", None), "上周五");
}

#[test]
fn it_is_told_in_a_few_words() {
    let today = "2025-12-20".parse().ok();
    let told = |hand: &LedgerBuilder| {
        let word = HandIn::new(hand.ledger.get(&WORD.parse().unwrap()));
        HandInStatus::new(&word.made(), word.since(&now(hand), &plan()), today).summary()
    };
    let hand = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done);
    assert_eq!(told(&hand), "尚未上报");
    let whole = now(&hand).content()["sha256"].clone();
    let hand = handed_in(hand);
    assert_eq!(told(&hand), "已上报 09:30");
    let other = handed_in(LedgerBuilder::new(2).set(T1, "progress", "乙"));
    let changed = hand.set(T1, "progress", "甲").mark(T2, "T2.1", Mark::Done);
    assert_eq!(told(&changed), "已上报 09:30，之后改动 2 项");
    assert_eq!(told(&changed.join(&other)), "有 2 份分别作出的上报，之后改动 2 项");
    let bare = LedgerBuilder::new(3).set(WORD, DIGEST, whole);
    assert_eq!(told(&bare), "已上报，之后有改动");
}

#[test]
fn a_digest_of_the_whole_alone_says_only_whether() {
    let hand = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done);
    let whole = now(&hand).content()["sha256"].clone();
    let hand = hand.set(WORD, DIGEST, whole);
    assert_eq!(since(&hand), ChangesSince::Unchanged);
    assert_eq!(since(&hand.set(T1, "progress", "改了")), ChangesSince::ChangedSomewhere);
}

#[test]
fn an_item_whose_digest_can_not_be_read_hides_no_other() {
    let hand = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done).mark(T2, "T2.1", Mark::Done);
    let mut content = now(&hand).content();
    content["items"]["T9"] = json!(7);
    let hand = hand.set(WORD, DIGEST, content).set(T1, "progress", "改了");
    assert_eq!(since(&hand), changed(&["T1"]));
}

#[test]
fn a_list_is_no_hand_in() {
    let hand = LedgerBuilder::new(1).set(WORD, DIGEST, json!(["0".repeat(64), {}]));
    assert!(!HandIn::new([hand.record(WORD)]).is_made());
}

#[test]
fn the_digest_is_the_same_wherever_it_is_made() {
    let here = LedgerBuilder::new(1).mark(T1, "T1.1", Mark::Done).set(T1, "progress", "甲");
    let there = LedgerBuilder::new(2).set(T1, "progress", "甲").mark(T1, "T1.1", Mark::Done);
    assert_eq!(now(&here), now(&there), "by the words, not by who wrote them");
    assert_eq!(now(&here).short().len(), 9);
    let other = LedgerBuilder::new(2).set(T1, "problems", "甲").mark(T1, "T1.1", Mark::Done);
    assert_ne!(now(&here), now(&other));
    let values = LedgerBuilder::new(1).add(T1, "evidence", "e", json!({ "title": "甲" }));
    assert_ne!(now(&values), now(&LedgerBuilder::new(1).set(T1, "evidence", json!({ "title": "甲" }))));
}

/// What a person does to one register of one item: a word, or taking out what stands there.
type Deed = (usize, usize, Option<u8>);

fn deeds() -> impl Strategy<Value = Vec<Deed>> {
    prop::collection::vec((0..3_usize, 0..3_usize, prop::option::weighted(0.7, 0..3_u8)), 0..12)
}

fn done(hand: LedgerBuilder, deeds: &[Deed]) -> LedgerBuilder {
    deeds.iter().fold(hand, |hand, (item, register, word)| {
        let (key, register) =
            ([T1, T2, "schedule/a/T1"][*item], ["progress", "problems", "next_steps"][*register]);
        match word {
            Some(word) => hand.set(key, register, word.to_string()),
            None if hand.ledger.get(&key.parse().unwrap()).is_some() => hand.remove(key, register, ""),
            None => hand,
        }
    })
}

/// The last word of each register, by nothing but the deeds.
fn words(deeds: &[&[Deed]]) -> BTreeMap<(usize, usize), u8> {
    let mut words = BTreeMap::new();
    for (item, register, word) in deeds.iter().copied().flatten() {
        match word {
            Some(word) => words.insert((*item, *register), *word),
            None => words.remove(&(*item, *register)),
        };
    }
    words
}

proptest! {
    #[test]
    fn exactly_the_items_that_say_something_else_have_changed(before in deeds(), after in deeds()) {
        let hand = done(handed_in(done(LedgerBuilder::new(1), &before)), &after);
        let (then, now) = (words(&[&before]), words(&[&before, &after]));
        let of = |words: &BTreeMap<(usize, usize), u8>, items: &[usize]| -> Vec<((usize, usize), u8)> {
            words.iter().filter(|((item, _), _)| items.contains(item)).map(|(at, word)| (*at, *word)).collect()
        };
        let items = [("T1", vec![0, 2]), ("T2", vec![1])];
        let differs = items.iter().filter(|(_, at)| of(&then, at) != of(&now, at)).map(|(item, _)| *item);
        let expected = match differs.collect::<Vec<_>>().as_slice() {
            [] => ChangesSince::Unchanged,
            items => changed(items),
        };
        prop_assert_eq!(since(&hand), expected);
    }
}
