use proptest::prelude::*;

use super::{Facets, facets};
use crate::address::{Facet, TaskQuery};
use crate::plan::ItemKind;
use crate::records::State;
use crate::rules::Gaps;
use crate::search::fixture::{UNITS, facts, ids, item, my_unit, plain_query, rows, unstated};
use crate::search::{Facts, Haystack, Status, filter};

proptest! {
    #[test]
    fn each_count_is_what_pressing_the_choice_alone_leaves(
        rows in rows(),
        query in plain_query(),
        my_unit in my_unit(),
    ) {
        let facts = facts(&rows);
        let facets = facets(&facts, &query, my_unit, UNITS);
        for facet in Facet::ALL {
            for choice in facets.of(facet) {
                let mut alone = query.clone();
                alone.clear(facet);
                let alone = alone.with(facet, &choice.id);
                prop_assert_eq!(choice.count, filter(&facts, &alone, my_unit).len(), "{:?} {}", facet, choice.id);
                prop_assert_eq!(choice.chosen, query.chosen(facet).contains(&choice.id));
            }
        }
        prop_assert_eq!(
            facets.of(Facet::Role).is_empty(),
            query.chosen(Facet::Unit).is_empty() && my_unit.is_none()
        );
    }
}

fn listed(facets: &Facets, facet: Facet) -> Vec<&str> {
    facets.of(facet).iter().map(|choice| choice.id.as_str()).collect()
}

#[test]
fn every_choice_is_listed_even_if_it_leaves_nothing() {
    let none: [Facts<'_>; 0] = [];
    let facets = facets(&none, &TaskQuery::default(), Some("slj"), ["slj", "yjj"]);
    assert_eq!(listed(&facets, Facet::Unit), ["slj", "yjj"]);
    assert_eq!(listed(&facets, Facet::Year), [Facet::UNDATED]);
    for facet in Facet::ALL {
        if !matches!(facet, Facet::Unit | Facet::Section | Facet::Year) {
            assert_eq!(listed(&facets, facet), ids(facet), "{facet:?}");
        }
    }
}

#[test]
fn sections_stand_in_document_order_and_years_in_their_own_each_once() {
    let items = [("T1", "t9", "2025"), ("T2", "t10", "2023"), ("T3", "t9", "2025")];
    let stated = items.map(|(.., year)| {
        let mut stated = unstated();
        stated.years.push(year.to_owned());
        stated
    });
    let items = items.map(|(id, section, _)| item(id, ItemKind::Task, section, "水库"));
    let haystack = Haystack::new(&items[0], [], []);
    let county = Status { state: State::Unreported, light: None };
    let facts: Vec<_> = items
        .iter()
        .zip(&stated)
        .map(|(item, stated)| Facts {
            item,
            stated,
            haystack: &haystack,
            parts: Vec::new(),
            county,
            county_gaps: Gaps::ALL,
        })
        .collect();
    let facets = facets(&facts, &TaskQuery::default(), None, []);
    assert_eq!(listed(&facets, Facet::Section), ["t9", "t10"]);
    assert_eq!(listed(&facets, Facet::Year), ["2023", "2025", Facet::UNDATED]);
    let counts = |facet| facets.of(facet).iter().map(|choice| choice.count).collect::<Vec<_>>();
    assert_eq!(counts(Facet::Section), [2, 1]);
    assert_eq!(counts(Facet::Year), [1, 2, 0]);
}
