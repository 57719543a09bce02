#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::testing::LedgerBuilder;

const ROUND: &str = "round/final";

#[test]
fn what_is_typed_is_read_back_as_it_was_written() {
    let mut page = LedgerBuilder::new(1);
    let keys = [ROUND.parse().unwrap()];
    for (field, text) in
        [(RoundField::Name, "一季度"), (RoundField::AsOf, "2026-03-31"), (RoundField::Weight("T1"), "1.50")]
    {
        set_text(&mut page.ledger, &mut page.writer, Target::new(&keys, &[]), field, Some(text));
        assert_eq!(RoundRecord::new(page.record(ROUND)).typed(field)[0].value, text);
    }
    let round = RoundRecord::new(page.record(ROUND));
    assert_eq!(round.name(), Some("一季度"));
    assert_eq!(round.as_of().map(|date| date.to_string()).as_deref(), Some("2026-03-31"));
    assert_eq!(round.weights().collect::<Vec<_>>(), [("T1", Ratio::new(3, 2).unwrap())]);
}

#[test]
fn what_is_no_date_and_no_weight_counts_as_nothing() {
    let page = LedgerBuilder::new(1).set(ROUND, DUE, "三月").add(ROUND, WEIGHTS, "T1", "-1").add(
        ROUND,
        WEIGHTS,
        "T2",
        json!(2),
    );
    let round = RoundRecord::new(page.record(ROUND));
    assert_eq!(round.due(), None);
    assert_eq!(round.weights().collect::<Vec<_>>(), [("T2", Ratio::new(2, 1).unwrap())]);
}

#[test]
fn closing_replaces_what_was_seen_of_it() {
    let mut page = LedgerBuilder::new(1).set(ROUND, CLOSED, json!({ "reason": "已汇总" }));
    let keys = [ROUND.parse().unwrap()];
    let seen = RoundRecord::new(page.record(ROUND)).closed();
    let target = Target::new(&keys, &seen);
    set_closed(&mut page.ledger, &mut page.writer, target, json!({ "open": true }));
    let values = page.record(ROUND).values(&Field::new(CLOSED));
    assert_eq!(values.iter().map(|value| &value.content).collect::<Vec<_>>(), [&json!({ "open": true })]);
}
