#![allow(clippy::unwrap_used)]

use std::sync::OnceLock;

use proptest::prelude::*;

use super::*;
use crate::plan::{Plan, built_in};

fn plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| built_in().unwrap())
}

fn date(text: &str) -> String {
    match parse_date(text) {
        Ok(date) => date.map_or("—".to_owned(), |date| date.to_string()),
        Err(error) => error.to_string(),
    }
}

fn value(measure: &str, text: &str) -> String {
    let plan = plan();
    let mut measures = plan.items.iter().flat_map(|item| &item.measures);
    match parse_value(text, measures.find(|one| one.id == measure).unwrap()) {
        Ok(value) => value.unwrap_or("—".to_owned()),
        Err(error) => error.to_string(),
    }
}

#[test]
fn a_date_is_taken_however_it_is_commonly_written() {
    for text in [
        "2023-02-03",
        "2023-2-3",
        " 2023/2/3 ",
        "2023.2.3",
        "2023年2月3日",
        "2023年02月03号",
        "2023 年 2 月 3 日",
        "20230203",
        "２０２３－０２－０３",
        "２０２３年２月３日",
    ] {
        assert_eq!(date(text), "2023-02-03", "{text}");
    }
    assert_eq!(date(""), "—");
    assert_eq!(date("  "), "—");
}

#[test]
fn what_is_no_day_is_told_in_one_sentence() {
    assert_eq!(date("2023-02-30"), "没有“2023-02-30”这一天，请核对年月日。");
    assert_eq!(date("2023年13月1日"), "没有“2023年13月1日”这一天，请核对年月日。");
    assert_eq!(date("20230229"), "没有“20230229”这一天，请核对年月日。");
    for text in
        ["年底前", "2023年12月", "2023", "23-2-3", "2023-2-3-4", "2023--3", "2月3日", "2023-02-003", "-"]
    {
        assert_eq!(date(text), format!("“{text}”不是日期，请写成 2025-12-31 的样子。"));
    }
    let outside = "日期应在2000年至2100年之间，请核对年份。";
    for text in ["1999-12-31", "2101-1-1", "0203-02-03", "9999-99-99"] {
        assert_eq!(date(text), outside, "{text}");
    }
    assert_eq!(date("2000-1-1"), "2000-01-01");
    assert_eq!(date("2100-12-31"), "2100-12-31");
}

#[test]
fn a_long_text_does_not_fill_the_screen() {
    let sentence = date(&"很长".repeat(500));
    assert!(sentence.starts_with("“很长") && sentence.chars().count() < 60, "{sentence}");
}

#[test]
fn an_end_may_not_lie_before_its_start() {
    let day = |text: &str| parse_date(text).unwrap();
    let error = in_sequence(day("2023-5-1"), day("2023-4-30")).unwrap_err();
    assert_eq!(error.to_string(), "完成日期早于开始日期（2023年5月1日），请改其中一个。");
    for (start, end) in [("2023-5-1", "2023-5-1"), ("2023-5-1", ""), ("", "2023-5-1"), ("", "")] {
        assert_eq!(in_sequence(day(start), day(end)), Ok(()));
    }
}

#[test]
fn a_name_is_more_than_spaces() {
    assert_eq!(parse_name(" 招标完成 "), Ok("招标完成".to_owned()));
    assert_eq!(parse_name(" \u{3000}").unwrap_err().to_string(), "还没有名称，请写几个字说明是什么。");
}

#[test]
fn a_share_is_at_most_the_whole() {
    assert_eq!(value("G1.m1", "85.5"), "85.5");
    assert_eq!(value("G1.m1", "８５．５％"), "85.5");
    assert_eq!(value("G1.m1", "85 %"), "85");
    assert_eq!(value("G1.m1", "100"), "100");
    assert_eq!(value("G1.m1", "100.01"), "这个数不能超过100%，请核对。");
    assert_eq!(value("G3.m1", "0.4‰"), "0.4");
    assert_eq!(value("G3.m1", "1001"), "这个数不能超过1000‰，请核对。");
    assert_eq!(value("G3.m2", "9小时"), "9");
    assert_eq!(value("G3.m2", "8785"), "这个数不能超过8784小时，请核对。");
}

