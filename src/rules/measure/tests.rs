#![allow(clippy::unwrap_used)]

use serde_json::{Value as Json, json};

use super::*;
use crate::records::fields::series::{BASELINE, VALUES};
use crate::testing::LedgerBuilder;

const KEY: &str = "series/a/I1.m1";

fn measure(kind: MeasureKind, comparator: Comparator, value: &str, unit: &str, text: &str) -> Measure {
    Measure {
        id: "I1.m1".to_owned(),
        clause: "I1.1".to_owned(),
        name: "指标".to_owned(),
        text: text.to_owned(),
        kind,
        comparator,
        value: value.to_owned(),
        unit: unit.to_owned(),
    }
}

fn fall() -> Measure {
    measure(MeasureKind::Fall, Comparator::AtLeast, "15", "%", "下降15%")
}

fn mean() -> Measure {
    measure(MeasureKind::YearlyMean, Comparator::Less, "0.8", "%", "<0.8%")
}

fn level() -> Measure {
    measure(MeasureKind::Level, Comparator::AtLeast, "80", "%", "达到80%")
}

fn baseline(year: i32, value: &str) -> LedgerBuilder {
    LedgerBuilder::new(1).set(KEY, BASELINE, json!({ "year": year, "value": value }))
}

fn years(values: &[(i32, &str)]) -> LedgerBuilder {
    values.iter().fold(LedgerBuilder::new(1), |hand, (year, value)| year_of(hand, *year, *value))
}

fn year_of(hand: LedgerBuilder, year: i32, value: impl Into<Json>) -> LedgerBuilder {
    hand.add(KEY, VALUES, &year.to_string(), value)
}

fn judge(measure: &Measure, hand: &LedgerBuilder) -> (Verdict, String) {
    let finding = Finding::of(measure, &Series::new([hand.record(KEY)]), 2021..=2025);
    (finding.verdict, finding.sentence)
}

#[test]
fn a_fall_is_measured_against_the_baseline() {
    let hand = year_of(baseline(2020, "40"), 2025, "34");
    let sentence = "达到：基期2020年40，2025年34，（40－34）÷40，降幅15%；目标：下降15%。";
    assert_eq!(judge(&fall(), &hand), (Verdict::Met, sentence.to_owned()));
    let hand = year_of(hand, 2025, "34.000001");
    assert_eq!(judge(&fall(), &hand).0, Verdict::NotMet);
    let risen = year_of(hand, 2025, "50");
    let sentence = "未达到：基期2020年40，2025年50，（40－50）÷40，降幅-25%；目标：下降15%。";
    assert_eq!(judge(&fall(), &risen), (Verdict::NotMet, sentence.to_owned()));
}

#[test]
fn a_fall_needs_both_ends_and_a_baseline_above_nought() {
    let lacking = |hand: &LedgerBuilder| {
        let (verdict, sentence) = judge(&fall(), hand);
        assert_eq!(verdict, Verdict::Insufficient);
        sentence
    };
    assert_eq!(lacking(&years(&[(2025, "3")])), "数据不足：还没有填基期的数。");
    assert_eq!(lacking(&year_of(baseline(2020, "4"), 2024, "3")), "数据不足：还没有填2025年的数。");
    assert_eq!(
        lacking(&year_of(baseline(2020, "0"), 2025, "0")),
        "数据不足：基期2020年的数须大于0，才能算降幅。"
    );
    assert_eq!(lacking(&year_of(baseline(2020, "四"), 2025, "3")), "数据不足：基期填的不是数。");
    assert_eq!(
        Finding::of(&fall(), &Series::default(), 2021..=2025).sentence,
        "数据不足：还没有填基期的数。"
    );
}

#[test]
fn a_yearly_mean_needs_every_year() {
    let four = years(&[(2021, "0.5"), (2022, "1"), (2023, "0.8"), (2025, "0.9")]);
    assert_eq!(judge(&mean(), &four).1, "数据不足：2021至2025年还缺2024年的数。");
    let at_the_ceiling = year_of(four, 2024, "0.8");
    let sentence = "未达到：2021至2025年，（0.5＋1＋0.8＋0.8＋0.9）÷5，年均0.8%；目标：<0.8%。";
    assert_eq!(judge(&mean(), &at_the_ceiling), (Verdict::NotMet, sentence.to_owned()));
    let below = year_of(at_the_ceiling, 2024, "0.799999");
    let (verdict, sentence) = judge(&mean(), &below);
    assert_eq!(verdict, Verdict::Met);
    assert!(sentence.contains("年均约0.8%"), "{sentence}");
}

