#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::records::Kind;
use crate::testing::LedgerBuilder;

const KEY: &str = "schedule/a/T1";
const T1: &str = "assessment/final/a/T1";

fn seen(hand: &LedgerBuilder, entry: &EntryRef) -> Vec<ValueRef> {
    standing(&hand.ledger, std::slice::from_ref(&entry.record), &entry.field())
}

#[test]
fn an_emptied_date_is_removed() {
    let keys = [KEY.parse().unwrap()];
    let mut hand = LedgerBuilder::new(1);
    let field = PlannedDate::Start.field();
    let seen = set_date(
        &mut hand.ledger,
        &mut hand.writer,
        Target::new(&keys, &[]),
        PlannedDate::Start,
        "2023-03-01",
    );
    assert_eq!(hand.record(KEY).values(&field)[0].content, "2023-03-01");
    set_date(&mut hand.ledger, &mut hand.writer, Target::new(&keys, &seen), PlannedDate::Start, "");
    assert!(hand.record(KEY).values(&field).is_empty());
}

#[test]
fn an_edit_of_one_thing_leaves_the_others_and_what_this_program_does_not_know() {
    let content =
        json!({ "name": "招标", "date": "2023-06-30", "done": false, "position": "1.5", "colour": "red" });
    let mut hand = LedgerBuilder::new(1).add(KEY, "milestones", "x-1", content);
    let entry = EntryRef::new(KEY.parse().unwrap(), List::Milestones, "x-1");
    let edit = |hand: &mut LedgerBuilder, part, text: &str| {
        let seen = seen(hand, &entry);
        set_milestone_part(&mut hand.ledger, &mut hand.writer, &entry, &seen, part, text);
    };
    edit(&mut hand, MilestonePart::Name, "公开招标");
    edit(&mut hand, MilestonePart::Date, "2023-07-31");
    let shown = seen(&hand, &entry);
    set_milestone_done(&mut hand.ledger, &mut hand.writer, &entry, &shown, true);
    let expected =
        json!({ "name": "公开招标", "date": "2023-07-31", "done": true, "position": "1.5", "colour": "red" });
    assert_eq!(entry.versions(hand.record(KEY))[0].value, expected);

    let mut hand = LedgerBuilder::new(1).add(KEY, "milestones", "x-1", "坏了");
    edit(&mut hand, MilestonePart::Name, "招标");
    assert_eq!(entry.versions(hand.record(KEY))[0].value, json!({ "name": "招标" }));
}

#[test]
fn milestones_and_points_are_begun_under_ids_of_their_own() {
    let keys = [KEY.parse().unwrap()];
    let mut hand = LedgerBuilder::new(1);
    let milestone =
        add_milestone(&mut hand.ledger, &mut hand.writer, &keys, "招标", "2023-06-30", 0).unwrap();
    let point = add_point(&mut hand.ledger, &mut hand.writer, &keys, "甲", 0).unwrap();
    assert_ne!(milestone.id, point.id);
    assert_eq!(
        milestone.versions(hand.record(KEY))[0].value,
        json!({ "name": "招标", "date": "2023-06-30", "done": false, "position": 0 })
    );
    let seen = seen(&hand, &point);
    set_point_text(&mut hand.ledger, &mut hand.writer, &point, &seen, "乙");
    assert_eq!(point.versions(hand.record(KEY))[0].value, point_content("乙", 0));
    assert_eq!(hand.ledger.of_kind(Kind::Schedule).count(), 1);
    assert_eq!(add_point(&mut hand.ledger, &mut hand.writer, &[], "丙", 0), None);
}

#[test]
fn a_point_goes_with_its_mark_and_a_draft_stays_a_draft() {
    let point = "x-1-1";
    let mut hand = LedgerBuilder::new(1)
        .add(KEY, "points", point, json!({ "text": "自查", "position": 0 }))
        .add(T1, "own_marks", point, json!({ "mark": "done" }))
        .set(T1, "carried", "y2023");
    let (schedules, assessments) = ([KEY.parse().unwrap()], [T1.parse().unwrap()]);
    remove_point(&mut hand.ledger, &mut hand.writer, &schedules, &assessments, point);
    assert!(hand.record(KEY).is_empty());
    assert!(hand.record(T1).values(&Checkpoint::own_point(point).field()).is_empty());
    assert_eq!(hand.record(T1).values(&Field::new("carried"))[0].content, "y2023");
}
