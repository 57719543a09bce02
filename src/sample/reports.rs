use serde_json::json;

use crate::crdt::Field;
use crate::directory::{Directory, Role};
use crate::plan::{Item, Plan};
use crate::records::fields::assessment::{CARRIED, EVIDENCE, MARKS, OVERRIDE, OWN_MARKS, PROGRESS};
use crate::records::{Mark, RecordKey, State, Text, evidence_content};
use crate::sample::county::County;
use crate::sample::desk::Desk;
use crate::sample::moment::{Month, text};
use crate::sample::pace::Pace;
use crate::sample::phrases::{EVIDENCE as TITLES, OVERRIDE_REASONS, PLACES, REASONS};
use crate::sample::rounds::SampleRound;
use crate::sample::{handins, reviews, schedules, words};

/// An item as one unit works on it.
struct Work<'a> {
    item: &'a Item,
    /// One for each clause.
    paces: Vec<Pace>,
    /// The unit's own points.
    points: Vec<String>,
}

/// Every unit reports in every round, but for a few that are silent in the last one.
pub fn write(county: &County<'_>, desk: &mut Desk) {
    let units: Vec<(&str, Vec<(&Item, Role)>)> = county
        .directory
        .units()
        .map(|org| {
            let items = county.directory.items_of(county.plan, &org.id).into_iter();
            (org.id.as_str(), items.map(|(item, responsibility)| (item, responsibility.role)).collect())
        })
        .collect();
    let leads = |items: &[(&Item, Role)]| items.iter().any(|(_, role)| *role == Role::Lead);
    let followers: Vec<&str> =
        units.iter().filter(|(_, items)| !items.is_empty() && !leads(items)).map(|(unit, _)| *unit).collect();
    let silent = followers.get(desk.random.index(followers.len())).copied();
    for (unit, items) in &units {
        let is_silent = silent == Some(*unit) || (followers.contains(unit) && desk.random.percent(8));
        report(county, desk, unit, items, is_silent);
    }
}

/// The unit that leads the most items.
pub fn bureau<'a>(plan: &Plan, directory: &'a Directory) -> Option<&'a str> {
    let led = |unit: &str| {
        let items = directory.items_of(plan, unit).into_iter();
        items.filter(|(_, responsibility)| responsibility.role == Role::Lead).count()
    };
    directory.units().map(|org| org.id.as_str()).max_by_key(|unit| led(unit))
}

fn report(county: &County<'_>, desk: &mut Desk, unit: &str, items: &[(&Item, Role)], is_silent: bool) {
    let diligence = desk.random.between(60, 92);
    let mut works = Vec::new();
    for (item, role) in items {
        works.push(begin(county.plan, desk, unit, item, *role, diligence));
    }
    let mut before: Option<&SampleRound> = None;
    for (at, round) in county.rounds.iter().enumerate() {
        let is_last = at + 1 == county.rounds.len();
        if is_last && is_silent {
            break;
        }
        desk.next_person();
        let mut reported = Vec::new();
        for work in &works {
            let Ok(key) = RecordKey::assessment(&round.id, unit, &work.item.id) else { continue };
            match (desk.random.below(100), before) {
                (..5, _) => {}
                (..12, Some(before)) if is_last => carry(desk, &key, before),
                _ => {
                    assess(county.plan, desk, &key, work, round);
                    reported.push((work.item, key));
                }
            }
        }
        if !reported.is_empty() && (!is_last || desk.random.percent(75)) {
            let keys = works.iter().flat_map(|work| keys_of(unit, round, work.item));
            handins::write(county, desk, round, unit, keys);
            if !round.own && county.bureau != Some(unit) && round.as_of.year() + 1 >= county.plan.ends.year()
            {
                desk.next_person();
                reported.iter().for_each(|(item, key)| reviews::write(desk, item, key));
            }
        }
        before = Some(round);
    }
}

/// Where all that a unit says of an item in a round can stand.
fn keys_of<'a>(
    unit: &'a str,
    round: &'a SampleRound,
    item: &'a Item,
) -> impl Iterator<Item = RecordKey> + 'a {
    let series = item.measures.iter().map(move |measure| RecordKey::series(unit, &measure.id));
    let others = [RecordKey::assessment(&round.id, unit, &item.id), RecordKey::schedule(unit, &item.id)];
    others.into_iter().chain(series).flatten()
}

