use leptos::prelude::*;

use crate::app::state::PageSession;
use crate::records::HandIn;
use crate::rules::HandInStatus;

/// Follows the whole ledger only once something was handed in.
pub fn hand_in_status(session: PageSession, unit: StoredValue<String>) -> Memo<HandInStatus> {
    Memo::new(move |_| {
        let keys = unit.with_value(|unit| session.hand_in_keys(unit));
        if !session.store().with_records(&keys, |records| HandIn::new(records).is_made()) {
            return HandInStatus::none();
        }
        session.with_evaluation(|evaluation| {
            unit.with_value(|unit| HandInStatus::of(evaluation, unit, session.today().get()))
        })
    })
}
