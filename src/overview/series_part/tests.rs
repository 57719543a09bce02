#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::overview::fixture::plan;

fn measure(id: &str) -> &'static Measure {
    plan().items.iter().flat_map(|item| &item.measures).find(|measure| measure.id == id).unwrap()
}

fn labels(id: &str) -> Vec<String> {
    SeriesPart::all(measure(id), plan().years()).into_iter().map(SeriesPart::label).collect()
}

#[test]
fn only_a_fall_asks_for_a_baseline() {
    let years = ["2021年", "2022年", "2023年", "2024年", "2025年", "数据来源或说明"];
    assert_eq!(labels("I1.m1")[..2], ["基期年份", "基期数"]);
    assert_eq!(labels("I1.m1")[2..], years);
    assert_eq!(labels("I4.m1"), years);
    assert_eq!(labels("G1.m1"), years);
}

#[test]
fn what_is_typed_is_kept_in_one_form_or_refused_in_a_sentence() {
    let entered = |part: SeriesPart, id: &str, text: &str| {
        part.entered(text, measure(id), plan().years()).map_err(|error| error.to_string())
    };
    assert_eq!(entered(SeriesPart::Value(2025), "G1.m1", " ８５％ "), Ok(Some("85".to_owned())));
    assert_eq!(entered(SeriesPart::Value(2025), "G1.m1", ""), Ok(None));
    assert_eq!(
        entered(SeriesPart::Value(2025), "G1.m1", "120"),
        Err("这个数不能超过100%，请核对。".to_owned())
    );
    assert_eq!(entered(SeriesPart::BaselineYear, "I1.m1", "2020年"), Ok(Some("2020".to_owned())));
    assert_eq!(
        entered(SeriesPart::BaselineYear, "I1.m1", "2025"),
        Err("年份应在2000年至2024年之间，请核对。".to_owned())
    );
    assert_eq!(entered(SeriesPart::Note, "I1.m1", " 统计局年报 "), Ok(Some("统计局年报".to_owned())));
}

#[test]
fn the_two_parts_of_a_baseline_leave_each_other_alone() {
    let year = SeriesPart::BaselineYear.content(None, Some("2020"));
    assert_eq!(year, json!({ "year": 2020 }));
    let both = SeriesPart::BaselineValue.content(Some(year), Some("11"));
    assert_eq!(both, json!({ "year": 2020, "value": "11" }));
    assert_eq!(SeriesPart::BaselineYear.read(&both), "2020");
    assert_eq!(SeriesPart::BaselineValue.read(&both), "11");
    let taken_back = SeriesPart::BaselineYear.content(Some(both), None);
    assert_eq!(SeriesPart::BaselineYear.read(&taken_back), "");
    assert_eq!(SeriesPart::BaselineValue.read(&taken_back), "11");
}

#[test]
fn a_value_is_read_back_as_it_was_entered_and_a_cleared_one_as_nothing() {
    let part = SeriesPart::Value(2023);
    assert_eq!(part.read(&part.content(None, Some("71.5"))), "71.5");
    assert_eq!(part.read(&part.content(None, None)), "");
}
