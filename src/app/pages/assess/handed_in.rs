use leptos::prelude::*;

use crate::app::state::PageSession;
use crate::browser;
use crate::records::RecordKey;
use crate::rules::{ChangesSince, HandIn, HandedIn, Submission, moment_in_words, standing_in_words};

/// Whether a unit has handed in its round, and what has changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Status {
    /// One, or those that were made in two places apart.
    pub made: Vec<MadeInWords>,
    pub since: ChangesSince,
    pub words: String,
}

/// A hand-in as it is shown; a text is empty where it is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MadeInWords {
    pub when: String,
    pub reporter: String,
    pub reviewer: String,
    pub phone: String,
    /// The short digest of what was handed in.
    pub digest: String,
}

impl Status {
    pub fn is_made(&self) -> bool {
        !self.made.is_empty()
    }

    fn of(made: &[Submission], since: ChangesSince) -> Self {
        let today = browser::today();
        let in_words = |made: &Submission| MadeInWords {
            when: moment_in_words(made.at, today),
            reporter: made.reporter.to_owned(),
            reviewer: made.reviewer.to_owned(),
            phone: made.phone.to_owned(),
            digest: made.what.short(),
        };
        let words = standing_in_words(made, &since, today);
        Self { made: made.iter().map(in_words).collect(), since, words }
    }
}

/// The records of a unit's hand-in in the current round, the one to write into first.
pub fn handin_keys(session: PageSession, unit: &str) -> Vec<RecordKey> {
    let round = session.round().with(|round| round.id.clone());
    session.alias_keys(unit, |unit| RecordKey::handin(&round, unit))
}

/// Looks at the whole ledger only where something was handed in.
pub fn status(session: PageSession, unit: StoredValue<String>) -> Memo<Status> {
    Memo::new(move |_| {
        let keys = unit.with_value(|unit| handin_keys(session, unit));
        if !session.store().with_records(&keys, |records| HandIn::new(records).is_made()) {
            return Status::of(&[], ChangesSince::NotHandedIn);
        }
        session.with_standing(|standing| {
            unit.with_value(|unit| {
                let hand_in = standing.handin(unit);
                let since = hand_in.since(&HandedIn::of(standing, unit), session.plan());
                Status::of(&hand_in.made(), since)
            })
        })
    })
}
