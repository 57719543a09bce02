use serde_json::json;

use crate::crdt::Field;
use crate::directory::Directory;
use crate::plan::{Comparator, Measure, MeasureKind, Plan};
use crate::records::fields::series::{BASELINE, NOTE, VALUES};
use crate::records::{Digits, Ratio, RecordKey};
use crate::rules::Verdict;
use crate::sample::desk::Desk;
use crate::sample::random::Random;

/// How long the plans of this kind run, in years; the year of the target is the last.
const YEARS: i32 = 5;

/// What the numbers amount to, measure after measure.
const VERDICTS: [Verdict; 5] =
    [Verdict::Met, Verdict::NotMet, Verdict::Met, Verdict::Insufficient, Verdict::Met];

/// Numbers for every measure, from the first unit that answers for it.
pub fn write(plan: &Plan, directory: &Directory, desk: &mut Desk) {
    for ((item, measure), verdict) in plan.measures().zip(VERDICTS.into_iter().cycle()) {
        let Some(unit) = directory.answering(item).0.first().copied() else { continue };
        let Ok(key) = RecordKey::series(unit, &measure.id) else { continue };
        let Some(target) = Ratio::decimal(&measure.value, Digits::VALUE) else { continue };
        desk.next_person();
        fill(desk, &key, measure, target, verdict, plan.ends.year());
    }
}

fn fill(desk: &mut Desk, key: &RecordKey, measure: &Measure, target: Ratio, verdict: Verdict, last: i32) {
    let first = last + 1 - YEARS;
    let fall = measure.kind == MeasureKind::Fall;
    let note = if fall {
        "示例数，以基期为100折算。"
    } else {
        "示例数，不是任何地方的实际数据。"
    };
    desk.set(key, NOTE, note);
    if fall && verdict != Verdict::Insufficient {
        desk.set(key, BASELINE, json!({ "year": first - 1, "value": "100" }));
    }
    // The year of the target is still missing, or for a level, which takes any year, all of them.
    let end = match (verdict, measure.kind) {
        (Verdict::Insufficient, MeasureKind::Level) => return,
        (Verdict::Insufficient, _) => last - 1,
        _ => last,
    };
    let reached = reached(measure, verdict, &mut desk.random);
    for year in first..=end {
        let to_go = (last - year) as u32;
        let percent = match measure.kind {
            MeasureKind::Fall => reached * (YEARS as u32 - to_go) / YEARS as u32,
            MeasureKind::YearlyMean => reached + desk.random.below(5),
            MeasureKind::Level if is_ceiling(measure.comparator) => reached + 6 * to_go,
            MeasureKind::Level => reached - 6 * to_go,
        };
        if let Some(value) = value(measure, target, percent) {
            desk.write(key, &Field::entry(VALUES, &year.to_string()), value);
        }
    }
}

/// Where the last year stands, in per cent of the target.
fn reached(measure: &Measure, verdict: Verdict, random: &mut Random) -> u32 {
    let falls_to_it = measure.kind != MeasureKind::Fall && is_ceiling(measure.comparator);
    match (verdict == Verdict::NotMet) == falls_to_it {
        true => random.between(102, 125),
        false => random.between(60, 92),
    }
}

fn is_ceiling(comparator: Comparator) -> bool {
    matches!(comparator, Comparator::Less | Comparator::AtMost)
}

/// The baseline less so much of the fall, or so much of the target; never more than 100 per cent of anything.
fn value(measure: &Measure, target: Ratio, percent: u32) -> Option<String> {
    let part = target.times(Ratio::new(percent.into(), 100)?)?;
    let value = match measure.kind {
        MeasureKind::Fall => Ratio::HUNDRED.minus(part)?,
        _ if measure.unit == "%" => part.min(Ratio::HUNDRED),
        _ => part,
    };
    Some(value.in_words().trim_start_matches('约').to_owned())
}
