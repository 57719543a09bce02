#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::records::{RecordKey, origins};
use crate::testing::LedgerBuilder;

const KEY: &str = "series/a/T1.m1";

#[test]
fn an_empty_series_has_no_versions() {
    let series = Series::default();
    assert_eq!((series.value_versions(2025), series.baseline_versions()), (Vec::new(), Vec::new()));
}

#[test]
fn what_was_typed_is_shown_as_it_was_typed() {
    let hand = LedgerBuilder::new(1)
        .write(KEY, &value_field(2024), json!("0.80"))
        .write(KEY, &value_field(2023), json!(3))
        .write(KEY, &value_field(2022), Json::Null);
    let series = Series::new([hand.record(KEY)]);
    let shown = |year| series.value_versions(year).iter().map(|one| one.value.clone()).collect::<Vec<_>>();
    assert_eq!(
        (shown(2024), shown(2023), shown(2022)),
        (vec!["0.80".to_owned()], vec!["3".to_owned()], vec![String::new()])
    );
    assert_eq!(series.value(2022), Reading::Missing);
}

#[test]
fn values_made_apart_are_both_shown() {
    let field = value_field(2024);
    let hand = LedgerBuilder::new(1).write(KEY, &field, json!("1")).join(&LedgerBuilder::new(2).write(
        KEY,
        &field,
        json!("2"),
    ));
    let series = Series::new([hand.record(KEY)]);
    let shown: Vec<_> = series.value_versions(2024).into_iter().map(|one| one.value).collect();
    assert_eq!(shown, ["1", "2"]);
    assert_eq!(series.value(2024), Reading::Apart);
}

/// Writes a part of the baseline over all that stands there.
fn type_baseline(hand: &mut LedgerBuilder, part: BaselinePart, text: &str) {
    let key: RecordKey = KEY.parse().unwrap();
    let seen = origins(&Series::new(hand.ledger.get(&key)).baseline_versions());
    set_baseline_part(&mut hand.ledger, &mut hand.writer, Target::new(&[key], &seen), part, text);
}

#[test]
fn year_and_value_of_a_baseline_are_typed_one_after_the_other() {
    let field = Field::new(BASELINE);
    let mut hand = LedgerBuilder::new(1);
    type_baseline(&mut hand, BaselinePart::Year, "2020");
    assert_eq!(Series::new([hand.record(KEY)]).baseline(), Reading::Missing);
    type_baseline(&mut hand, BaselinePart::Value, "12.5");
    let series = Series::new([hand.record(KEY)]);
    let value = Ratio::new(25, 2).unwrap();
    assert_eq!(series.baseline(), Reading::One(Baseline { year: 2020, value }));
    let versions = series.baseline_versions();
    assert_eq!((versions[0].value.year.as_str(), versions[0].value.value.as_str()), ("2020", "12.5"));
    type_baseline(&mut hand, BaselinePart::Year, "");
    assert_eq!(hand.record(KEY).values(&field)[0].content, json!({ "year": "", "value": "12.5" }));
    assert_eq!(Series::new([hand.record(KEY)]).baseline(), Reading::Missing);
    let odd = hand.write(KEY, &field, json!({ "year": 2020, "value": "约12" }));
    assert_eq!(Series::new([odd.record(KEY)]).baseline(), Reading::Unreadable);
}
