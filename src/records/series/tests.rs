#![allow(clippy::unwrap_used)]

use super::*;
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
        .write(KEY, &value_field(2024), value_content(Some("0.80")))
        .write(KEY, &value_field(2023), json!(3))
        .write(KEY, &value_field(2022), value_content(None));
    let series = Series::new([hand.record(KEY)]);
    let shown = |year| series.value_versions(year).iter().map(|one| one.text.clone()).collect::<Vec<_>>();
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
    let shown: Vec<_> = series.value_versions(2024).into_iter().map(|one| one.text).collect();
    assert_eq!(shown, ["1", "2"]);
    assert_eq!(series.value(2024), Reading::Apart);
}

#[test]
fn year_and_value_of_a_baseline_are_typed_one_after_the_other() {
    let field = BaselinePart::field();
    let half = LedgerBuilder::new(1).write(KEY, &field, BaselinePart::Year.edited(None, "2020"));
    assert_eq!(Series::new([half.record(KEY)]).baseline(), Reading::Missing);
    let content = half.record(KEY).values(&field)[0].content.clone();
    let whole = half.write(KEY, &field, BaselinePart::Value.edited(Some(content), "12.5"));
    let series = Series::new([whole.record(KEY)]);
    let value = Ratio::new(25, 2).unwrap();
    assert_eq!(series.baseline(), Reading::One(Baseline { year: 2020, value }));
    let versions = series.baseline_versions();
    assert_eq!((versions[0].year.as_str(), versions[0].value.as_str()), ("2020", "12.5"));
    let cleared = BaselinePart::Year.edited(Some(whole.record(KEY).values(&field)[0].content.clone()), "");
    assert_eq!(cleared, json!({ "year": "", "value": "12.5" }));
    let hand = whole.write(KEY, &field, cleared);
    assert_eq!(Series::new([hand.record(KEY)]).baseline(), Reading::Missing);
    let odd = hand.write(KEY, &field, json!({ "year": 2020, "value": "约12" }));
    assert_eq!(Series::new([odd.record(KEY)]).baseline(), Reading::Unreadable);
}
