#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::ledger::testing::Hand;

#[test]
fn what_stands_under_another_name_of_the_unit_is_replaced_too() {
    let mut hand = Hand::new(1).set("assessment/final/a/T1", "progress", "旧名下写的").set(
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
    let mut hand = Hand::new(1);
    let keys: Vec<RecordKey> = ["handin/final/d", "handin/final/a"].map(|key| key.parse().unwrap()).into();
    put(&mut hand.ledger, &keys, &Field::new("reporter"), Some(json!("张三")), &mut hand.writer);
    assert_eq!(hand.ledger.len(), 1);
    put(&mut hand.ledger, &[], &Field::new("reporter"), Some(json!("李四")), &mut hand.writer);
    assert_eq!(hand.ledger.len(), 1);
}
