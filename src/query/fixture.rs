//! A small made-up county, and queries of it, for the tests of this floor.

use std::fmt::Debug;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

use super::{Chosen, Facts, Haystack, Part, Standing, TaskQuery, Vocabulary};
use crate::ledger::{Light, Role, State};
use crate::plan::{Item, ItemKind};

pub const UNITS: [&str; 4] = ["slj", "yjj", "x-0a1b2c3d4e5f-7", "nyj"];
pub const SECTIONS: [&str; 3] = ["t1", "t2", "p1"];
pub const ITEMS: [&str; 4] = ["T1", "T15", "I3", "P22"];
const TITLES: [&str; 4] = ["实施水库除险加固", "森林防火", "水库巡查", "宣传"];

pub fn vocabulary() -> Vocabulary<'static> {
    Vocabulary::new(UNITS, SECTIONS, ITEMS)
}

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
        lines: (1, 1),
    }
}

/// What [`Facts`] borrow from.
#[derive(Clone, Debug)]
pub struct Row {
    pub item: Item,
    pub haystack: Haystack,
    pub parts: Vec<Part<'static>>,
    pub county: Standing,
}

pub fn facts(rows: &[Row]) -> Vec<Facts<'_>> {
    rows.iter()
        .map(|Row { item, haystack, parts, county }| Facts {
            item,
            haystack,
            parts: parts.clone(),
            county: *county,
        })
        .collect()
}

fn standing() -> impl Strategy<Value = Standing> {
    (select(&State::ALL[..]), option::of(select(&Light::ALL[..])))
        .prop_map(|(state, light)| Standing { state, light })
}

fn parts() -> impl Strategy<Value = Vec<Part<'static>>> {
    subsequence(&UNITS[..], 0..=UNITS.len()).prop_flat_map(|units| {
        let count = units.len();
        vec((select(&Role::ALL[..]), standing()), count).prop_map(move |parts| {
            let parts = units.iter().zip(parts);
            parts.map(|(unit, (role, standing))| Part { unit, role, standing }).collect()
        })
    })
}

prop_compose! {
    fn row()(
        id in select(&ITEMS[..]),
        kind in select(&ItemKind::ALL[..]),
        section in select(&SECTIONS[..]),
        title in select(&TITLES[..]),
        parts in parts(),
        county in standing(),
    ) -> Row {
        let item = item(id, kind, section, title);
        Row { haystack: Haystack::new(&item, []), item, parts, county }
    }
}

pub fn rows() -> impl Strategy<Value = Vec<Row>> {
    vec(row(), 0..24)
}

/// Some, and often none, of all.
fn some<T: Clone + Ord + Debug + 'static>(all: impl Into<Vec<T>>) -> impl Strategy<Value = Chosen<T>> {
    let all = all.into();
    let most = all.len();
    prop_oneof![
        2 => Just(Chosen::default()),
        1 => subsequence(all, 0..=most).prop_map(|some| some.into_iter().collect()),
    ]
}

fn some_ids(all: impl Into<Vec<&'static str>>) -> impl Strategy<Value = Chosen<String>> {
    some(all).prop_map(|some| some.iter().copied().map(str::to_owned).collect())
}

prop_compose! {
    /// A query with this search text.
    pub fn query(text: impl Strategy<Value = String>)(
        units in some_ids(UNITS),
        roles in some(Role::ALL),
        kinds in some(ItemKind::ALL),
        sections in some_ids(SECTIONS),
        states in some(State::ALL),
        lights in some(Light::ALL),
        text in text,
        item in option::of(select(&ITEMS[..])),
    ) -> TaskQuery {
        let item = item.map(str::to_owned);
        TaskQuery { units, roles, kinds, sections, states, lights, text, item }
    }
}

/// A query whose search text finds some of the rows.
pub fn plain_query() -> impl Strategy<Value = TaskQuery> {
    let texts = vec!["", "", "", "水库", "水库 实施", "T15", "无此词"];
    query(select(texts).prop_map(str::to_owned))
}

pub fn my_unit() -> impl Strategy<Value = Option<&'static str>> {
    option::of(select(&UNITS[..]))
}
