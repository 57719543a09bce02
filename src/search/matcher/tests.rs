use proptest::prelude::*;

use crate::address::{Facet, TaskQuery};
use crate::directory::Role;
use crate::plan::ItemKind;
use crate::records::State;
use crate::rules::{Gap, Gaps, Light};
use crate::search::fixture::{Row, item, left, no_attributes, plain_query, rows};
use crate::search::{Status, UnitPart};

/// The rules once more, as plainly as they can be said.
fn belongs(row: &Row, query: &TaskQuery) -> bool {
    let open = |facet: Facet, ids: &[&str]| {
        let chosen = query.chosen(facet);
        chosen.is_empty() || chosen.iter().any(|one| ids.contains(&one.as_str()))
    };
    let yes_no = |yes: bool| if yes { ["yes"] } else { ["no"] };
    let mut years: Vec<&str> = row.attributes.years.iter().map(String::as_str).collect();
    if years.is_empty() {
        years.push("none");
    }
    if !(open(Facet::Kind, &[row.item.kind.id()])
        && open(Facet::Section, &[&row.item.section])
        && open(Facet::Year, &years)
        && open(Facet::OpenEnded, &yes_no(row.attributes.open_ended))
        && open(Facet::Measure, &yes_no(row.attributes.measured))
        && open(Facet::Doubt, &yes_no(row.attributes.doubted)))
    {
        return false;
    }
    for word in query.text.split(' ') {
        let reads = word == "sk" && row.item.title.contains("水库");
        if !row.item.title.contains(word) && row.item.id != word && !reads {
            return false;
        }
    }
    let stands = |status: Status, gaps: Gaps| {
        let missing = [(Gap::Report, "report"), (Gap::Evidence, "evidence"), (Gap::NextSteps, "next")];
        let missing: Vec<_> = missing.iter().filter(|(gap, _)| gaps.has(*gap)).map(|(_, id)| *id).collect();
        let lights: Vec<_> = status.light.map(Light::id).into_iter().collect();
        open(Facet::State, &[status.state.id()])
            && open(Facet::Light, &lights)
            && open(Facet::Blank, &missing)
    };
    let takes_part = |unit: &String| {
        row.parts.iter().any(|part| {
            part.unit == *unit && open(Facet::Role, &[part.role.id()]) && stands(part.status, part.gaps)
        })
    };
    match query.chosen(Facet::Unit) {
        units if units.is_empty() => stands(row.county, row.county_gaps),
        units => units.iter().any(takes_part),
    }
}

proptest! {
    #[test]
    fn leaves_what_the_rules_say(rows in rows(), query in plain_query()) {
        let belong = (0..rows.len()).filter(|&at| belongs(&rows[at], &query));
        prop_assert_eq!(left(&rows, &query), belong.collect::<Vec<_>>());
    }
}

const DONE: Status = Status { state: State::Done, light: Some(Light::Done) };
const LATE: Status = Status { state: State::Ongoing, light: Some(Light::Overdue) };
const UNREPORTED: Status = Status { state: State::Unreported, light: Some(Light::Unreported) };

/// T1 is led by slj, which has done it, with yjj, which is late; T2 is led by yjj, which has done it.
#[track_caller]
fn check(query: &TaskQuery, expected: &[usize]) {
    let part =
        |unit: &str, role, status| UnitPart { unit: unit.to_owned(), role, status, gaps: Gaps::default() };
    let row = |id, title, parts| Row {
        item: item(id, ItemKind::Task, "t1", title),
        attributes: no_attributes(),
        parts,
        county: UNREPORTED,
        county_gaps: Gaps::ALL,
    };
    let first = vec![part("slj", Role::Lead, DONE), part("yjj", Role::Partner, LATE)];
    let second = vec![part("yjj", Role::Lead, DONE)];
    let rows = [row("T1", "水库除险加固", first), row("T2", "森林防火", second)];
    assert_eq!(left(&rows, query), expected);
}

fn of_units<const N: usize>(units: [&str; N]) -> TaskQuery {
    units.iter().fold(TaskQuery::default(), |query, unit| query.with(Facet::Unit, unit))
}

#[test]
fn nothing_chosen_leaves_everything() {
    check(&TaskQuery::default(), &[0, 1]);
}

#[test]
fn a_unit_leaves_what_it_takes_part_in() {
    check(&of_units(["slj"]), &[0]);
    check(&of_units(["yjj"]), &[0, 1]);
    check(&of_units(["nyj"]), &[]);
}

#[test]
fn a_role_is_that_of_the_chosen_unit_and_the_county_has_none() {
    let lead = |query: TaskQuery| query.with(Facet::Role, "lead");
    check(&lead(of_units(["yjj"])), &[1]);
    check(&lead(of_units(["slj"])), &[0]);
    check(&lead(TaskQuery::default()), &[0, 1]);
}

#[test]
fn a_unit_needs_the_role_and_the_light_together() {
    let red = of_units(["slj", "yjj"]).with(Facet::Light, "red");
    check(&red, &[0]);
    check(&red.with(Facet::Role, "lead"), &[]);
}

#[test]
fn a_state_is_the_chosen_units_or_the_countys() {
    let done = |query: TaskQuery| query.with(Facet::State, "done");
    check(&done(of_units(["slj"])), &[0]);
    check(&done(TaskQuery::default()), &[]);
    let unreported = |query: TaskQuery| query.with(Facet::State, "unreported");
    check(&unreported(of_units(["slj"])), &[]);
    check(&unreported(TaskQuery::default()), &[0, 1]);
}

#[test]
fn a_search_adds_to_the_choices() {
    check(&TaskQuery { text: "水库".into(), ..of_units(["yjj"]) }, &[0]);
    check(&TaskQuery { text: "t2".into(), ..of_units(["slj"]) }, &[]);
}

#[test]
fn a_gap_is_that_of_the_chosen_unit_or_of_the_county() {
    let no_evidence = |query: TaskQuery| query.with(Facet::Blank, "evidence");
    check(&no_evidence(TaskQuery::default()), &[0, 1]);
    check(&no_evidence(of_units(["slj"])), &[]);
}
