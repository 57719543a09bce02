//! What addresses name in a small made-up county, and queries of it, for the tests.

use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use strum::VariantArray;

use crate::address::{Facet, Grouping, Sort, TaskQuery, Vocabulary};

pub const UNITS: [&str; 4] = ["slj", "yjj", "x-0a1b2c3d4e5f-7", "nyj"];
pub const SECTIONS: [&str; 3] = ["t1", "t2", "p1"];
pub const YEARS: [&str; 2] = ["2023", "2025"];
pub const ITEMS: [&str; 4] = ["T1", "T15", "I3", "P22"];
pub const ROUNDS: [&str; 2] = ["final", "y2024"];

pub fn vocabulary() -> Vocabulary<'static> {
    Vocabulary::new(&UNITS, &SECTIONS, &YEARS, &ITEMS).with_rounds(ROUNDS)
}

/// All choices of a facet in the made-up county.
pub fn ids(facet: Facet) -> Vec<&'static str> {
    match facet {
        Facet::Unit => UNITS.to_vec(),
        Facet::Section => SECTIONS.to_vec(),
        Facet::Year => vec!["2023", "2025", Facet::UNDATED],
        _ => facet.ids(),
    }
}

/// Some, and mostly none, of a facet's choices.
fn choice(facet: Facet) -> impl Strategy<Value = (Facet, Vec<&'static str>)> {
    let ids = ids(facet);
    let most = ids.len();
    prop_oneof![
        4 => Just(Vec::new()),
        1 => subsequence(ids, 0..=most),
    ]
    .prop_map(move |chosen| (facet, chosen))
}

prop_compose! {
    /// A query with this search text.
    pub fn query(text: impl Strategy<Value = String>)(
        choices in Facet::VARIANTS.iter().map(|facet| choice(*facet)).collect::<Vec<_>>(),
        text in text,
        grouping in select(Grouping::VARIANTS),
        sort in option::of(select(Sort::VARIANTS)),
        today in any::<bool>(),
        item in option::of(select(&ITEMS[..])),
    ) -> TaskQuery {
        let item = item.map(str::to_owned);
        let bare = TaskQuery { text, grouping, sort, today, item, ..TaskQuery::default() };
        let choices = choices.into_iter().flat_map(|(facet, ids)| ids.into_iter().map(move |id| (facet, id)));
        choices.fold(bare, |query, (facet, id)| query.with(facet, id))
    }
}
