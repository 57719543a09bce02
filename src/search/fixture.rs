//! Facts of a small made-up county, and queries of it, for the tests of this floor.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use strum::VariantArray;

use crate::address::TaskQuery;
use crate::address::fixture::{ITEMS, SECTIONS, UNITS, YEARS, query};
use crate::directory::Role;
use crate::plan::{Date, Item, ItemKind, Lines};
use crate::records::State;
use crate::rules::{Gap, Gaps, Light};
use crate::search::{Haystack, ItemAttributes, ItemFacts, SearchResults, Status, UnitPart};

const TITLES: [&str; 4] = ["实施水库除险加固", "森林防火", "水库巡查", "宣传"];

pub fn item(id: &str, kind: ItemKind, section: &str, title: &str) -> Item {
    Item {
        id: id.into(),
        kind,
        number: id[1..].into(),
        section: section.into(),
        title: title.into(),
        text: String::new(),
        clauses: Vec::new(),
        measures: Vec::new(),
        duty: None,
        milestones: Vec::new(),
        lines: Lines { first: 1, last: 1 },
    }
}

/// An item, and what is known of it.
#[derive(Clone, Debug)]
pub struct Row {
    pub item: Item,
    pub attributes: ItemAttributes,
    pub parts: Vec<UnitPart>,
    pub county: Status,
    pub county_gaps: Gaps,
}

impl Row {
    pub fn facts(&self) -> ItemFacts<'_> {
        ItemFacts {
            item: &self.item,
            attributes: self.attributes.clone(),
            parts: self.parts.clone(),
            county: self.county,
            county_gaps: self.county_gaps,
        }
    }

    /// Nobody has written anything, and the document names nobody.
    pub fn haystack(&self) -> Haystack {
        Haystack::new(&self.item, [], [])
    }
}

/// What a query makes of these rows; all units are listed.
pub fn results<'r>(rows: &'r [Row], query: &TaskQuery) -> SearchResults<'r> {
    let facts: Vec<_> = rows.iter().map(|row| Arc::new(row.facts())).collect();
    let haystacks: Vec<_> = rows.iter().map(|row| Arc::new(row.haystack())).collect();
    SearchResults::new(query.clone(), &facts, &haystacks, UNITS)
}

/// The positions of the rows that a query leaves.
pub fn left(rows: &[Row], query: &TaskQuery) -> Vec<usize> {
    results(rows, query).matching().collect()
}

fn status() -> impl Strategy<Value = Status> {
    (select(&State::ALL[..]), option::of(select(Light::VARIANTS)))
        .prop_map(|(state, light)| Status { state, light })
}

fn gaps() -> impl Strategy<Value = Gaps> {
    subsequence(Gap::VARIANTS, 0..=Gap::VARIANTS.len()).prop_map(Gaps::from_iter)
}

fn some_of(all: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    subsequence(all, 0..=all.len()).prop_map(|some| some.into_iter().map(str::to_owned).collect())
}

prop_compose! {
    fn attributes()(
        leads in some_of(&UNITS),
        years in some_of(&YEARS),
        due in select(vec![(2023, 12, 31), (2024, 6, 30), (2025, 12, 31)]),
        open_ended in any::<bool>(),
        measured in any::<bool>(),
        doubted in any::<bool>(),
    ) -> ItemAttributes {
        let (year, month, day) = due;
        let due = Date::new(year, month, day).unwrap();
        ItemAttributes { leads, years, due, open_ended, measured, doubted }
    }
}

/// Of an item of which the document states nothing.
pub fn no_attributes() -> ItemAttributes {
    let due = Date::new(2025, 12, 31).unwrap();
    ItemAttributes {
        leads: Vec::new(),
        years: Vec::new(),
        due,
        open_ended: false,
        measured: false,
        doubted: false,
    }
}

fn parts() -> impl Strategy<Value = Vec<UnitPart>> {
    subsequence(&UNITS[..], 0..=UNITS.len()).prop_flat_map(|units| {
        let count = units.len();
        vec((select(Role::VARIANTS), status(), gaps()), count).prop_map(move |parts| {
            let part = |(unit, (role, status, gaps)): (&&str, _)| UnitPart {
                unit: (*unit).to_owned(),
                role,
                status,
                gaps,
            };
            units.iter().zip(parts).map(part).collect()
        })
    })
}

prop_compose! {
    pub fn row()(
        id in select(&ITEMS[..]),
        kind in select(ItemKind::VARIANTS),
        section in select(&SECTIONS[..]),
        title in select(&TITLES[..]),
        attributes in attributes(),
        parts in parts(),
        county in status(),
        county_gaps in gaps(),
    ) -> Row {
        Row { item: item(id, kind, section, title), attributes, parts, county, county_gaps }
    }
}

pub fn rows() -> impl Strategy<Value = Vec<Row>> {
    vec(row(), 0..24)
}

/// A query whose search text finds some of the rows.
pub fn plain_query() -> impl Strategy<Value = TaskQuery> {
    let texts = vec!["", "", "", "水库", "水库 实施", "T15", "sk", "无此词"];
    query(select(texts).prop_map(str::to_owned))
}
