use strum::VariantArray;

use super::super::TaskQuery;
use crate::address::fixture::ids;
use crate::address::{Facet, Grouping, Sort};

#[test]
fn each_facet_is_chosen_by_id_and_taken_back() {
    for &facet in Facet::VARIANTS {
        for id in ids(facet) {
            let mut query = TaskQuery::default();
            query.toggle(facet, id);
            assert_eq!(Vec::from_iter(query.chosen(facet)), [id]);
            assert!(query.is_filtered());
            query.toggle(facet, id);
            assert_eq!(query, TaskQuery::default());
        }
    }
}

#[test]
fn clearing_takes_back_what_is_chosen_and_leaves_the_layout() {
    let laid_out = TaskQuery {
        grouping: Grouping::Lead,
        sort: Some(Sort::Due),
        today: true,
        item: Some("T15".into()),
        ..TaskQuery::default()
    };
    assert!(!laid_out.is_filtered());
    let searched = TaskQuery { text: "水库".into(), ..laid_out.clone().with(Facet::Light, "red") };
    assert!(searched.is_filtered());
    assert_eq!(searched.cleared(), laid_out);
}

#[test]
fn a_search_is_ordered_by_relevance_unless_something_else_is_asked_for() {
    let mut query = TaskQuery::default();
    assert_eq!(query.order(), Sort::Document);
    query.text = "水库".into();
    assert_eq!(query.order(), Sort::Relevance);
    query.sort_by(Sort::Document);
    assert_eq!((query.order(), query.sort), (Sort::Document, Some(Sort::Document)));
    query.sort_by(Sort::Relevance);
    assert_eq!((query.order(), query.sort), (Sort::Relevance, None));
}
