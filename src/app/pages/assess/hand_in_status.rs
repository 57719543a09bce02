use leptos::prelude::*;

use crate::app::state::PageSession;
use crate::records::{HandIn, RecordKey};
use crate::rules::HandInStatus;

/// The records of a unit's hand-in in the current round, the one to write into first.
pub fn hand_in_keys(session: PageSession, unit: &str) -> Vec<RecordKey> {
    let round = session.round().with(|round| round.id.clone());
    session.alias_keys(unit, |unit| RecordKey::handin(&round, unit))
}

/// Follows the whole ledger only once something was handed in.
pub fn hand_in_status(session: PageSession, unit: StoredValue<String>) -> Memo<HandInStatus> {
    Memo::new(move |_| {
        let keys = unit.with_value(|unit| hand_in_keys(session, unit));
        if !session.store().with_records(&keys, |records| HandIn::new(records).is_made()) {
            return HandInStatus::none();
        }
        session.with_evaluation(|evaluation| {
            unit.with_value(|unit| HandInStatus::of(evaluation, unit, session.today().get()))
        })
    })
}
