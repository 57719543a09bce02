#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::testing::LedgerBuilder;

#[test]
fn what_stands_under_another_name_of_the_unit_is_replaced_too() {
    let mut hand = LedgerBuilder::new(1).set("assessment/final/a/T1", "progress", "旧名下写的").set(
        "assessment/final/a/T1",
        "problems",
        "别处",
    );
    let keys: Vec<RecordKey> =
        ["assessment/final/d/T1", "assessment/final/a/T1"].map(|key| key.parse().unwrap()).into();
    let progress = Field::new("progress");
    put(&mut hand.ledger, &keys, &progress, Some(json!("新写的")), &mut hand.writer);
    assert_eq!(hand.record("assessment/final/d/T1").values(&progress)[0].content, "新写的");
    assert!(hand.record("assessment/final/a/T1").values(&progress).is_empty());
    assert_eq!(hand.record("assessment/final/a/T1").values(&Field::new("problems"))[0].content, "别处");

    put(&mut hand.ledger, &keys, &progress, None, &mut hand.writer);
    assert!(hand.record("assessment/final/d/T1").values(&progress).is_empty());
}

#[test]
fn a_record_that_has_nothing_to_replace_is_not_begun() {
    let mut hand = LedgerBuilder::new(1);
    let keys: Vec<RecordKey> = ["handin/final/d", "handin/final/a"].map(|key| key.parse().unwrap()).into();
    put(&mut hand.ledger, &keys, &Field::new("reporter"), Some(json!("张三")), &mut hand.writer);
    assert_eq!(hand.ledger.len(), 1);
    put(&mut hand.ledger, &[], &Field::new("reporter"), Some(json!("李四")), &mut hand.writer);
    assert_eq!(hand.ledger.len(), 1);
}

const T1: &str = "assessment/final/a/T1";

/// Two people have changed the same piece of evidence apart from each other.
fn evidence_apart() -> LedgerBuilder {
    let field = "evidence";
    let base = LedgerBuilder::new(1).add(
        T1,
        field,
        "x-1-1",
        json!({ "title": "方案", "number": "", "position": 0 }),
    );
    let titled = json!({ "title": "实施方案", "number": "", "position": 0 });
    let numbered = json!({ "title": "方案", "number": "3号", "position": 0 });
    let other = LedgerBuilder::new(2).join(&base).add(T1, field, "x-1-1", numbered);
    base.add(T1, field, "x-1-1", titled).join(&other)
}

#[test]
fn what_stands_side_by_side_in_an_entry_can_be_kept_as_entries_of_their_own() {
    let mut hand = evidence_apart();
    let (key, entry) = (T1.parse().unwrap(), Field::entry("evidence", "x-1-1"));
    let seen = hand.record(T1).dots(&entry);
    assert_eq!(seen.len(), 2);
    keep_apart(&mut hand.ledger, &key, &entry, &seen, &mut hand.writer);
    let said: Vec<_> =
        hand.record(T1).entries("evidence").map(|(_, values)| values[0].content.clone()).collect();
    assert_eq!(said.len(), 2, "each stands alone");
    assert!(said.iter().any(|content| content["title"] == "实施方案"));
    assert!(said.iter().any(|content| content["number"] == "3号"));
    assert_eq!(hand.record(T1).conflicts().count(), 0);
}

#[test]
fn what_nobody_had_seen_stays_beside_what_is_kept_apart() {
    let mut hand = evidence_apart();
    let (key, entry) = (T1.parse().unwrap(), Field::entry("evidence", "x-1-1"));
    let seen = hand.record(T1).dots(&entry)[..1].to_vec();
    keep_apart(&mut hand.ledger, &key, &entry, &seen, &mut hand.writer);
    assert_eq!(hand.record(T1).values(&entry).len(), 2);
}

#[test]
fn a_point_goes_with_its_mark_and_a_draft_stays_a_draft() {
    let (plan, point) = ("schedule/a/T1", "x-1-1");
    let mut hand = LedgerBuilder::new(1)
        .add(plan, "points", point, json!({ "text": "自查", "position": 0 }))
        .add(T1, "own_marks", point, json!({ "mark": "done" }))
        .set(T1, "carried", "y2023");
    let (plans, said) = ([plan.parse().unwrap()], [T1.parse().unwrap()]);
    remove_point(&mut hand.ledger, &plans, &said, point, &mut hand.writer);
    assert!(hand.record(plan).is_empty());
    assert!(hand.record(T1).values(&own_mark_field(point)).is_empty());
    assert_eq!(hand.record(T1).values(&Field::new("carried"))[0].content, "y2023");
}
