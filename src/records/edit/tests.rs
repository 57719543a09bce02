#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::testing::LedgerBuilder;

/// Writes in place of everything that stands in a register of these records.
fn put(
    hand: &mut LedgerBuilder,
    records: &[RecordKey],
    field: &Field,
    content: Option<Json>,
) -> Vec<ValueRef> {
    let seen = standing(&hand.ledger, records, field);
    write(&mut hand.ledger, &mut hand.writer, Target::new(records, &seen), field, content)
}

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
    let written = put(&mut hand, &keys, &progress, Some(json!("新写的")));
    assert_eq!(
        written,
        standing(&hand.ledger, &keys, &progress),
        "what stands there now is what was written"
    );
    assert_eq!(hand.record("assessment/final/d/T1").values(&progress)[0].content, "新写的");
    assert!(hand.record("assessment/final/a/T1").values(&progress).is_empty());
    assert_eq!(hand.record("assessment/final/a/T1").values(&Field::new("problems"))[0].content, "别处");

    put(&mut hand, &keys, &progress, None);
    assert!(hand.record("assessment/final/d/T1").values(&progress).is_empty());
}

#[test]
fn a_record_that_has_nothing_to_replace_is_not_begun() {
    let mut hand = LedgerBuilder::new(1);
    let keys: Vec<RecordKey> = ["handin/final/d", "handin/final/a"].map(|key| key.parse().unwrap()).into();
    put(&mut hand, &keys, &Field::new("reporter"), Some(json!("张三")));
    assert_eq!(hand.ledger.len(), 1);
    put(&mut hand, &[], &Field::new("reporter"), Some(json!("李四")));
    assert_eq!(hand.ledger.len(), 1);
}

#[test]
fn a_removal_begins_no_record() {
    let mut hand = LedgerBuilder::new(1);
    let keys = ["schedule/a/T1".parse().unwrap()];
    assert_eq!(put(&mut hand, &keys, &Field::new("start"), None), []);
    assert!(hand.ledger.is_empty());
}

#[test]
fn only_what_was_seen_is_replaced() {
    let key: RecordKey = "schedule/a/T1".parse().unwrap();
    let field = Field::new("start");
    let first = LedgerBuilder::new(1).set("schedule/a/T1", "start", "2023-01-01");
    let other = LedgerBuilder::new(2).set("schedule/a/T1", "start", "2023-02-01");
    let seen = standing(&first.ledger, std::slice::from_ref(&key), &field);
    let mut both = first.join(&other);
    let keys = [key.clone()];
    write(&mut both.ledger, &mut both.writer, Target::new(&keys, &seen), &field, Some(json!("2023-03-01")));
    let texts: Vec<_> =
        both.record("schedule/a/T1").values(&field).iter().map(|value| &value.content).collect();
    assert_eq!(texts, ["2023-03-01", "2023-02-01"]);
}

#[test]
fn an_edit_of_a_part_begins_with_what_was_seen_of_it() {
    let key: RecordKey = "schedule/a/T1".parse().unwrap();
    let field = Field::new("start");
    let first = LedgerBuilder::new(1).set("schedule/a/T1", "start", "甲");
    let seen = standing(&first.ledger, std::slice::from_ref(&key), &field);
    let both = LedgerBuilder::new(2).set("schedule/a/T1", "start", "乙").join(&first);
    let keys = [key];
    assert_eq!(content_seen(&both.ledger, Target::new(&keys, &seen), &field), Some(json!("甲")));
    assert_eq!(content_seen(&both.ledger, Target::new(&keys, &[]), &field), Some(json!("乙")));
    assert_eq!(content_seen(&both.ledger, Target::new(&[], &[]), &field), None);
}
