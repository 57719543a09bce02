#![allow(clippy::unwrap_used)]

use super::*;
use crate::testing::{LedgerBuilder, item, plan};

const KEY: &str = "assessment/final/a/T1";

fn state(hand: &LedgerBuilder) -> State {
    State::of(item(&plan(), "T1"), &Assessment::new([hand.record(KEY)]))
}

#[test]
fn no_record_says_nothing() {
    let nothing = Assessment::new(None);
    assert!(nothing.is_empty());
    assert_eq!(State::of(item(&plan(), "T1"), &nothing), State::Unreported);
    assert_eq!(nothing.mark("T1.1"), None);
    assert_eq!(nothing.draft_of(), None);
}

#[test]
fn texts_without_a_mark_are_no_report() {
    let hand = LedgerBuilder::new(1).set(KEY, PROGRESS, "已开会部署").add(
        KEY,
        OWN_MARKS,
        "x-1",
        Mark::Done.content(""),
    );
    assert_eq!(state(&hand), State::Unreported);
    let assessment = Assessment::new([hand.record(KEY)]);
    assert!(!assessment.is_empty());
    assert_eq!(assessment.mark_versions(&Checkpoint::own_point("x-1"))[0].value.mark, Some(Mark::Done));
}

#[test]
fn the_less_favourable_of_two_marks_made_apart_counts_and_both_are_shown() {
    let first = LedgerBuilder::new(1).mark(KEY, "T1.1", Mark::Done);
    let other = LedgerBuilder::new(2).add(KEY, MARKS, "T1.1", Mark::NotApplicable.content("我县没有尾矿库"));
    let both = first.join(&other);
    let assessment = Assessment::new([both.record(KEY)]);
    assert_eq!(assessment.mark("T1.1"), Some(Mark::Done));
    let shown: Vec<_> = assessment
        .mark_versions(&Checkpoint::clause("T1.1"))
        .into_iter()
        .map(|version| (version.value.mark, version.value.reason))
        .collect();
    assert_eq!(shown, [(Some(Mark::Done), ""), (Some(Mark::NotApplicable), "我县没有尾矿库")]);
}

#[test]
fn a_removed_mark_is_gone() {
    let hand = LedgerBuilder::new(1).mark(KEY, "T1.1", Mark::Done).remove(KEY, MARKS, "T1.1");
    assert_eq!(state(&hand), State::Unreported);
    assert!(Assessment::new([hand.record(KEY)]).is_empty());
}

#[test]
fn marks_of_other_clauses_and_unknown_content_count_nowhere() {
    let hand = LedgerBuilder::new(1)
        .mark(KEY, "T9.9", Mark::Done)
        .add(KEY, MARKS, "T1.1", json!({ "mark": "half_done" }))
        .add(KEY, MARKS, "T1.2", json!(["done"]))
        .set(KEY, PROGRESS, json!({ "rich": "text" }))
        .set(KEY, OVERRIDE, json!("done"))
        .set(KEY, CARRIED, 7)
        .add(KEY, EVIDENCE, "e", json!(null));
    assert_eq!(state(&hand), State::Unreported);
    let assessment = Assessment::new([hand.record(KEY)]);
    assert_eq!(assessment.mark_versions(&Checkpoint::clause("T1.1")).len(), 1);
    assert_eq!(assessment.texts(Text::Progress), []);
    assert_eq!(assessment.overrides(), []);
    assert_eq!(assessment.draft_of(), None);
    assert_eq!(assessment.evidence()[0].versions[0].value.title, "");
}

#[test]
fn a_draft_counts_as_unreported_until_it_is_touched() {
    let draft = LedgerBuilder::new(1).mark(KEY, "T1.1", Mark::Done).set(KEY, CARRIED, "y2024");
    assert_eq!(state(&draft), State::Unreported);
    let assessment = Assessment::new([draft.record(KEY)]);
    assert_eq!(assessment.draft_of(), Some("y2024"));
    assert_eq!(assessment.mark("T1.1"), Some(Mark::Done), "shown as what was carried forward");
    assert_eq!(assessment.score(item(&plan(), "T1")), None);
    assert_eq!(state(&draft.confirm_draft(KEY)), State::Ongoing);
}

