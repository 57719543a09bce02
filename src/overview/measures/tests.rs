#![allow(clippy::unwrap_used)]

use serde_json::{Value as Json, json};

use super::*;
use crate::crdt::{Field, Writer};
use crate::directory::Directory;
use crate::overview::fixture::plan;
use crate::records::{Ledger, RecordKey};
use crate::rules::{Evaluation, Round};

/// What units entered: unit, measure, register, content.
type Entered<'a> = (&'a str, &'a str, Field, Json);

fn baseline<'a>(unit: &'a str, measure: &'a str, year: i32, value: &str) -> Entered<'a> {
    (unit, measure, Field::new("baseline"), json!({ "year": year, "value": value }))
}

fn value<'a>(unit: &'a str, measure: &'a str, year: i32, value: &str) -> Entered<'a> {
    (unit, measure, Field::entry("values", &year.to_string()), json!(value))
}

fn cards<T>(entered: &[Entered], unit: Option<&str>, look: impl FnOnce(&[MeasureCard]) -> T) -> T {
    let plan = plan();
    let (mut ledger, mut writer) = (Ledger::new(), Writer::new(1));
    for (unit, measure, field, content) in entered {
        let key = RecordKey::series(unit, measure).unwrap();
        ledger.record_mut(&key).write(field, content.clone(), &[], &mut writer);
    }
    let directory = Directory::new(plan, &ledger);
    let round = Round::opening(plan, &ledger);
    let standing = Evaluation { plan, ledger: &ledger, directory: &directory, round: &round };
    let measures =
        plan.items.iter().flat_map(|item| item.measures.iter().map(move |measure| (item, measure)));
    let card = |(item, measure): (&'static Item, &'static Measure)| {
        let series = match unit {
            Some(unit) => standing.series(unit, &measure.id),
            None => standing.county_series(item, &measure.id),
        };
        MeasureCard::of(plan, item, measure, &series)
    };
    look(&measures.map(card).collect::<Vec<_>>())
}

fn card<T>(entered: &[Entered], measure: &str, look: impl FnOnce(&MeasureCard) -> T) -> T {
    cards(entered, None, |cards| look(cards.iter().find(|card| card.measure.id == measure).unwrap()))
}

#[test]
fn an_empty_ledger_has_twelve_cards_without_a_verdict() {
    cards(&[], None, |cards| {
        assert_eq!(verdict_summary(cards), "12 个中 12 个数据不足");
        let targets: Vec<_> = cards.iter().map(MeasureCard::target_in_words).collect();
        let expected = [
            "下降 ≥ 15%",
            "下降 ≥ 33%",
            "下降 ≥ 10%",
            "年均 < 0.8",
            "年均 < 20000",
            "年均 < 0.8%",
            "≥ 80%",
            "≥ 90%",
            "≥ 0.4‰",
            "≤ 10小时",
            "> 60%",
            "≥ 100%",
        ];
        assert_eq!(targets, expected);
        assert!(cards.iter().all(|card| card.figure() == "—" && card.points() == [None; 5]));
        assert_eq!(cards.iter().filter(|card| card.baseline.is_some()).count(), 3);
    });
}

#[test]
fn a_fall_is_drawn_against_its_baseline() {
    let entered = [
        baseline("yjj", "I1.m1", 2020, "20"),
        value("yjj", "I1.m1", 2021, "19"),
        value("yjj", "I1.m1", 2023, "18"),
        value("yjj", "I1.m1", 2025, "16"),
    ];
    card(&entered, "I1.m1", |card| {
        // 20 less 15% is 17; from 20 to 16 is a fall of 20%.
        assert_eq!(card.target, Ratio::new(17, 1));
        assert_eq!(card.figure(), "下降 20%");
        assert_eq!(card.finding.verdict, Verdict::Met);
        assert_eq!(
            card.finding.sentence,
            "达到：基期2020年20，2025年16，（20－16）÷20，降幅20%；目标：下降15%。"
        );
        let points = [Some(19), None, Some(18), None, Some(16)].map(|point| Ratio::new(point?, 1));
        assert_eq!(card.points(), points);
    });
    let risen = [baseline("yjj", "I1.m1", 2020, "20"), value("yjj", "I1.m1", 2025, "25")];
    card(&risen, "I1.m1", |card| {
        assert_eq!((card.figure().as_str(), card.finding.verdict), ("上升 25%", Verdict::NotMet));
    });
}

#[test]
fn a_level_shows_its_latest_value() {
    let entered = [value("yjj", "G1.m1", 2023, "68"), value("yjj", "G1.m1", 2024, "71")];
    card(&entered, "G1.m1", |card| {
        assert_eq!((card.figure().as_str(), card.target), ("71%", Ratio::new(80, 1)));
        assert_eq!(card.finding.sentence, "未达到：2024年71%；目标：达到80%。");
    });
}

#[test]
fn a_unit_sees_its_own_numbers_and_the_county_the_leads() {
    let entered = [value("slj", "G1.m1", 2025, "90"), value("yjj", "G1.m1", 2025, "70")];
    let figure = |unit| {
        cards(&entered, unit, |cards| cards.iter().find(|card| card.measure.id == "G1.m1").unwrap().figure())
    };
    assert_eq!(figure(Some("slj")), "90%");
    assert_eq!(figure(None), "70%");
    assert_eq!(figure(Some("fgj")), "—");
}

#[test]
fn numbers_that_stand_apart_are_not_drawn() {
    let entered = [value("yjj", "G1.m1", 2025, "70"), value("yjj", "G1.m1", 2025, "75")];
    card(&entered, "G1.m1", |card| {
        assert_eq!(card.values[4], (2025, Reading::Apart));
        assert_eq!((card.points()[4], card.figure().as_str()), (None, "—"));
    });
}

#[test]
fn verdicts_are_counted() {
    let entered = [
        value("yjj", "G1.m1", 2025, "85"),
        value("yjj", "G2.m1", 2025, "89"),
        value("yjj", "G3.m2", 2025, "9.5"),
    ];
    cards(&entered, None, |cards| {
        assert_eq!(verdict_summary(cards), "12 个中 2 个达到，1 个未达到，9 个数据不足");
    });
}
