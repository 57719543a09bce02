#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use strum::VariantArray;

use super::*;
use crate::address::Route;
use crate::directory::Directory;
use crate::overview::fixture::plan;
use crate::records::Ledger;

const UNREPORTED: Status = Status { state: State::Unreported, light: Some(Light::Unreported) };

/// The map of the real plan, on a ledger in which `stands` is what units say.
fn map<T>(statuses: impl Fn(&str, &Item) -> Status, look: impl FnOnce(&HeatMap) -> T) -> T {
    let plan = plan();
    let directory = Directory::new(plan, &Ledger::new());
    let parts: Vec<_> = plan
        .items
        .iter()
        .flat_map(|item| directory.units_of(item).map(move |(unit, _)| (unit, item)))
        .map(|(unit, item)| (unit, item, statuses(unit, item)))
        .collect();
    look(&HeatMap::of(plan, directory.units().map(|org| org.id.as_str()), parts))
}

fn row<'m, 'a>(map: &'m HeatMap<'a>, unit: &str) -> &'m HeatRow<'a> {
    map.rows.iter().find(|row| row.unit == unit).unwrap()
}

fn items(row: &HeatRow) -> Vec<usize> {
    row.cells.iter().map(|cell| cell.tally.items()).collect()
}

/// Counted in the document by hand: the lines of responsible units that name them, section by section.
#[test]
fn units_have_their_items_where_the_document_names_them() {
    map(
        |_, _| UNREPORTED,
        |map| {
            let sections: Vec<_> = map.sections.iter().map(|section| section.id.as_str()).collect();
            let expected = [
                "indicators",
                "targets",
                "t1",
                "t2",
                "t3",
                "t4",
                "t5",
                "t6",
                "t7",
                "t8",
                "p1",
                "p2",
                "p3",
                "p4",
                "p5",
            ];
            assert_eq!(sections, expected);
            assert_eq!(items(row(map, "slj")), [3, 0, 1, 0, 1, 2, 2, 1, 3, 2, 7, 0, 3, 2, 1]);
            assert_eq!(items(row(map, "yjj")), [6, 5, 4, 2, 4, 3, 6, 3, 4, 3, 9, 2, 5, 4, 2]);
            assert_eq!(items(row(map, "fgj")), [0, 0, 0, 0, 2, 1, 1, 2, 2, 0, 8, 1, 4, 2, 1]);
            assert_eq!(row(map, "slj").total.tally.items(), 28);
            // No group has members yet: the townships, and who is only in a group, have nothing.
            assert!(map.rows.iter().all(|row| row.total.tally.items() > 0));
            assert!(map.rows.iter().all(|row| row.unit != "shangguan"));
        },
    );
}

#[test]
fn a_cell_says_how_its_items_stand() {
    let statuses = |unit: &str, item: &Item| match (unit, item.id.as_str()) {
        ("slj", "P1") => Status { state: State::Done, light: Some(Light::Done) },
        ("slj", "P4" | "P7") => Status { state: State::Ongoing, light: Some(Light::Overdue) },
        ("slj", "P2") => Status { state: State::NotApplicable, light: None },
        _ => UNREPORTED,
    };
    map(statuses, |map| {
        let at = map.sections.iter().position(|section| section.id == "p1").unwrap();
        let cell = row(map, "slj").cells[at];
        assert_eq!(cell.in_words(), "7 项：2 项逾期，1 项已完成，3 项未填报，1 项不适用");
        assert_eq!(cell.worst(), Some(Light::Overdue));
        assert_eq!((cell.label(), cell.overdue_quarters()), ("2/7".to_owned(), 2));
        assert_eq!(cell.done(), Ratio::new(1, 6));
        assert_eq!(Cell::default().in_words(), "没有任务");
        assert_eq!(Cell::default().overdue_quarters(), 0);
        assert_eq!((Cell::default().worst(), Cell::default().done()), (None, None));
    });
}

#[test]
fn a_cell_leads_to_its_items() {
    let plan = plan();
    let link = Route::Tasks(HeatMap::link(Some("slj"), plan.section("p1")));
    assert_eq!(link.to_string(), "#/tasks?unit=slj&section=p1");
    assert_eq!(Route::Tasks(HeatMap::link(Some("slj"), None)).to_string(), "#/tasks?unit=slj");
}

proptest! {
    #[test]
    fn cells_are_what_filters_over_all_parts_leave(
        parts in vec((select(vec!["slj", "yjj", "nobody"]), 0..66usize, select(&State::ALL[..]), option::of(select(Light::VARIANTS))), 0..60),
    ) {
        let plan = plan();
        let parts: Vec<_> = parts
            .into_iter()
            .map(|(unit, item, state, light)| (unit, &plan.items[item], Status { state, light }))
            .collect();
        let map = HeatMap::of(plan, ["slj", "yjj"], parts.iter().copied());
        for unit in ["slj", "yjj"] {
            let own = || parts.iter().filter(|part| part.0 == unit);
            let Some(row) = map.rows.iter().find(|row| row.unit == unit) else {
                prop_assert_eq!(own().count(), 0);
                continue;
            };
            for (section, cell) in map.sections.iter().zip(&row.cells) {
                let mut tally = Tally::default();
                own().filter(|part| part.1.section == section.id).for_each(|part| tally.add(part.2.state, part.2.light));
                prop_assert_eq!(cell.tally, tally);
            }
            prop_assert_eq!(row.total.tally.items(), own().count());
        }
    }
}

/// Counted in the document by hand: its items section by section, each once whoever is responsible.
#[test]
fn the_county_counts_each_item_once() {
    map(
        |_, _| UNREPORTED,
        |map| {
            let (cells, total) = map.county(plan().items.iter().map(|item| (item, UNREPORTED)));
            let items: Vec<_> = cells.iter().map(|cell| cell.tally.items()).collect();
            assert_eq!(items, [6, 5, 4, 5, 4, 3, 6, 4, 4, 3, 9, 2, 5, 4, 2]);
            assert_eq!(total.tally.items(), 66);
        },
    );
}

#[test]
fn sections_stand_under_the_headings_of_the_document() {
    map(
        |_, _| UNREPORTED,
        |map| {
            let headings: Vec<_> = map
                .headings(plan())
                .into_iter()
                .map(|(heading, count)| (heading.unwrap().title.as_str(), count))
                .collect();
            assert_eq!(headings, [("目标指标", 2), ("重点任务", 8), ("重点工程", 5)]);
        },
    );
}
