//! A small made-up county, and queries of it, for the tests of this floor.
#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use strum::VariantArray;

use crate::address::{Facet, Grouping, Sort, TaskQuery, Vocabulary};
use crate::directory::Role;
use crate::plan::{Date, Item, ItemKind, Lines};
use crate::records::State;
use crate::rules::{Gap, Gaps, Light};
use crate::search::{Facts, Haystack, ItemAttributes, Part, Status};

pub const UNITS: [&str; 4] = ["slj", "yjj", "x-0a1b2c3d4e5f-7", "nyj"];
pub const SECTIONS: [&str; 3] = ["t1", "t2", "p1"];
pub const YEARS: [&str; 2] = ["2023", "2025"];
pub const ITEMS: [&str; 4] = ["T1", "T15", "I3", "P22"];
pub const ROUNDS: [&str; 2] = ["final", "y2024"];
const TITLES: [&str; 4] = ["实施水库除险加固", "森林防火", "水库巡查", "宣传"];

pub fn vocabulary() -> Vocabulary<'static> {
    Vocabulary::new(&UNITS, &SECTIONS, &YEARS, &ITEMS).with_rounds(ROUNDS)
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
        lines: Lines { first: 1, last: 1 },
    }
}

/// What [`Facts`] borrow from.
#[derive(Clone, Debug)]
pub struct Row {
    pub item: Item,
    pub stated: ItemAttributes,
    pub haystack: Haystack,
    pub parts: Vec<Part<'static>>,
    pub county: Status,
    pub county_gaps: Gaps,
}

pub fn facts(rows: &[Row]) -> Vec<Facts<'_>> {
    rows.iter()
        .map(|Row { item, stated, haystack, parts, county, county_gaps }| Facts {
            item,
            stated,
            haystack,
            parts: parts.clone(),
            county: *county,
            county_gaps: *county_gaps,
        })
        .collect()
}

fn standing() -> impl Strategy<Value = Status> {
    (select(&State::ALL[..]), option::of(select(&Light::ALL[..])))
        .prop_map(|(state, light)| Status { state, light })
}

fn gaps() -> impl Strategy<Value = Gaps> {
    subsequence(&Gap::ALL[..], 0..=Gap::ALL.len()).prop_map(Gaps::from_iter)
}

fn some_of(all: &'static [&'static str]) -> impl Strategy<Value = Vec<String>> {
    subsequence(all, 0..=all.len()).prop_map(|some| some.into_iter().map(str::to_owned).collect())
}

prop_compose! {
    fn stated()(
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

/// What an item of which nothing is known states.
pub fn unstated() -> ItemAttributes {
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

fn parts() -> impl Strategy<Value = Vec<Part<'static>>> {
    subsequence(&UNITS[..], 0..=UNITS.len()).prop_flat_map(|units| {
        let count = units.len();
        vec((select(&Role::ALL[..]), standing(), gaps()), count).prop_map(move |parts| {
            let parts = units.iter().zip(parts);
            parts.map(|(unit, (role, standing, gaps))| Part { unit, role, standing, gaps }).collect()
        })
    })
}

prop_compose! {
    fn row()(
        id in select(&ITEMS[..]),
        kind in select(ItemKind::VARIANTS),
        section in select(&SECTIONS[..]),
        title in select(&TITLES[..]),
        stated in stated(),
        parts in parts(),
        county in standing(),
        county_gaps in gaps(),
    ) -> Row {
        let item = item(id, kind, section, title);
        Row { haystack: Haystack::new(&item, [], []), item, stated, parts, county, county_gaps }
    }
}

pub fn rows() -> impl Strategy<Value = Vec<Row>> {
    vec(row(), 0..24)
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
        choices in Vec::from(Facet::ALL.map(choice)),
        text in text,
        grouping in select(&Grouping::ALL[..]),
        sort in option::of(select(&Sort::ALL[..])),
        today in any::<bool>(),
        item in option::of(select(&ITEMS[..])),
    ) -> TaskQuery {
        let item = item.map(str::to_owned);
        let bare = TaskQuery { text, grouping, sort, today, item, ..TaskQuery::default() };
        let choices = choices.into_iter().flat_map(|(facet, ids)| ids.into_iter().map(move |id| (facet, id)));
        choices.fold(bare, |query, (facet, id)| query.with(facet, id))
    }
}

/// A query whose search text finds some of the rows.
pub fn plain_query() -> impl Strategy<Value = TaskQuery> {
    let texts = vec!["", "", "", "水库", "水库 实施", "T15", "sk", "无此词"];
    query(select(texts).prop_map(str::to_owned))
}

pub fn my_unit() -> impl Strategy<Value = Option<&'static str>> {
    option::of(select(&UNITS[..]))
}