#[test]
fn a_level_takes_the_latest_of_the_plans_years() {
    let hand = years(&[(2020, "99"), (2022, "81"), (2024, "79.5"), (2026, "90")]);
    assert_eq!(judge(&level(), &hand), (Verdict::NotMet, "未达到：2024年79.5%；目标：达到80%。".to_owned()));
    assert_eq!(judge(&level(), &year_of(hand, 2025, "80")).0, Verdict::Met);
    let before = years(&[(2020, "99")]);
    assert_eq!(judge(&level(), &before).1, "数据不足：2021至2025年都还没有填数。");
}

#[test]
fn what_is_no_number_is_said_and_not_passed_over() {
    let hand = years(&[(2024, "90"), (2025, "约85")]);
    assert_eq!(judge(&level(), &hand).1, "数据不足：2025年填的不是数。");
    let cleared = year_of(hand, 2025, "");
    assert_eq!(judge(&level(), &cleared).0, Verdict::Met);
}

#[test]
fn numbers_made_apart_wait_for_a_choice_unless_they_are_the_same() {
    let apart = years(&[(2025, "81")]).join(&year_of(LedgerBuilder::new(2), 2025, "85"));
    assert_eq!(judge(&level(), &apart).1, "数据不足：2025年有几个不同的数，请先选定一个。");
    let same = years(&[(2025, "81")]).join(&year_of(LedgerBuilder::new(2), 2025, "81.0"));
    assert_eq!(judge(&level(), &same).0, Verdict::Met);
    let whole = years(&[(2025, "81")]).join(&year_of(LedgerBuilder::new(2), 2025, 81));
    assert_eq!(judge(&level(), &whole).0, Verdict::Met);
}

#[test]
fn every_comparator_knows_its_edge() {
    for (comparator, below, at, above) in [
        (Comparator::Less, Verdict::Met, Verdict::NotMet, Verdict::NotMet),
        (Comparator::AtMost, Verdict::Met, Verdict::Met, Verdict::NotMet),
        (Comparator::More, Verdict::NotMet, Verdict::NotMet, Verdict::Met),
        (Comparator::AtLeast, Verdict::NotMet, Verdict::Met, Verdict::Met),
    ] {
        let measure = measure(MeasureKind::Level, comparator, "10", "小时", "10小时内");
        for (value, verdict) in [("9.9", below), ("10.0", at), ("10.1", above)] {
            assert_eq!(judge(&measure, &years(&[(2025, value)])).0, verdict, "{comparator:?} {value}");
        }
    }
}

#[test]
fn the_largest_numbers_are_still_exact() {
    let hand = year_of(baseline(2020, "999999999999.999999"), 2025, "0.000001");
    assert_eq!(judge(&fall(), &hand).0, Verdict::Met);
    let hand =
        (2021..=2025).fold(LedgerBuilder::new(1), |hand, year| year_of(hand, year, "999999999999.999999"));
    assert_eq!(judge(&mean(), &hand).0, Verdict::NotMet);
}

#[test]
fn a_target_that_is_no_number_has_no_verdict() {
    let odd = measure(MeasureKind::Level, Comparator::AtLeast, "八成", "", "达到八成");
    assert_eq!(judge(&odd, &years(&[(2025, "81")])).1, "数据不足：目标值“八成”不是数。");
}

#[test]
fn a_mark_that_disagrees_gets_a_reminder() {
    assert!(Verdict::NotMet.reminder(Mark::Done).is_some());
    assert!(Verdict::Met.reminder(Mark::Ongoing).is_some());
    assert!(Verdict::Met.reminder(Mark::NotStarted).is_some());
    for (verdict, mark) in [
        (Verdict::Met, Mark::Done),
        (Verdict::Met, Mark::NotApplicable),
        (Verdict::NotMet, Mark::Ongoing),
        (Verdict::Insufficient, Mark::Done),
    ] {
        assert_eq!(verdict.reminder(mark), None, "{verdict:?} {mark:?}");
    }
}

#[test]
fn a_share_typed_for_a_percentage_is_in_doubt() {
    let meant = |measure: &Measure, value| meant_percent(measure, value);
    for (value, percent) in [("0.85", "85"), ("0.8", "80"), ("1", "100"), ("0.005", "0.5")] {
        assert_eq!(meant(&level(), value).as_deref(), Some(percent), "{value}");
    }
    for value in ["85", "1.01", "0", "-0.5", "", "八成"] {
        assert_eq!(meant(&level(), value), None, "{value}");
    }
    assert_eq!(meant(&mean(), "0.5"), None, "a target of 0.8%");
    assert_eq!(meant(&fall(), "0.85"), None, "the numbers themselves are no per cent");
    let hours = measure(MeasureKind::Level, Comparator::AtMost, "10", "小时", "10小时内");
    assert_eq!(meant(&hours, "0.5"), None);
}
