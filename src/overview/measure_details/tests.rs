#![allow(clippy::unwrap_used)]

use serde_json::{Value as Json, json};

use super::*;
use crate::crdt::{Field, Writer};
use crate::directory::Directory;
use crate::overview::fixture::plan;
use crate::records::{Ledger, RecordKey};
use crate::rules::{Round, Verdict};

/// What units entered: unit, measure, register, content.
type Entered<'a> = (&'a str, &'a str, Field, Json);

fn value<'a>(unit: &'a str, measure: &'a str, year: i32, value: &str) -> Entered<'a> {
    (unit, measure, Field::entry("values", &year.to_string()), json!(value))
}

fn standing<T>(entered: &[Entered], look: impl FnOnce(&Evaluation<'_>) -> T) -> T {
    let plan = plan();
    let mut ledger = Ledger::new();
    for (writer, (unit, measure, field, content)) in (1..).zip(entered) {
        let key = RecordKey::series(unit, measure).unwrap();
        ledger.record_mut(&key).write(field, content.clone(), &[], &mut Writer::new(writer));
    }
    let directory = Directory::new(plan, &ledger);
    let round = Round::opening(plan, &ledger);
    look(&Evaluation { plan, ledger: &ledger, directory: &directory, round: &round })
}

fn of_county(entered: &[Entered], mine: Option<&str>, measure: &str) -> MeasureDetails<'static> {
    let all = standing(entered, |standing| MeasureDetails::of_county(plan(), standing, mine));
    all.into_iter().find(|details| details.card.measure.id == measure).unwrap()
}

fn versions<'s>(details: &'s MeasureDetails<'_>, year: i32) -> Vec<(&'s str, &'s str)> {
    let row = details.rows.iter().find(|row| row.year == Some(year)).unwrap();
    row.versions.iter().map(|(unit, text)| (unit.as_str(), text.as_str())).collect()
}

#[test]
fn the_county_shows_the_leads_numbers_and_the_others_beside_them() {
    let entered = [value("yjj", "I4.m1", 2021, "0.5"), value("slj", "I4.m1", 2021, "0.9")];
    let details = of_county(&entered, None, "I4.m1");
    assert_eq!(details.whose, ["yjj"]);
    assert_eq!(versions(&details, 2021), [("yjj", "0.5")]);
    assert_eq!(versions(&details, 2022), []);
    let beside: Vec<_> = details.beside.iter().map(|(unit, _)| unit.as_str()).collect();
    assert_eq!(beside, ["slj"]);
}

#[test]
fn numbers_are_entered_under_the_leads_name_or_ones_own() {
    assert_eq!(of_county(&[], None, "I4.m1").writers, ["yjj"]);
    assert_eq!(of_county(&[], Some("slj"), "I4.m1").writers, ["yjj", "slj"]);
    assert_eq!(of_county(&[], Some("yjj"), "I4.m1").writers, ["yjj"]);
}

#[test]
fn nobodys_numbers_are_shown_while_there_are_none() {
    let details = of_county(&[], Some("slj"), "G1.m1");
    assert_eq!(details.whose, Vec::<String>::new());
    assert!(!details.card.has_numbers());
    assert!(details.beside.is_empty());
}

/// By hand: 县水利局 stands beside 县应急局 in the indicators 4, 5 and 6, each with one measure.
#[test]
fn a_unit_sees_the_measures_of_its_items_with_its_own_numbers() {
    let entered = [value("yjj", "I4.m1", 2021, "0.5"), value("slj", "I4.m1", 2021, "0.9")];
    let all = standing(&entered, |standing| MeasureDetails::of_unit(plan(), standing, "slj"));
    let ids: Vec<_> = all.iter().map(|details| details.card.measure.id.as_str()).collect();
    assert_eq!(ids, ["I4.m1", "I5.m1", "I6.m1"]);
    assert_eq!(versions(&all[0], 2021), [("slj", "0.9")]);
    assert_eq!(all[0].writers, ["slj"]);
    let lead = standing(&entered, |standing| MeasureDetails::of_unit(plan(), standing, "yjj"));
    assert_eq!(lead.len(), 12);
}

#[test]
fn what_two_people_wrote_apart_stands_side_by_side() {
    let entered = [value("yjj", "G1.m1", 2025, "71"), value("yjj", "G1.m1", 2025, "85")];
    let details = of_county(&entered, None, "G1.m1");
    assert_eq!(versions(&details, 2025), [("yjj", "71"), ("yjj", "85")]);
    assert_eq!(details.card.finding.verdict, Verdict::Insufficient);
}

#[test]
fn a_baseline_says_what_is_still_missing_of_it() {
    let baseline = |content: Json| ("yjj", "I1.m1", Field::new("baseline"), content);
    let text = |content: Json| of_county(&[baseline(content)], None, "I1.m1").rows[0].versions[0].1.clone();
    assert_eq!(text(json!({ "year": 2020, "value": "11" })), "11（2020年）");
    assert_eq!(text(json!({ "year": 2020 })), "2020年，还没有数");
    assert_eq!(text(json!({ "value": "11" })), "11（未注明年份）");
}

#[test]
fn a_card_says_whose_numbers_it_shows_and_what_others_entered() {
    let words = |entered: &[Entered]| {
        let details = of_county(entered, None, "I4.m1");
        let directory = standing(entered, |standing| standing.directory.clone());
        let values = details.card.values_in_words();
        (details.source_in_words(&directory), details.others_in_words(&directory), values)
    };
    let (source, others, values) = words(&[]);
    assert_eq!((source.as_str(), others.len(), values.as_str()), ("等县应急局填数", 0, "各年都还没有数"));
    let (source, others, values) =
        words(&[value("yjj", "I4.m1", 2021, "0.5"), value("slj", "I4.m1", 2021, "0.9")]);
    assert_eq!((source.as_str(), values.as_str()), ("县应急局填的数", "2021年 0.5"));
    assert!(others[0].starts_with("县水利局填的："), "{}", others[0]);
}
