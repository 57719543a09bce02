use super::desk::Desk;
use super::moment::{Month, text};
use super::rounds::SampleRound;
use super::words;
use crate::gather::in_order;
use crate::ledger::fields::handin::{AT, DIGEST, PHONE, REPORTER, REVIEWER};
use crate::ledger::{Digest, RecordKey};

/// Nobody's number.
const NO_PHONE: &str = "000-0000000";

/// A unit hands in what it has reported in a round, mostly in time.
pub fn write(desk: &mut Desk, round: &SampleRound, unit: &str, reported: &[RecordKey]) {
    let Ok(key) = RecordKey::handin(&round.id, unit) else { return };
    let random = &mut desk.random;
    let late = random.percent(15);
    let day = if late { random.between(16, 27) } else { random.between(3, 15) };
    let (reporter, reviewer) = (words::person(random), words::person(random));
    let sorted = in_order(reported, |key| *key);
    let digest = Digest::of(sorted.into_iter().filter_map(|key| desk.ledger.get(key)));
    desk.set(&key, AT, text(Month::of(round.as_of).plus(1).day(day)));
    desk.set(&key, REPORTER, reporter);
    desk.set(&key, REVIEWER, reviewer);
    desk.set(&key, PHONE, NO_PHONE);
    desk.set(&key, DIGEST, digest.to_string());
}
