use proptest::prelude::*;
use strum::VariantArray;

use super::{Heading, TaskGroup};
use crate::address::{Facet, Grouping, Sort, TaskQuery};
use crate::rules::{Gap, Light};
use crate::search::Words;
use crate::search::fixture::{Row, plain_query, results, rows};

const WORST: [&str; 6] = ["red", "yellow", "grey", "green", "blue", "none"];

/// The light that an item is listed with, as plainly as it can be said.
fn light(row: &Row, query: &TaskQuery) -> &'static str {
    let open = |facet: Facet, id: &str| query.chosen(facet).is_empty() || query.chosen(facet).contains(id);
    let lit = |light: Option<Light>| light.map_or("none", Light::id);
    let units = query.chosen(Facet::Unit);
    if units.is_empty() {
        return lit(row.county.light);
    }
    let fitting = row.parts.iter().filter(|part| {
        let gaps = Gap::VARIANTS.iter().copied().filter(|gap| part.gaps.has(*gap));
        units.contains(&part.unit)
            && open(Facet::Role, part.role.id())
            && open(Facet::State, part.status.state.id())
            && (query.chosen(Facet::Light).is_empty() || open(Facet::Light, lit(part.status.light)))
            && (query.chosen(Facet::Blank).is_empty()
                || gaps.into_iter().any(|gap| open(Facet::Blank, gap.id())))
    });
    let lights: Vec<_> = fitting.map(|part| lit(part.status.light)).collect();
    WORST.into_iter().find(|light| lights.contains(light)).unwrap_or("none")
}

/// All ids of headings that an item stands under.
fn headings_of(row: &Row, query: &TaskQuery) -> Vec<String> {
    let or_none = |ids: &[String]| if ids.is_empty() { vec!["none".to_owned()] } else { ids.to_vec() };
    match query.grouping {
        Grouping::Section => vec![row.item.section.clone()],
        Grouping::Lead => or_none(&row.attributes.leads),
        Grouping::Year => or_none(&row.attributes.years),
        Grouping::Light => vec![light(row, query).to_owned()],
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
    ) {
        let results = results(&rows, &query);
        let groups = results.groups();
        let mut expected: Vec<(String, usize)> = Vec::new();
        for at in results.matching() {
            expected.extend(headings_of(&rows[at], &query).into_iter().map(|id| (id, at)));
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
    ) {
        let results = results(&rows, &query);
        let words = Words::new(&query.text);
        let in_order = |one: usize, other: usize| {
            let (a, b) = (&rows[one], &rows[other]);
            let bad = |row| WORST.iter().position(|id| *id == light(row, &query));
            let order = match query.order() {
                Sort::Document => one.cmp(&other),
                Sort::Relevance => a.haystack().distance(&words).cmp(&b.haystack().distance(&words)),
                Sort::Due => a.attributes.due.cmp(&b.attributes.due),
                Sort::Light => bad(a).cmp(&bad(b)),
                Sort::Title => reading(&a.item.title).cmp(reading(&b.item.title)),
            };
            order.then(one.cmp(&other)).is_le()
        };
        for group in results.groups() {
            prop_assert!(group.items.windows(2).all(|pair| in_order(pair[0], pair[1])), "{:?}", group);
        }
    }

    #[test]
    fn groups_stand_in_the_order_of_the_document_or_of_the_nearest_item(
        rows in rows(),
        query in plain_query(),
    ) {
        let results = results(&rows, &query);
        let groups = results.groups();
        if query.order() == Sort::Relevance {
            let words = Words::new(&query.text);
            let nearest = groups.iter().map(|group| rows[group.items[0]].haystack().distance(&words));
            prop_assert!(nearest.is_sorted());
            return Ok(());
        }
        // As the whole document names them, whatever is left of it.
        let all: Vec<String> = match query.grouping {
            Grouping::Year => vec!["2023".into(), "2025".into()],
            Grouping::Light => WORST.map(str::to_owned).to_vec(),
            _ => {
                let mut named: Vec<String> = Vec::new();
                for row in &rows {
                    for id in headings_of(row, &query) {
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
        rows in rows(), query in plain_query(),
    ) {
        let results = results(&rows, &query);
        for at in results.matching() {
            prop_assert_eq!(results.light(at).map_or("none", Light::id), light(&rows[at], &query));
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
    assert_eq!(results(&[], &TaskQuery::default()).groups(), []);
}

#[test]
fn what_has_no_heading_of_its_own_is_called_none() {
    let headings = [Heading::Lead(None), Heading::Year(None), Heading::Light(None), Heading::Whole];
    assert_eq!(headings.map(Heading::id), ["none"; 4]);
}
