use proptest::prelude::*;

use super::super::fixture::{facts, item, my_unit, plain_query, rows};
use super::super::{Facts, Haystack, Part, Standing, TaskQuery};
use super::filter;
use crate::ledger::{Light, Role, State};
use crate::plan::ItemKind;

/// The rules once more, as plainly as they can be said.
fn belongs(facts: &Facts<'_>, query: &TaskQuery, my_unit: Option<&str>) -> bool {
    if !query.kinds.is_empty() && !query.kinds.contains(&facts.item.kind) {
        return false;
    }
    if !query.sections.is_empty() && !query.sections.contains(&facts.item.section) {
        return false;
    }
    for word in query.text.split(' ') {
        if !facts.item.title.contains(word) && facts.item.id != word {
            return false;
        }
    }
    let stands = |standing: Standing| {
        let state = query.states.is_empty() || query.states.contains(&standing.state);
        let light = query.lights.is_empty()
            || match standing.light {
                Some(light) => query.lights.contains(&light),
                None => false,
            };
        state && light
    };
    let takes_part = |unit: &str| {
        facts.parts.iter().any(|part| {
            let role = query.roles.is_empty() || query.roles.contains(&part.role);
            part.unit == unit && role && stands(part.standing)
        })
    };
    if !query.units.is_empty() {
        return query.units.iter().any(|unit| takes_part(unit));
    }
    match my_unit {
        None => stands(facts.county),
        Some(_) if query.roles.is_empty() && query.states.is_empty() && query.lights.is_empty() => true,
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

const DONE: Standing = Standing { state: State::Done, light: Some(Light::Done) };
const LATE: Standing = Standing { state: State::Ongoing, light: Some(Light::Overdue) };
const UNREPORTED: Standing = Standing { state: State::Unreported, light: Some(Light::Unreported) };

/// T1 is led by slj, which has done it, with yjj, which is late; T2 is led by yjj, which has done it.
fn check(query: &TaskQuery, my_unit: Option<&str>, expected: &[usize]) {
    let items =
        [item("T1", ItemKind::Task, "t1", "水库除险加固"), item("T2", ItemKind::Task, "t1", "森林防火")];
    let haystacks = items.each_ref().map(|item| Haystack::new(item, []));
    let part = |unit, role, standing| Part { unit, role, standing };
    let parts = [
        vec![part("slj", Role::Lead, DONE), part("yjj", Role::Partner, LATE)],
        vec![part("yjj", Role::Lead, DONE)],
    ];
    let facts: Vec<_> = items
        .iter()
        .zip(&haystacks)
        .zip(parts)
        .map(|((item, haystack), parts)| Facts { item, haystack, parts, county: UNREPORTED })
        .collect();
    assert_eq!(filter(&facts, query, my_unit), expected);
}

fn of_units<const N: usize>(units: [&str; N]) -> TaskQuery {
    TaskQuery { units: units.map(str::to_owned).into(), ..TaskQuery::default() }
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
    let lead = |query| TaskQuery { roles: [Role::Lead].into(), ..query };
    check(&lead(of_units(["yjj"])), Some("slj"), &[1]);
    check(&lead(TaskQuery::default()), Some("slj"), &[0]);
    check(&lead(TaskQuery::default()), None, &[0, 1]);
}

#[test]
fn a_unit_needs_the_role_and_the_light_together() {
    let red = TaskQuery { lights: [Light::Overdue].into(), ..of_units(["slj", "yjj"]) };
    check(&red, None, &[0]);
    check(&TaskQuery { roles: [Role::Lead].into(), ..red }, None, &[]);
}

#[test]
fn a_state_is_mine_where_i_take_part_and_the_countys_without_me() {
    let done = TaskQuery { states: [State::Done].into(), ..TaskQuery::default() };
    check(&done, Some("slj"), &[0]);
    check(&done, None, &[]);
    let unreported = TaskQuery { states: [State::Unreported].into(), ..TaskQuery::default() };
    check(&unreported, Some("slj"), &[]);
    check(&unreported, None, &[0, 1]);
}

#[test]
fn a_search_adds_to_the_choices() {
    check(&TaskQuery { text: "水库".into(), ..of_units(["yjj"]) }, None, &[0]);
    check(&TaskQuery { text: "t2".into(), ..of_units(["slj"]) }, None, &[]);
}
