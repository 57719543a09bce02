use crate::records::fields::handin::{AT, DIGEST, PHONE, REPORTER, REVIEWER};
use crate::records::{HandInForm, HandedIn, Ledger, RecordKey};
use crate::rules::Evaluation;
use crate::sample::county::County;
use crate::sample::desk::Desk;
use crate::sample::moment::{Month, text};
use crate::sample::rounds::SampleRound;
use crate::sample::words;

/// Nobody's number.
const NO_PHONE: &str = "000-0000000";

/// A unit hands in its round, mostly in time. `reported` are its records.
pub fn write(
    county: &County<'_>,
    desk: &mut Desk,
    round: &SampleRound,
    unit: &str,
    reported: impl Iterator<Item = RecordKey>,
) {
    let Ok(key) = RecordKey::handin(&round.id, unit) else { return };
    let random = &mut desk.random;
    let late = random.percent(15);
    let day = if late { random.between(16, 27) } else { random.between(3, 15) };
    let (reporter, reviewer) = (words::person(random), words::person(random));
    let date = text(Month::of(round.as_of).plus(1).day(day));
    let at = format!("{date}T{:02}:{:02}:00+08:00", random.between(8, 17), random.below(60));
    let made_up: String = (0..4).map(|_| format!("{:016x}", random.draw())).collect();
    let form = HandInForm { reporter, reviewer, phone: NO_PHONE.to_owned() };
    match handed_in(county, desk, round, unit, reported) {
        Some(what) => desk.hand_in(&key, &form, &at, &what),
        None => {
            let texts = [(AT, at), (REPORTER, form.reporter), (REVIEWER, form.reviewer), (PHONE, form.phone)];
            texts.into_iter().for_each(|(name, text)| desk.set(&key, name, text));
            desk.set(&key, DIGEST, made_up);
        }
    }
}

/// Only of the last round, in which people will look for what has changed since: all rounds would take six times as
/// long as everything else. Of a ledger that holds the unit's records alone: to look for them among all would cost
/// more with every unit.
fn handed_in(
    county: &County<'_>,
    desk: &Desk,
    round: &SampleRound,
    unit: &str,
    reported: impl Iterator<Item = RecordKey>,
) -> Option<HandedIn> {
    if county.rounds.last().is_none_or(|last| last.id != round.id) {
        return None;
    }
    let ledger: Ledger = reported.filter_map(|key| desk.ledger.get(&key)).cloned().collect();
    let round = county.all_rounds.iter().find(|known| known.id == round.id)?;
    let evaluation = Evaluation { plan: county.plan, ledger: &ledger, directory: county.directory, round };
    Some(HandedIn::of(&evaluation, unit))
}
