#![allow(clippy::unwrap_used)]

use super::*;
use crate::testing::{LedgerBuilder, plan};

fn titles(key: &str) -> (String, String) {
    let (plan, ledger) = (plan(), LedgerBuilder::new(1));
    let (directory, rounds) = (ledger.directory(&plan), Round::all(&plan, &ledger.ledger));
    let key = key.parse().unwrap();
    (record_title(&key, &plan, &directory), short_record_title(&key, &directory, &rounds))
}

fn check(key: &str, title: &str, short: &str) {
    assert_eq!(titles(key), (title.to_owned(), short.to_owned()));
}

#[test]
fn a_record_is_named_by_whose_it_is_and_what_it_is_about() {
    check("assessment/final/a/T1", "自评：县a局，T1 。", "县a局 T1 自评（总结评估）");
    check("org/b", "单位：县b局", "县b局 单位");
    check("round/x-1", "轮次：x-1", "轮次（x-1）");
}

#[test]
fn what_the_plan_does_not_know_is_named_by_its_id() {
    check("assessment/final/nobody/T9", "自评：nobody，T9", "nobody T9 自评（总结评估）");
}