#[test]
fn touched_on_one_side_it_is_no_draft_any_more() {
    let draft = LedgerBuilder::new(1).mark(KEY, "T1.1", Mark::Done).set(KEY, CARRIED, "y2024");
    let touched = LedgerBuilder::new(2).join(&draft).confirm_draft(KEY);
    assert_eq!(state(&draft.join(&touched)), State::Ongoing);

    let two_drafts = LedgerBuilder::new(1).mark(KEY, "T1.1", Mark::Done).set(KEY, CARRIED, "y2024");
    let other = LedgerBuilder::new(2).set(KEY, CARRIED, "midterm");
    assert_eq!(state(&two_drafts.join(&other)), State::Unreported);
}

#[test]
fn a_draft_begun_elsewhere_does_not_unsay_what_a_person_marked() {
    let by_hand = LedgerBuilder::new(1).mark(KEY, "T1.1", Mark::Done).confirm_draft(KEY);
    let draft = LedgerBuilder::new(2).mark(KEY, "T1.1", Mark::Ongoing).set(KEY, CARRIED, "y2024");
    assert_eq!(state(&by_hand.join(&draft)), State::Ongoing);
}

#[test]
fn touching_twice_writes_once() {
    let once = LedgerBuilder::new(1).confirm_draft(KEY);
    let vector = once.record(KEY).vector().clone();
    assert_eq!(once.confirm_draft(KEY).record(KEY).vector(), &vector);
}

#[test]
fn texts_made_apart_are_all_shown() {
    let first = LedgerBuilder::new(1).set(KEY, NEXT_STEPS, "十月底前验收");
    let both = first.join(&LedgerBuilder::new(2).set(KEY, NEXT_STEPS, "十一月验收"));
    let texts: Vec<_> = Assessment::new([both.record(KEY)])
        .texts(Text::NextSteps)
        .iter()
        .map(|version| version.value)
        .collect();
    assert_eq!(texts, ["十月底前验收", "十一月验收"]);
}

#[test]
fn evidence_stands_in_the_order_it_was_given() {
    let add = |hand: LedgerBuilder, id: &str, position: Json| {
        hand.add(KEY, EVIDENCE, id, json!({ "title": id, "position": position }))
    };
    let hand = add(LedgerBuilder::new(1), "x-1", json!(2));
    let hand = add(hand, "x-2", json!("1.5"));
    let hand = add(hand, "x-3", json!("last"));
    let hand = add(hand, "x-4", json!(10));
    let hand = hand.add(KEY, EVIDENCE, "x-5", evidence_at_start());
    let titles = |hand: &LedgerBuilder| -> Vec<String> {
        let evidence = Assessment::new([hand.record(KEY)]).evidence();
        evidence.iter().map(|one| one.versions[0].value.title.to_owned()).collect()
    };
    assert_eq!(titles(&hand), ["验收意见", "x-2", "x-1", "x-4", "x-3"]);
}

fn evidence_at_start() -> Json {
    evidence_content("验收意见", "代应急发〔2025〕3号", "2025-06-01", "", 0)
}

#[test]
fn a_piece_of_evidence_changed_apart_shows_both_versions() {
    let begun = LedgerBuilder::new(1).add(KEY, EVIDENCE, "x-1", evidence_at_start());
    let other =
        LedgerBuilder::new(2).join(&begun).add(KEY, EVIDENCE, "x-1", json!({ "title": "乙", "position": 0 }));
    let both = begun.add(KEY, EVIDENCE, "x-1", json!({ "title": "甲", "position": 0 })).join(&other);
    let evidence = Assessment::new([both.record(KEY)]).evidence();
    assert_eq!(evidence.len(), 1);
    let titles: Vec<_> = evidence[0].versions.iter().map(|version| version.value.title).collect();
    assert_eq!(titles, ["甲", "乙"]);
}

