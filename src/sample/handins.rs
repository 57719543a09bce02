use super::desk::Desk;
use super::moment::{Month, text};
use super::rounds::SampleRound;
use super::words;
use crate::ledger::RecordKey;
use crate::ledger::fields::handin::{AT, DIGEST, PHONE, REPORTER, REVIEWER};

/// Nobody's number.
const NO_PHONE: &str = "000-0000000";

/// A unit hands in its round, mostly in time. The digest is made up, like the file: hashing what was reported would
/// take longer than making all of it.
pub fn write(desk: &mut Desk, round: &SampleRound, unit: &str) {
    let Ok(key) = RecordKey::handin(&round.id, unit) else { return };
    let random = &mut desk.random;
    let late = random.percent(15);
    let day = if late { random.between(16, 27) } else { random.between(3, 15) };
    let (reporter, reviewer) = (words::person(random), words::person(random));
    let digest: String = (0..4).map(|_| format!("{:016x}", random.draw())).collect();
    let date = text(Month::of(round.as_of).plus(1).day(day));
    let (hour, minute) = (random.between(8, 17), random.below(60));
    desk.set(&key, AT, format!("{date}T{hour:02}:{minute:02}:00+08:00"));
    desk.set(&key, REPORTER, reporter);
    desk.set(&key, REVIEWER, reviewer);
    desk.set(&key, PHONE, NO_PHONE);
    desk.set(&key, DIGEST, digest);
}