/// Some items don't concern a unit that doesn't lead them; whoever leads one plans it.
fn begin<'a>(
    plan: &Plan,
    desk: &mut Desk,
    unit: &str,
    item: &'a Item,
    role: Role,
    diligence: u32,
) -> Work<'a> {
    let applies = role == Role::Lead || !desk.random.percent(5);
    let clauses = item.clauses.iter();
    let paces = clauses.map(|_| Pace::draw(plan, item, diligence, applies, &mut desk.random)).collect();
    let plans = role == Role::Lead || desk.random.percent(10);
    let points = if plans { schedules::write(plan, desk, unit, item) } else { Vec::new() };
    Work { item, paces, points }
}

fn assess(plan: &Plan, desk: &mut Desk, key: &RecordKey, work: &Work<'_>, round: &SampleRound) {
    let month = Month::of(round.as_of);
    let marks: Vec<_> = work.paces.iter().map(|pace| pace.mark(month)).collect();
    let state = State::of_marks(marks.iter().copied().map(Some));
    desk.confirm_draft(key);
    for (clause, mark) in work.item.clauses.iter().zip(&marks) {
        let reason = match mark {
            Mark::NotApplicable => words::wording(REASONS, &mut desk.random),
            _ => String::new(),
        };
        desk.write(key, &Field::entry(MARKS, &clause.id), mark.content(&reason));
    }
    for point in &work.points {
        let mark = if desk.random.percent(60) { Mark::Done } else { Mark::Ongoing };
        desk.write(key, &Field::entry(OWN_MARKS, point), mark.content(""));
    }
    write_texts(desk, key, work.item, state);
    if matches!(state, State::Done | State::Ongoing) {
        add_evidence(plan, desk, key, work.item, month);
    }
    if desk.random.percent(1) {
        let reason = words::wording(OVERRIDE_REASONS, &mut desk.random);
        desk.set(key, OVERRIDE, json!({ "state": State::Ongoing.id(), "reason": reason }));
    }
    if desk.random.percent(2) {
        disagree(desk, key, work.item, &marks);
    }
}

fn write_texts(desk: &mut Desk, key: &RecordKey, item: &Item, state: State) {
    let clause = item.clauses.get(desk.random.index(item.clauses.len()));
    let subject = words::subject(item, clause);
    for text in Text::ALL {
        let random = &mut desk.random;
        let words = match text {
            Text::Progress => words::progress(state, subject, random),
            Text::Problems => words::problems(state, subject, random),
            Text::NextSteps => words::next_steps(state, subject, random),
        };
        if !words.is_empty() {
            desk.write(key, &text.field(), words);
        }
    }
}

fn add_evidence(plan: &Plan, desk: &mut Desk, key: &RecordKey, item: &Item, at: Month) {
    for position in 0..desk.random.below(4) as usize {
        let random = &mut desk.random;
        let month = at.any_since(Month::of(plan.issued), random);
        let date = month.any_day(random);
        let title = format!("{}{}（示例）", item.title, random.pick(TITLES));
        let number = match date {
            Some(date) if random.percent(70) => {
                format!("示例〔{}〕{}号", date.year(), random.between(1, 120))
            }
            _ => String::new(),
        };
        let place = if random.percent(40) { words::wording(PLACES, random) } else { String::new() };
        desk.add(key, EVIDENCE, evidence_content(&title, &number, &text(date), &place, position));
    }
}

/// A colleague has filled in the same item at another computer, and both are kept.
fn disagree(desk: &mut Desk, key: &RecordKey, item: &Item, marks: &[Mark]) {
    let subject = words::subject(item, item.clauses.first());
    let progress = words::progress(State::NotStarted, subject, &mut desk.random);
    desk.meanwhile(key, |record, writer| {
        crate::records::assessment::confirm_draft(record, writer);
        if let (Some(clause), Some(mark)) = (item.clauses.first(), marks.first()) {
            let other = if *mark == Mark::Ongoing { Mark::Done } else { Mark::Ongoing };
            record.write(&Field::entry(MARKS, &clause.id), other.content(""), &[], writer);
        }
        if !progress.is_empty() {
            record.write(&Field::new(PROGRESS), json!(progress), &[], writer);
        }
    });
}

/// Marks and texts of the round before, as a draft that nobody has confirmed yet.
fn carry(desk: &mut Desk, key: &RecordKey, before: &SampleRound) {
    let (Some(unit), Some(item)) = (key.unit(), key.item()) else { return };
    let Ok(from) = RecordKey::assessment(&before.id, unit, item) else { return };
    let texts = Text::ALL.map(Text::field);
    let Some(record) = desk.ledger.get(&from) else { return };
    let carried: Vec<_> = record
        .fields()
        .filter(|(field, _)| field.name() == MARKS || texts.contains(field))
        .filter_map(|(field, values)| Some((field.clone(), values.first()?.content.clone())))
        .collect();
    for (field, content) in carried {
        desk.write(key, &field, content);
    }
    desk.set(key, CARRIED, before.id.as_str());
}
