use proptest::prelude::*;
use proptest::test_runner::TestCaseError;

use super::super::fixture::{UNITS, facts, item, my_unit, plain_query, rows};
use super::super::{Facts, Haystack, Standing, TaskQuery, filter};
use super::{Choice, Chosen, facets};
use crate::ledger::{Light, Role, State};
use crate::plan::ItemKind;

/// Each choice counts what is left when its facet, put in by `with`, holds nothing else.
fn counts<T: Clone + Ord>(
    choices: &[Choice<T>],
    chosen: &Chosen<T>,
    query: &TaskQuery,
    left: impl Fn(&TaskQuery) -> usize,
    with: impl Fn(&mut TaskQuery, Chosen<T>),
) -> Result<(), TestCaseError> {
    for choice in choices {
        let mut alone = query.clone();
        with(&mut alone, Chosen::from([choice.value.clone()]));
        prop_assert_eq!(choice.count, left(&alone));
        prop_assert_eq!(choice.chosen, chosen.contains(&choice.value));
    }
    Ok(())
}

proptest! {
    #[test]
    fn each_count_is_what_pressing_the_choice_alone_leaves(
        rows in rows(),
        query in plain_query(),
        my_unit in my_unit(),
    ) {
        let facts = facts(&rows);
        let facets = facets(&facts, &query, my_unit, UNITS);
        let left = |query: &TaskQuery| filter(&facts, query, my_unit).len();

        counts(&facets.units, &query.units, &query, left, |query, units| query.units = units)?;
        counts(&facets.kinds, &query.kinds, &query, left, |query, kinds| query.kinds = kinds)?;
        counts(&facets.sections, &query.sections, &query, left, |query, sections| query.sections = sections)?;
        counts(&facets.states, &query.states, &query, left, |query, states| query.states = states)?;
        counts(&facets.lights, &query.lights, &query, left, |query, lights| query.lights = lights)?;
        prop_assert_eq!(facets.roles.is_none(), query.units.is_empty() && my_unit.is_none());
        if let Some(roles) = &facets.roles {
            counts(roles, &query.roles, &query, left, |query, roles| query.roles = roles)?;
        }
    }
}

fn values<T: Clone>(choices: &[Choice<T>]) -> Vec<T> {
    choices.iter().map(|choice| choice.value.clone()).collect()
}

#[test]
fn every_choice_is_listed_even_if_it_leaves_nothing() {
    let none: [Facts<'_>; 0] = [];
    let facets = facets(&none, &TaskQuery::default(), Some("slj"), ["slj", "yjj"]);
    assert_eq!(values(&facets.units), ["slj", "yjj"]);
    assert_eq!(values(&facets.kinds), ItemKind::ALL);
    assert_eq!(values(&facets.states), State::ALL);
    assert_eq!(values(&facets.lights), Light::ALL);
    assert_eq!(facets.roles.as_deref().map(values), Some(Role::ALL.to_vec()));
}

#[test]
fn sections_stand_in_document_order_each_once() {
    let items = [("T1", "t9"), ("T2", "t10"), ("T3", "t9")]
        .map(|(id, section)| item(id, ItemKind::Task, section, "水库"));
    let haystack = Haystack::new(&items[0], []);
    let county = Standing { state: State::Unreported, light: Some(Light::Unreported) };
    let facts = items.each_ref().map(|item| Facts { item, haystack: &haystack, parts: Vec::new(), county });
    let facets = facets(&facts, &TaskQuery::default(), None, []);
    assert_eq!(values(&facets.sections), ["t9", "t10"]);
    assert_eq!(facets.sections.iter().map(|section| section.count).collect::<Vec<_>>(), [2, 1]);
}
