use proptest::prelude::*;

use super::{Heading, TaskGroup, arrange, lights};
use crate::address::{Facet, Grouping, Sort, TaskQuery};
use crate::rules::Light;
use crate::search::fixture::{facts, my_unit, plain_query, rows};
use crate::search::{Facts, Words, filter};

const WORST: [&str; 6] = ["red", "yellow", "grey", "green", "blue", "none"];

/// The light that an item is listed with, as plainly as it can be said.
fn light(facts: &Facts<'_>, query: &TaskQuery, my_unit: Option<&str>) -> &'static str {
    let open = |facet: Facet, id: &str| {
        query.chosen(facet).is_empty() || query.chosen(facet).iter().any(|chosen| chosen == id)
    };
    let lit = |light: Option<Light>| light.map_or("none", Light::id);
    let units: Vec<&str> = match (&query.chosen(Facet::Unit)[..], my_unit) {
        ([], None) => return lit(facts.county.light),
        ([], Some(unit)) => vec![unit],
        (units, _) => units.iter().map(String::as_str).collect(),
    };
    let fitting = facts.parts.iter().filter(|part| {
        let gaps = crate::rules::Gap::ALL.into_iter().filter(|gap| part.gaps.has(*gap));
        units.contains(&part.unit)
            && open(Facet::Role, part.role.id())
            && open(Facet::State, part.standing.state.id())
            && (query.chosen(Facet::Light).is_empty() || open(Facet::Light, lit(part.standing.light)))
            && (query.chosen(Facet::Blank).is_empty()
                || gaps.into_iter().any(|gap| open(Facet::Blank, gap.id())))
    });
    let lights: Vec<_> = fitting.map(|part| lit(part.standing.light)).collect();
    WORST.into_iter().find(|light| lights.contains(light)).unwrap_or("none")
}

/// All ids of headings that an item stands under.
fn headings_of(facts: &Facts<'_>, query: &TaskQuery, my_unit: Option<&str>) -> Vec<String> {
    let or_none = |ids: &[String]| if ids.is_empty() { vec!["none".to_owned()] } else { ids.to_vec() };
    match query.grouping {
        Grouping::Section => vec![facts.item.section.clone()],
        Grouping::Lead => or_none(&facts.stated.leads),
        Grouping::Year => or_none(&facts.stated.years),
        Grouping::Light => vec![light(facts, query, my_unit).to_owned()],
        Grouping::Whole => vec!["none".to_owned()],
    }
}

fn ids<'g>(groups: &'g [TaskGroup<'_>]) -> Vec<&'g str> {
    groups.iter().map(|group| group.heading.id()).collect()
}

proptest! {
    #[test]
    fn every_item_stands_under_each_of_its_headings_and_nowhere_else(
        rows in rows(),
        query in plain_query(),
        my_unit in my_unit(),
    ) {
        let facts = facts(&rows);
        let left = filter(&facts, &query, my_unit);
        let groups = arrange(&facts, &left, &query, my_unit);
        let mut expected: Vec<(String, usize)> = Vec::new();
        for at in &left {
            expected.extend(headings_of(&facts[*at], &query, my_unit).into_iter().map(|id| (id, *at)));
        }
        expected.sort();
        let mut found: Vec<(String, usize)> = Vec::new();
        for group in &groups {
            prop_assert!(!group.items.is_empty());
            found.extend(group.items.iter().map(|at| (group.heading.id().to_owned(), *at)));
        }
        found.sort();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn the_items_of_a_group_stand_in_the_order_that_is_asked_for(
        rows in rows(),
        query in plain_query(),
        my_unit in my_unit(),
    ) {
        let facts = facts(&rows);
        let left = filter(&facts, &query, my_unit);
        let words = Words::new(&query.text);
        let in_order = |one: usize, other: usize| {
            let (a, b) = (&facts[one], &facts[other]);
            let bad = |facts| WORST.iter().position(|id| *id == light(facts, &query, my_unit));
            let order = match query.order() {
                Sort::Document => one.cmp(&other),
                Sort::Relevance => a.haystack.distance(&words).cmp(&b.haystack.distance(&words)),
                Sort::Due => a.stated.due.cmp(&b.stated.due),
                Sort::Light => bad(a).cmp(&bad(b)),
                Sort::Title => reading(&a.item.title).cmp(reading(&b.item.title)),
            };
            order.then(one.cmp(&other)).is_le()
        };
        for group in arrange(&facts, &left, &query, my_unit) {
            prop_assert!(group.items.windows(2).all(|pair| in_order(pair[0], pair[1])), "{:?}", group);
        }
    }

    #[test]
    fn groups_stand_in_the_order_of_the_document_or_of_the_nearest_item(
        rows in rows(),
        query in plain_query(),
        my_unit in my_unit(),
    ) {
        let facts = facts(&rows);
        let left = filter(&facts, &query, my_unit);
        let groups = arrange(&facts, &left, &query, my_unit);
        if query.order() == Sort::Relevance {
            let words = Words::new(&query.text);
            let nearest = groups.iter().map(|group| facts[group.items[0]].haystack.distance(&words));
            prop_assert!(nearest.is_sorted());
            return Ok(());
        }
        // As the whole document names them, whatever is left of it.
        let all: Vec<String> = match query.grouping {
            Grouping::Year => vec!["2023".into(), "2025".into()],
            Grouping::Light => WORST.map(str::to_owned).to_vec(),
            _ => {
                let mut named: Vec<String> = Vec::new();
                for facts in &facts {
                    for id in headings_of(facts, &query, my_unit) {
                        if id != "none" && !named.contains(&id) {
                            named.push(id);
                        }
                    }
                }
                named
            }
        };
        let place = |id: &&str| all.iter().position(|known| known == id).unwrap_or(all.len());
        prop_assert!(ids(&groups).iter().map(place).is_sorted(), "{:?}", ids(&groups));
    }
}

proptest! {
    #[test]
    fn each_item_shows_the_light_that_it_is_listed_under(
        rows in rows(), query in plain_query(), my_unit in my_unit(),
    ) {
        let facts = facts(&rows);
        let shown = lights(&facts, &query, my_unit);
        prop_assert_eq!(shown.len(), facts.len());
        for at in filter(&facts, &query, my_unit) {
            prop_assert_eq!(shown[at].map_or("none", Light::id), light(&facts[at], &query, my_unit));
        }
    }
}

/// The four titles of the made-up county as a dictionary has them: sen, shi, shui, xuan.
fn reading(title: &str) -> &'static str {
    match title {
        "森林防火" => "senlin",
        "实施水库除险加固" => "shishi",
        "水库巡查" => "shuiku",
        _ => "xuanchuan",
    }
}

#[test]
fn nothing_left_has_no_groups() {
    assert_eq!(arrange(&[], &[], &TaskQuery::default(), None), []);
}

#[test]
fn what_has_no_heading_of_its_own_is_called_none() {
    let headings = [Heading::Lead(None), Heading::Year(None), Heading::Light(None), Heading::Whole];
    assert_eq!(headings.map(Heading::id), ["none"; 4]);
}
