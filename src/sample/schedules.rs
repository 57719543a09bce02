use serde_json::json;

use crate::plan::{Item, Plan};
use crate::records::RecordKey;
use crate::records::fields::schedule::{END, MILESTONES, POINTS, START};
use crate::rules::Due;
use crate::sample::desk::Desk;
use crate::sample::moment::{Month, text};
use crate::sample::phrases::{OWN_MILESTONES, OWN_POINTS};
use crate::sample::words;

/// What a unit plans for itself in an item; the ids of its own points. Some dates lie behind the document's.
pub fn write(plan: &Plan, desk: &mut Desk, unit: &str, item: &Item) -> Vec<String> {
    let Ok(key) = RecordKey::schedule(unit, &item.id) else { return Vec::new() };
    let due = Due::all(&item.milestones, plan.ends).last().map_or(plan.ends, |due| due.date);
    let random = &mut desk.random;
    let start = Month::of(plan.issued).plus(random.between(0, 6));
    let end = match random.percent(70) {
        true => Month::of(due).minus(random.between(0, 3)),
        false => Month::of(due).plus(random.between(1, 9)),
    };
    let end = end.max(start.plus(1));
    let (first, last) = (start.any_day(random), end.day(31));
    desk.set(&key, START, text(first));
    desk.set(&key, END, text(last));

    for position in 0..desk.random.between(0, 3) {
        let random = &mut desk.random;
        let date = end.any_since(start.plus(1), random).any_day(random);
        let (name, done) = (words::wording(OWN_MILESTONES, random), random.percent(60));
        let content = json!({ "name": name, "date": text(date), "done": done, "position": position });
        desk.add(&key, MILESTONES, content);
    }
    let mut points = Vec::new();
    for position in 0..desk.random.below(3) {
        let wording = words::wording(OWN_POINTS, &mut desk.random);
        points.push(desk.add(&key, POINTS, json!({ "text": wording, "position": position })));
    }
    points
}
