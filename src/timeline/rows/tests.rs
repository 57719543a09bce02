#![allow(clippy::unwrap_used)]

use super::*;
use crate::address::Grouping;
use crate::crdt::{Field, Writer};
use crate::directory::Directory;
use crate::records::{Ledger, Mark, Ratio, RecordKey};
use crate::rules::Round;
use crate::search::{FactsTable, Haystacks, SearchResults};
use crate::timeline::fixture::{date, plan};
use crate::timeline::{MilestoneKind, Span};

/// What the query shows of a ledger.
fn shown(ledger: &Ledger, query: &TaskQuery) -> Vec<Group<'static>> {
    let directory = Directory::new(plan(), ledger);
    let round = Round::opening(plan(), ledger);
    let standing = Evaluation { plan: plan(), ledger, directory: &directory, round: &round };
    let facts = FactsTable::new(plan(), &standing);
    let haystacks = Haystacks::new(&standing, None);
    let units = directory.units().map(|org| org.id.as_str());
    let results = SearchResults::new(query.clone(), facts.items(), haystacks.items(), units);
    let listed = results.groups();
    let labels: Vec<_> = listed.iter().map(|group| group.heading.label(plan(), &directory)).collect();
    let listed = labels.iter().zip(&listed).map(|(label, group)| (label.as_str(), &group.items[..]));
    rows(plan(), &standing, facts.items(), listed, query)
}

/// 水利局 has done the first clause of T15 and plans it for itself.
fn ledger() -> Ledger {
    let (mut ledger, mut writer) = (Ledger::new(), Writer::new(1));
    let said = ledger.record_mut(&RecordKey::assessment("final", "slj", "T15").unwrap());
    said.write(&Field::entry("marks", "T15.1"), Mark::Done.content(""), &[], &mut writer);
    let plans = ledger.record_mut(&RecordKey::schedule("slj", "T15").unwrap());
    plans.write(&Field::new("start"), "2023-03-01".into(), &[], &mut writer);
    plans.write(&Field::new("end"), "2023-10-31".into(), &[], &mut writer);
    ledger
}

fn row<'g>(groups: &'g [Group<'static>], item: &str) -> Vec<&'g Row<'static>> {
    groups.iter().flat_map(|group| &group.rows).filter(|row| row.item.id == item).collect()
}

#[test]
fn without_a_unit_every_item_has_the_countys_row_under_its_section() {
    let groups = shown(&ledger(), &TaskQuery::default());
    assert_eq!(groups.iter().map(|group| group.rows.len()).sum::<usize>(), plan().items.len());
    assert!(groups.iter().all(|group| !group.heading.is_empty() && !group.rows.is_empty()));
    let [row] = row(&groups, "T15")[..] else { unreachable!("T15 has one section") };
    assert_eq!((row.planned, row.unit.as_deref()), (None, None), "the county plans nothing of its own");
}

#[test]
fn a_chosen_unit_shows_its_own_progress_and_plan() {
    let groups = shown(&ledger(), &TaskQuery::of_unit("slj"));
    let [row] = row(&groups, "T15")[..] else { unreachable!("T15 has one section") };
    assert_eq!(row.planned, Some(Span::new(date("2023-03-01"), date("2023-10-31"))));
    assert_eq!(row.progress, Ratio::new(1, 3));
    assert_eq!(row.document, Span::new(date("2023-02-07"), date("2023-12-31")));
    assert_eq!(row.unit, None, "all rows are the one unit's");
    assert!(row.milestones.iter().all(|mark| mark.kind != MilestoneKind::Own));
}

#[test]
fn several_units_have_a_row_each_under_their_names() {
    let query = TaskQuery { grouping: Grouping::Whole, ..TaskQuery::of_unit("slj") };
    let groups = shown(&ledger(), &query.with(Facet::Unit, "yjj"));
    assert_eq!(groups.len(), 1);
    assert_eq!(groups[0].heading, "");
    let units: Vec<_> = row(&groups, "T15").iter().map(|row| row.unit.clone().unwrap()).collect();
    assert_eq!(units, ["县应急局", "县水利局"]);
    let items: std::collections::BTreeSet<_> = groups[0].rows.iter().map(|row| &row.item.id).collect();
    assert_eq!(groups[0].items(), items.len());
    assert!(groups[0].rows.len() > items.len(), "some items are both units'");
}

#[test]
fn a_light_leaves_only_the_units_that_have_it() {
    let query = TaskQuery::of_unit("slj").with(Facet::Unit, "yjj").with(Facet::Light, "red");
    let groups = shown(&ledger(), &query);
    let shown: Vec<_> = groups.iter().flat_map(|group| &group.rows).collect();
    assert_eq!(shown.len(), 1, "水利局 is late with T15; nothing else is reported");
    assert_eq!((shown[0].item.id.as_str(), shown[0].unit.as_deref()), ("T15", Some("县水利局")));
}

#[test]
fn an_item_stands_under_each_of_its_leads() {
    let groups = shown(&Ledger::new(), &TaskQuery { grouping: Grouping::Lead, ..TaskQuery::default() });
    let leads = |item: &Item| plan().duty(item).map_or(0, |duty| duty.leads.len());
    let several = plan().items.iter().find(|item| leads(item) > 1).unwrap();
    assert_eq!(row(&groups, &several.id).len(), leads(several));
}
