use proptest::prelude::*;

use super::filter;
use crate::address::{Facet, TaskQuery};
use crate::directory::Role;
use crate::plan::ItemKind;
use crate::records::State;
use crate::rules::{Gap, Gaps, Light};
use crate::search::fixture::{facts, item, my_unit, plain_query, rows, unstated};
use crate::search::{Facts, Haystack, Part, Status};

/// The rules once more, as plainly as they can be said.
fn belongs(facts: &Facts<'_>, query: &TaskQuery, my_unit: Option<&str>) -> bool {
    let open = |facet: Facet, ids: &[&str]| {
        let chosen = query.chosen(facet);
        chosen.is_empty() || chosen.iter().any(|one| ids.contains(&one.as_str()))
    };
    let yes_no = |yes: bool| if yes { ["yes"] } else { ["no"] };
    let mut years: Vec<&str> = facts.stated.years.iter().map(String::as_str).collect();
    if years.is_empty() {
        years.push("none");
    }
    if !(open(Facet::Kind, &[facts.item.kind.id()])
        && open(Facet::Section, &[&facts.item.section])
        && open(Facet::Year, &years)
        && open(Facet::OpenEnded, &yes_no(facts.stated.open_ended))
        && open(Facet::Measure, &yes_no(facts.stated.measured))
        && open(Facet::Doubt, &yes_no(facts.stated.doubted)))
    {
        return false;
    }
    for word in query.text.split(' ') {
        let reads = word == "sk" && facts.item.title.contains("水库");
        if !facts.item.title.contains(word) && facts.item.id != word && !reads {
            return false;
        }
    }
    let stands = |standing: Status, gaps: Gaps| {
        let missing = [(Gap::Report, "report"), (Gap::Evidence, "evidence"), (Gap::NextSteps, "next")];
        let missing: Vec<_> = missing.iter().filter(|(gap, _)| gaps.has(*gap)).map(|(_, id)| *id).collect();
        let lights: Vec<_> = standing.light.map(Light::id).into_iter().collect();
        open(Facet::State, &[standing.state.id()])
            && open(Facet::Light, &lights)
            && open(Facet::Blank, &missing)
    };
    let takes_part = |unit: &str| {
        facts.parts.iter().any(|part| {
            part.unit == unit && open(Facet::Role, &[part.role.id()]) && stands(part.standing, part.gaps)
        })
    };
    let units = query.chosen(Facet::Unit);
    if !units.is_empty() {
        return units.iter().any(|unit| takes_part(unit));
    }
    let asks_of_units = [Facet::Role, Facet::State, Facet::Light, Facet::Blank]
        .iter()
        .any(|facet| !query.chosen(*facet).is_empty());
    match my_unit {
        None => stands(facts.county, facts.county_gaps),
        Some(_) if !asks_of_units => true,
        Some(unit) => takes_part(unit),
    }
}

proptest! {
    #[test]
    fn leaves_what_the_rules_say(rows in rows(), query in plain_query(), my_unit in my_unit()) {
        let facts = facts(&rows);
        let belong = (0..facts.len()).filter(|&at| belongs(&facts[at], &query, my_unit));
        prop_assert_eq!(filter(&facts, &query, my_unit), belong.collect::<Vec<_>>());
    }
}

const DONE: Status = Status { state: State::Done, light: Some(Light::Done) };
const LATE: Status = Status { state: State::Ongoing, light: Some(Light::Overdue) };
const UNREPORTED: Status = Status { state: State::Unreported, light: Some(Light::Unreported) };

/// T1 is led by slj, which has done it, with yjj, which is late; T2 is led by yjj, which has done it.
fn check(query: &TaskQuery, my_unit: Option<&str>, expected: &[usize]) {
    let items =
        [item("T1", ItemKind::Task, "t1", "水库除险加固"), item("T2", ItemKind::Task, "t1", "森林防火")];
    let haystacks = items.each_ref().map(|item| Haystack::new(item, [], []));
    let part = |unit, role, standing| Part { unit, role, standing, gaps: Gaps::default() };
    let stated = unstated();
    let parts = [
        vec![part("slj", Role::Lead, DONE), part("yjj", Role::Partner, LATE)],
        vec![part("yjj", Role::Lead, DONE)],
    ];
    let facts: Vec<_> = items
        .iter()
        .zip(&haystacks)
        .zip(parts)
        .map(|((item, haystack), parts)| Facts {
            item,
            stated: &stated,
            haystack,
            parts,
            county: UNREPORTED,
            county_gaps: Gaps::ALL,
        })
        .collect();
    assert_eq!(filter(&facts, query, my_unit), expected);
}

fn of_units<const N: usize>(units: [&str; N]) -> TaskQuery {
    units.iter().fold(TaskQuery::default(), |query, unit| query.with(Facet::Unit, unit))
}

#[test]
fn nothing_chosen_leaves_everything() {
    check(&TaskQuery::default(), None, &[0, 1]);
    check(&TaskQuery::default(), Some("slj"), &[0, 1]);
}

#[test]
fn a_unit_leaves_what_it_takes_part_in() {
    check(&of_units(["slj"]), None, &[0]);
    check(&of_units(["yjj"]), None, &[0, 1]);
    check(&of_units(["nyj"]), None, &[]);
}

#[test]
fn a_role_is_that_of_the_chosen_unit_before_mine() {
    let lead = |query: TaskQuery| query.with(Facet::Role, "lead");
    check(&lead(of_units(["yjj"])), Some("slj"), &[1]);
    check(&lead(TaskQuery::default()), Some("slj"), &[0]);
    check(&lead(TaskQuery::default()), None, &[0, 1]);
}

#[test]
fn a_unit_needs_the_role_and_the_light_together() {
    let red = of_units(["slj", "yjj"]).with(Facet::Light, "red");
    check(&red, None, &[0]);
    check(&red.with(Facet::Role, "lead"), None, &[]);
}

#[test]
fn a_state_is_mine_where_i_take_part_and_the_countys_without_me() {
    let done = TaskQuery::default().with(Facet::State, "done");
    check(&done, Some("slj"), &[0]);
    check(&done, None, &[]);
    let unreported = TaskQuery::default().with(Facet::State, "unreported");
    check(&unreported, Some("slj"), &[]);
    check(&unreported, None, &[0, 1]);
}

#[test]
fn a_search_adds_to_the_choices() {
    check(&TaskQuery { text: "水库".into(), ..of_units(["yjj"]) }, None, &[0]);
    check(&TaskQuery { text: "t2".into(), ..of_units(["slj"]) }, None, &[]);
}

#[test]
fn a_gap_is_that_of_the_chosen_unit_or_of_the_county() {
    let no_evidence = |query: TaskQuery| query.with(Facet::Blank, "evidence");
    check(&no_evidence(TaskQuery::default()), None, &[0, 1]);
    check(&no_evidence(of_units(["slj"])), None, &[]);
}