#[test]
fn an_override_stands_beside_the_state() {
    let hand = LedgerBuilder::new(1).mark(KEY, "T1.1", Mark::NotStarted).set(
        KEY,
        OVERRIDE,
        json!({ "state": "done", "reason": "由省里统一实施" }),
    );
    assert_eq!(state(&hand), State::NotStarted);
    let overrides = Assessment::new([hand.record(KEY)]).overrides();
    assert_eq!(overrides, [Override { state: State::Done, reason: "由省里统一实施" }]);
    let hand = hand.set(KEY, OVERRIDE, Json::Null);
    assert_eq!(Assessment::new([hand.record(KEY)]).overrides(), []);
}

#[test]
fn two_names_of_one_unit_are_read_together() {
    let other = "assessment/final/d/T1";
    let hand = LedgerBuilder::new(1).mark(KEY, "T1.1", Mark::Done).mark(other, "T1.1", Mark::Ongoing).mark(
        other,
        "T1.2",
        Mark::Done,
    );
    let assessment = Assessment::new([hand.record(KEY), hand.record(other)]);
    assert_eq!(assessment.mark("T1.1"), Some(Mark::Ongoing));
    assert_eq!(assessment.mark("T1.2"), Some(Mark::Done));
    let keys: Vec<_> = assessment
        .mark_versions(&Checkpoint::clause("T1.1"))
        .iter()
        .map(|version| version.record.to_string())
        .collect();
    assert_eq!(keys, [KEY, other]);
}

#[test]
fn a_draft_under_one_name_does_not_outweigh_the_report_under_the_other() {
    let other = "assessment/final/d/T1";
    let hand = LedgerBuilder::new(1)
        .mark(KEY, "T1.1", Mark::NotStarted)
        .set(KEY, CARRIED, "y2024")
        .mark(other, "T1.1", Mark::Done)
        .confirm_draft(other);
    let assessment = Assessment::new([hand.record(KEY), hand.record(other)]);
    assert_eq!(assessment.draft_of(), None);
    assert_eq!(assessment.mark("T1.1"), Some(Mark::Done));
}

#[test]
fn an_override_stands_beside_and_needs_its_reason() {
    let said = Override { state: State::Done, reason: " 已验收，文件待发 " };
    assert_eq!(said.flaw(), None);
    let hand = LedgerBuilder::new(1).mark(KEY, "T1.1", Mark::Ongoing).set(KEY, OVERRIDE, said.content());
    let read = Assessment::new([hand.record(KEY)]).overrides();
    assert_eq!(read, [Override { state: State::Done, reason: "已验收，文件待发" }]);
    assert_eq!(state(&hand), State::Ongoing, "it replaces the computed state nowhere");
    assert!(Assessment::new([hand.set(KEY, OVERRIDE, json!(null)).record(KEY)]).overrides().is_empty());

    assert!(Override { state: State::Done, reason: "  " }.flaw().unwrap().contains("理由"));
    assert!(Override { state: State::Unreported, reason: "漏报" }.flaw().is_some());
}

#[test]
fn who_can_be_asked_is_a_text_of_its_own() {
    let hand = LedgerBuilder::new(1).set(KEY, CONTACT, "李四 5220000");
    let assessment = Assessment::new([hand.record(KEY)]);
    assert_eq!(assessment.contacts()[0].value, "李四 5220000");
    assert_eq!(state(&hand), State::Unreported);
}

#[test]
fn settling_on_not_applicable_keeps_every_reason_that_was_given() {
    let values = [
        (Some(Mark::NotApplicable), "县域内无此类设施"),
        (Some(Mark::Done), "说明"),
        (Some(Mark::NotApplicable), " 已并入上级项目 "),
        (Some(Mark::NotApplicable), "县域内无此类设施"),
        (None, "别的"),
    ];
    assert_eq!(Mark::reasons_among(values), "县域内无此类设施；已并入上级项目");
}

#[test]
fn an_override_that_was_taken_back_stays_among_the_values() {
    let hand = LedgerBuilder::new(1).set("assessment/final/a/T1", "override", serde_json::Value::Null);
    let said = Assessment::new([hand.record("assessment/final/a/T1")]);
    assert_eq!(said.overrides(), []);
    assert_eq!(said.override_versions().len(), 1);
}