/// `下降15%`: the per cent is of the fall, the deaths themselves are a plain number.
#[test]
fn what_a_fall_counts_has_no_ceiling_and_no_unit() {
    assert_eq!(value("I1.m1", "137"), "137");
    assert_eq!(value("I1.m1", "15%"), "“15%”不是数，请只写数字，如 85 或 85.5。");
    assert_eq!(value("I5.m1", "19999"), "19999");
}

#[test]
fn what_is_no_value_is_told_in_one_sentence() {
    assert_eq!(value("G1.m1", ""), "—");
    for text in ["约85", "八十", "1,000", "8.5.1", "85.", ".5", "1e3", "NaN", "%"] {
        let sentence = value("G1.m1", text);
        assert!(sentence.ends_with("不是数，请只写数字，如 85 或 85.5。"), "{text}: {sentence}");
    }
    assert_eq!(value("I1.m1", "-1"), "这个数不能小于0，请核对。");
    assert_eq!(value("I1.m1", "－１"), "这个数不能小于0，请核对。");
    let long = "数太长：整数最多12位，小数最多6位，请缩短。";
    assert_eq!(value("I1.m1", "1234567890123"), long);
    assert_eq!(value("I1.m1", "0.1234567"), long);
}

#[test]
fn a_year_is_one_of_the_plans() {
    let year = |text| parse_year(text, 2021..=2025).map_err(|error| error.to_string());
    assert_eq!(year("2021"), Ok(Some(2021)));
    assert_eq!(year("２０２５年"), Ok(Some(2025)));
    assert_eq!(year(""), Ok(None));
    assert_eq!(year("2026"), Err("年份应在2021年至2025年之间，请核对。".to_owned()));
    assert_eq!(year("去年"), Err("“去年”不是年份，请写四位数字，如 2025。".to_owned()));
    let base = |text| parse_baseline_year(text, 2021..=2025).map_err(|error| error.to_string());
    assert_eq!(base("2020"), Ok(Some(2020)));
    assert_eq!(base("2025"), Err("年份应在2000年至2024年之间，请核对。".to_owned()));
}

proptest! {
    #[test]
    fn nothing_that_is_typed_breaks_a_field(text in "\\PC{0,24}") {
        let plan = plan();
        let _ = parse_date(&text);
        let _ = parse_year(&text, plan.years());
        for measure in plan.items.iter().flat_map(|item| &item.measures) {
            if let Ok(Some(kept)) = parse_value(&text, measure) {
                prop_assert_eq!(parse_value(&kept, measure), Ok(Some(kept.clone())));
            }
        }
    }

    #[test]
    fn every_day_is_taken_back_as_it_is_shown(days in 0..36_889) {
        let day = Date::new(2000, 1, 1).unwrap().plus_days(days);
        prop_assert_eq!(parse_date(&day.chinese()), Ok(Some(day)));
        prop_assert_eq!(parse_date(&day.to_string()), Ok(Some(day)));
    }
}

#[test]
fn a_start_and_an_end_are_held_against_each_other() {
    let (start, end) = (PlannedDate::Start, PlannedDate::End);
    let told =
        |which, text: &str, other: &str| parse_planned_date(which, text, other).unwrap_err().to_string();
    let backwards = "完成日期早于开始日期（2024年5月1日），请改其中一个。";
    assert_eq!(told(start, "2024-05-01", "2024-04-30"), backwards);
    assert_eq!(told(end, "2024.4.30", "2024-05-01"), backwards);
    assert_eq!(
        parse_planned_date(end, "2024-05-01", "2024-05-01").unwrap().unwrap().to_string(),
        "2024-05-01"
    );
    assert_eq!(parse_planned_date(end, "", "2024-05-01"), Ok(None), "taken back");
    assert!(
        parse_planned_date(start, "2024-05-01", "明年").is_ok(),
        "what is no date is told at its own field"
    );
    assert_eq!(told(start, "明年", "2024-05-01"), "“明年”不是日期，请写成 2025-12-31 的样子。");
}

#[test]
fn a_day_has_to_be_there() {
    assert_eq!(parse_day("2024年5月1日").unwrap().to_string(), "2024-05-01");
    assert_eq!(parse_day(" ").unwrap_err().to_string(), "还没有日期，请写成 2025-12-31 的样子。");
}
