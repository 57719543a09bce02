use proptest::prelude::*;
use strum::VariantArray;

use super::Facets;
use crate::address::fixture::{UNITS, ids};
use crate::address::{Facet, TaskQuery};
use crate::plan::ItemKind;
use crate::records::State;
use crate::rules::Gaps;
use crate::search::Status;
use crate::search::fixture::{Row, item, left, no_attributes, plain_query, results, rows};

proptest! {
    #[test]
    fn each_count_is_what_pressing_the_choice_alone_leaves(rows in rows(), query in plain_query()) {
        let results = results(&rows, &query);
        for facet in Facet::VARIANTS {
            for choice in results.facets().choices(*facet) {
                let mut alone = query.clone();
                alone.clear(*facet);
                let alone = alone.with(*facet, &choice.id);
                prop_assert_eq!(choice.count, left(&rows, &alone).len(), "{:?} {}", facet, choice.id);
                prop_assert_eq!(choice.chosen, query.chosen(*facet).contains(&choice.id));
            }
        }
        prop_assert_eq!(
            results.facets().choices(Facet::Role).is_empty(),
            query.chosen(Facet::Unit).is_empty()
        );
    }
}

fn listed(facets: &Facets, facet: Facet) -> Vec<&str> {
    facets.choices(facet).iter().map(|choice| choice.id.as_str()).collect()
}

#[test]
fn every_choice_is_listed_even_if_it_leaves_nothing() {
    let results = results(&[], &TaskQuery::of_unit("slj"));
    let facets = results.facets();
    assert_eq!(listed(facets, Facet::Unit), UNITS);
    assert_eq!(listed(facets, Facet::Year), [Facet::UNDATED]);
    for facet in Facet::VARIANTS {
        if !matches!(facet, Facet::Unit | Facet::Section | Facet::Year) {
            assert_eq!(listed(facets, *facet), ids(*facet), "{facet:?}");
        }
    }
}

#[test]
fn sections_stand_in_document_order_and_years_in_their_own_each_once() {
    let rows =
        [("T1", "t9", "2025"), ("T2", "t10", "2023"), ("T3", "t9", "2025")].map(|(id, section, year)| {
            let mut attributes = no_attributes();
            attributes.years.push(year.to_owned());
            Row {
                item: item(id, ItemKind::Task, section, "水库"),
                attributes,
                parts: Vec::new(),
                county: Status { state: State::Unreported, light: None },
                county_gaps: Gaps::ALL,
            }
        });
    let results = results(&rows, &TaskQuery::default());
    let facets = results.facets();
    assert_eq!(listed(facets, Facet::Section), ["t9", "t10"]);
    assert_eq!(listed(facets, Facet::Year), ["2023", "2025", Facet::UNDATED]);
    let counts = |facet| facets.choices(facet).iter().map(|choice| choice.count).collect::<Vec<_>>();
    assert_eq!(counts(Facet::Section), [2, 1]);
    assert_eq!(counts(Facet::Year), [1, 2, 0]);
}
