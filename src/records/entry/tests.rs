#![allow(clippy::unwrap_used, clippy::panic)]

use serde_json::json;

use super::*;
use crate::testing::LedgerBuilder;

const T1: &str = "assessment/final/a/T1";

/// Two people have changed the same piece of evidence apart from each other.
fn evidence_apart() -> (LedgerBuilder, EntryRef) {
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
    let hand = base.add(T1, field, "x-1-1", titled).join(&other);
    (hand, EntryRef::new(T1.parse().unwrap(), List::Evidence, "x-1-1"))
}

fn seen(hand: &LedgerBuilder, entry: &EntryRef) -> Vec<ValueRef> {
    edit::standing(&hand.ledger, std::slice::from_ref(&entry.record), &entry.field())
}

#[test]
fn what_stands_side_by_side_in_an_entry_can_be_kept_as_entries_of_their_own() {
    let (mut hand, entry) = evidence_apart();
    let seen = seen(&hand, &entry);
    assert_eq!(seen.len(), 2);
    entry.keep_apart(&mut hand.ledger, &mut hand.writer, &seen);
    let kept: Vec<_> =
        hand.record(T1).entries("evidence").map(|(_, values)| values[0].content.clone()).collect();
    assert_eq!(kept.len(), 2, "each stands alone");
    assert!(kept.iter().any(|content| content["title"] == "实施方案"));
    assert!(kept.iter().any(|content| content["number"] == "3号"));
    assert_eq!(hand.record(T1).conflicts().count(), 0);
}

#[test]
fn what_nobody_had_seen_stays_beside_what_is_kept_apart() {
    let (mut hand, entry) = evidence_apart();
    let seen = seen(&hand, &entry)[..1].to_vec();
    entry.keep_apart(&mut hand.ledger, &mut hand.writer, &seen);
    assert_eq!(entry.versions(hand.record(T1)).len(), 2);
}

#[test]
fn one_of_the_contents_that_stand_side_by_side_can_be_chosen() {
    let (mut hand, entry) = evidence_apart();
    let chosen = entry.versions(hand.record(T1))[1].value.clone();
    let seen = seen(&hand, &entry);
    entry.choose(&mut hand.ledger, &mut hand.writer, &seen, &chosen);
    let [version] = &entry.versions(hand.record(T1))[..] else { panic!("one content") };
    assert_eq!(version.value, chosen);
}

#[test]
fn an_entry_can_be_removed() {
    let (mut hand, entry) = evidence_apart();
    let seen = seen(&hand, &entry);
    entry.remove(&mut hand.ledger, &mut hand.writer, &seen);
    assert!(entry.versions(hand.record(T1)).is_empty());
}
