#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::records::edit::standing;
use crate::records::fields::assessment::CARRIED;
use crate::records::{Assessment, State};
use crate::testing::LedgerBuilder;

const T1: &str = "assessment/final/a/T1";

fn keys() -> [RecordKey; 1] {
    [T1.parse().unwrap()]
}

fn content(hand: &LedgerBuilder, field: &Field) -> Json {
    let [value] = hand.record(T1).values(field) else { return json!("not one value") };
    value.content.clone()
}

/// Writes in place of all that stands in a register.
fn write_all(
    hand: &mut LedgerBuilder,
    field: &Field,
    write: impl FnOnce(&mut Ledger, &mut Writer, Target<'_>),
) {
    let seen = standing(&hand.ledger, &keys(), field);
    write(&mut hand.ledger, &mut hand.writer, Target::new(&keys(), &seen));
}

#[test]
fn any_edit_makes_a_draft_a_report() {
    let edits: [fn(&mut Ledger, &mut Writer, Target<'_>); 4] = [
        |ledger, writer, target| {
            set_mark(ledger, writer, target, &Checkpoint::clause("T1.1"), Some(Mark::Done), "");
        },
        |ledger, writer, target| {
            set_text(ledger, writer, target, Text::Progress, "已开工");
        },
        |ledger, writer, target| {
            set_contact(ledger, writer, target, "张三");
        },
        |ledger, writer, target| {
            add_evidence(ledger, writer, target.records, 0);
        },
    ];
    for edit in edits {
        let mut hand = LedgerBuilder::new(1).set(T1, CARRIED, "y2023");
        edit(&mut hand.ledger, &mut hand.writer, Target::new(&keys(), &[]));
        assert_eq!(Assessment::new([hand.record(T1)]).draft_of(), None);
        assert_eq!(content(&hand, &Field::new(CARRIED)), Json::Null);
    }
}

#[test]
fn a_mark_is_set_changed_and_taken_back() {
    let mut hand = LedgerBuilder::new(1);
    let point = Checkpoint::clause("T1.1");
    let set = |hand: &mut LedgerBuilder, mark, reason: &str| {
        write_all(hand, &point.field(), |ledger, writer, target| {
            set_mark(ledger, writer, target, &point, mark, reason);
        });
    };
    set(&mut hand, Some(Mark::Done), "");
    assert_eq!(content(&hand, &point.field()), json!({ "mark": "done" }));
    set(&mut hand, Some(Mark::NotApplicable), "县域内无此类设施");
    let marked = json!({ "mark": "not_applicable", "reason": "县域内无此类设施" });
    assert_eq!(content(&hand, &point.field()), marked);
    set(&mut hand, None, "");
    assert!(hand.record(T1).values(&point.field()).is_empty());
}

#[test]
fn an_emptied_text_is_removed_and_spaces_inside_one_stay() {
    let mut hand = LedgerBuilder::new(1);
    let set = |hand: &mut LedgerBuilder, typed: &str| {
        write_all(hand, &Text::Problems.field(), |ledger, writer, target| {
            set_text(ledger, writer, target, Text::Problems, typed);
        });
    };
    set(&mut hand, " 缺经费 ");
    assert_eq!(content(&hand, &Text::Problems.field()), json!(" 缺经费 "));
    set(&mut hand, "  ");
    assert!(hand.record(T1).values(&Text::Problems.field()).is_empty());
}

#[test]
fn a_contact_is_kept_without_the_spaces_around_it() {
    let mut hand = LedgerBuilder::new(1);
    set_contact(&mut hand.ledger, &mut hand.writer, Target::new(&keys(), &[]), " 张三 ");
    assert_eq!(content(&hand, &Field::new(CONTACT)), json!("张三"));
}

#[test]
fn an_override_that_is_taken_back_leaves_a_null() {
    let mut hand = LedgerBuilder::new(1);
    let state = Override { state: State::Done, reason: " 验收材料尚在送审 " };
    let set = |hand: &mut LedgerBuilder, state| {
        write_all(hand, &Field::new(OVERRIDE), |ledger, writer, target| {
            set_override(ledger, writer, target, state);
        });
    };
    set(&mut hand, Some(state));
    let kept = json!({ "state": "done", "reason": "验收材料尚在送审" });
    assert_eq!(content(&hand, &Field::new(OVERRIDE)), kept);
    set(&mut hand, None);
    assert_eq!(content(&hand, &Field::new(OVERRIDE)), Json::Null);
}

#[test]
fn an_edit_of_a_part_of_evidence_leaves_the_others_and_what_this_program_does_not_know() {
    let mut hand = LedgerBuilder::new(1);
    let entry = add_evidence(&mut hand.ledger, &mut hand.writer, &keys(), 2).unwrap();
    let bare = json!({ "title": "", "number": "", "date": "", "link": "", "position": 2 });
    assert_eq!(content(&hand, &entry.field()), bare);
    let strange = json!({ "title": "方案", "position": 2, "colour": "red" });
    let mut hand = hand.write(T1, &entry.field(), strange);
    set_evidence_part(&mut hand.ledger, &mut hand.writer, &entry, &[], EvidencePart::Number, "3号");
    let versions = entry.versions(hand.record(T1));
    let edited = json!({ "title": "方案", "number": "3号", "position": 2, "colour": "red" });
    assert!(versions.iter().any(|version| version.value == edited), "{versions:?}");
}
