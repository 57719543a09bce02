#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::crdt::{Field, Writer};
use crate::records::{Record, RecordKey, State, milestone_content};
use crate::timeline::fixture::{date, plan};

fn span(from: &str, to: &str) -> Span {
    Span::new(date(from), date(to))
}

fn judged(id: &str, state: State, as_of: &str, schedule: Option<&Schedule>) -> Row<'static> {
    let item = plan().item(id).unwrap();
    let judgement = Judgement::of(state, &item.milestones, plan().ends, date(as_of));
    Row::new(plan(), item, &judgement, None, schedule)
}

fn row(id: &str, state: State) -> Row<'static> {
    judged(id, state, "2025-12-31", None)
}

/// A record of what 水利局 plans for an item.
fn planning(writes: &[(Field, serde_json::Value)]) -> Record {
    let mut record = Record::new(RecordKey::schedule("slj", "T15").unwrap());
    let mut writer = Writer::new(1);
    for (field, content) in writes {
        record.write(field, content.clone(), &[], &mut writer);
    }
    record
}

fn dates(start: Option<&str>, end: Option<&str>) -> Option<Span> {
    let writes = [(PlannedDate::Start, start), (PlannedDate::End, end)];
    let writes: Vec<_> =
        writes.iter().filter_map(|(which, day)| Some((which.field(), json!((*day)?)))).collect();
    let record = planning(&writes);
    judged("T15", State::Ongoing, "2025-12-31", Some(&Schedule::new([&record]))).planned
}

/// Kinds and days of an item's marks, with + where it is reached.
fn marks(row: &Row) -> String {
    let one = |mark: &MilestoneMark| {
        let met = if mark.met { "+" } else { "-" };
        format!("{:?} {}{met}", mark.kind, mark.date)
    };
    row.milestones.iter().map(one).collect::<Vec<_>>().join(", ")
}

#[test]
fn a_task_of_2023_runs_from_the_issue_to_the_years_end() {
    let row = row("T15", State::Ongoing);
    assert_eq!(row.document, span("2023-02-07", "2023-12-31"));
    assert_eq!(row.late, Some(span("2023-12-31", "2025-12-31")));
    assert_eq!((marks(&row).as_str(), row.undated), ("Complete 2023-12-31-", false));
    assert_eq!(row.planned, None);
    assert_eq!(row.span(), span("2023-02-07", "2025-12-31"));
}

#[test]
fn a_project_of_two_dates_is_late_from_the_first_that_it_missed() {
    assert_eq!(marks(&row("P1", State::Ongoing)), "Progress 2023-12-31+, Complete 2025-12-31-");
    let idle = row("P1", State::NotStarted);
    assert_eq!(idle.document, span("2023-02-07", "2025-12-31"));
    assert_eq!(idle.late, Some(span("2023-12-31", "2025-12-31")));
    assert_eq!(row("P1", State::Ongoing).late, None, "due on the as-of date itself: no day has passed yet");
    assert_eq!(marks(&row("P1", State::Done)), "Progress 2023-12-31+, Complete 2025-12-31+");
}

#[test]
fn an_item_without_a_year_runs_to_the_plans_end() {
    let row = row("T5", State::Unreported);
    assert_eq!(row.document, span("2023-02-07", "2025-12-31"));
    assert_eq!((marks(&row).as_str(), row.undated), ("PlanEnd 2025-12-31-", true));
}

#[test]
fn what_is_done_or_does_not_apply_is_not_late() {
    assert_eq!(row("T15", State::Done).late, None);
    assert_eq!(row("T15", State::NotApplicable).late, None);
    assert_eq!(judged("T15", State::Ongoing, "2023-12-31", None).late, None);
    assert_eq!(
        judged("T15", State::Unreported, "2024-01-01", None).late,
        Some(span("2023-12-31", "2024-01-01"))
    );
}

#[test]
fn the_documents_bar_stays_where_a_unit_moves_its_dates() {
    assert_eq!(dates(Some("2023-05-01"), Some("2024-06-30")), Some(span("2023-05-01", "2024-06-30")));
    assert_eq!(dates(Some("2023-05-01"), None), Some(span("2023-05-01", "2023-12-31")));
    assert_eq!(dates(None, Some("2024-06-30")), Some(span("2023-02-07", "2024-06-30")));
    assert_eq!(dates(None, Some("2022-06-30")), Some(span("2022-06-30", "2022-06-30")));
    assert_eq!(dates(Some("2024-06-30"), None), Some(span("2024-06-30", "2024-06-30")));
    assert_eq!(dates(Some("2024-06-30"), Some("2023-06-30")), None);
    assert_eq!(dates(None, None), None);
    let record = planning(&[(PlannedDate::End.field(), json!("2024-06-30"))]);
    let row = judged("T15", State::Ongoing, "2025-12-31", Some(&Schedule::new([&record])));
    assert_eq!(row.document, span("2023-02-07", "2023-12-31"));
    assert_eq!(row.main(), span("2023-02-07", "2024-06-30"));
    assert_eq!(
        row.late,
        Some(span("2023-12-31", "2025-12-31")),
        "late by the document, whatever the unit plans"
    );
}

#[test]
fn own_milestones_with_a_date_are_marked() {
    let own = |entry: &str| Field::entry("milestones", entry);
    let record = planning(&[
        (own("x-1"), milestone_content("招标", "2022-12-01", true, 0)),
        (own("x-2"), milestone_content("还没定", "", false, 1)),
    ]);
    let row = judged("T15", State::Ongoing, "2025-12-31", Some(&Schedule::new([&record])));
    assert_eq!(marks(&row), "Complete 2023-12-31-, Own 2022-12-01+");
    assert_eq!(row.milestones[1].name, "招标");
    assert_eq!(row.span().from, date("2022-12-01"));
}

#[test]
fn only_years_that_hold_something_are_drawn() {
    let group = |rows| [Group { heading: String::new(), rows }];
    let years = |as_of: &str, rows| span_of(plan(), date(as_of), &group(rows)).years();
    assert_eq!(years("2023-06-30", vec![judged("T15", State::Ongoing, "2023-06-30", None)]), 2023..=2023);
    assert_eq!(years("2025-12-31", vec![row("T15", State::Ongoing)]), 2023..=2025);
    assert_eq!(years("2023-06-30", vec![row("T5", State::Done)]), 2023..=2025);
    assert_eq!(years("2025-12-31", Vec::new()), 2023..=2025);
    let record = planning(&[(PlannedDate::End.field(), json!("2027-06-30"))]);
    let moved = judged("T15", State::Ongoing, "2025-12-31", Some(&Schedule::new([&record])));
    assert_eq!(years("2025-12-31", vec![moved]), 2023..=2027);
}

#[test]
fn this_year_is_shown_while_it_is_near() {
    let until = |today: &str| span_until(plan(), date("2025-12-31"), Some(date(today)), &[]);
    assert_eq!(until("2024-05-01"), span("2023-01-01", "2025-12-31"));
    assert_eq!(until("2026-11-24"), span("2023-01-01", "2026-12-31"));
    assert_eq!(until("2027-12-31"), span("2023-01-01", "2027-12-31"));
    assert_eq!(until("2028-01-01"), span("2023-01-01", "2025-12-31"), "far from all that there is to see");
    assert_eq!(until("2022-12-31"), span("2023-01-01", "2025-12-31"), "before the plan");
    assert_eq!(span_until(plan(), date("2025-12-31"), None, &[]), span("2023-01-01", "2025-12-31"));
}
