use std::cmp::Reverse;

use crate::directory::Directory;
use crate::records::{Kind, Ledger};
use crate::rules::Round;

/// The round that a unit's `round` is compared with: the `chosen` one, else the latest that does not look back from a
/// later day and in which the unit has reported something; else the nearest one.
pub fn round_to_compare(
    rounds: &[Round],
    round: &Round,
    chosen: Option<&str>,
    ledger: &Ledger,
    directory: &Directory,
    unit: &str,
) -> Option<Round> {
    let others = || rounds.iter().filter(|other| other.id != round.id);
    if let Some(found) = others().find(|other| Some(other.id.as_str()) == chosen) {
        return Some(found.clone());
    }
    let names = directory.aliases(unit);
    let has_reported = |round: &str| {
        ledger.of_kind(Kind::Assessment).any(|record| {
            let key = record.key();
            let is_units = key.unit().is_some_and(|unit| names.contains(&unit));
            key.round() == Some(round) && is_units && !record.is_empty()
        })
    };
    let nearest = others().enumerate().min_by_key(|(place, other)| {
        let days = round.as_of.days_since(other.as_of);
        (!has_reported(&other.id), days < 0, days.abs(), Reverse(*place))
    });
    nearest.map(|(_, other)| other.clone())
}

#[cfg(test)]
mod tests;
