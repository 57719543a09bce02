use std::sync::Arc;

use leptos::prelude::*;

use crate::address::{Route, Scope, TaskQuery};
use crate::app::state::{LiveFacts, Location, PageSession, Subject, use_location, use_session};
use crate::directory::Role;
use crate::plan::Item;
use crate::rules::{Round, Tally};
use crate::search::{ItemFacts, Status};

/// What 总览 shows: whose, and seen from when, as the address says; and where everything stands then.
#[derive(Clone, Copy)]
pub struct OverviewView {
    pub session: PageSession,
    pub location: Location,
    pub today: Memo<bool>,
    /// The round, with the as-of date that it is seen from.
    pub round: Memo<Round>,
    pub facts: Memo<LiveFacts>,
    pub subject: Memo<Subject>,
    /// Whether it was asked for the county.
    pub asks_for_county: Memo<bool>,
}

impl OverviewView {
    pub fn new() -> Self {
        let session = use_session();
        let location = use_location();
        // While another page is being opened, this one stays as it is.
        let today = Memo::new(move |before: Option<&bool>| match location.route().get() {
            Route::Overview { today, .. } => today,
            _ => before.copied().unwrap_or_default(),
        });
        let round = session.round_seen(move || today.get());
        let facts = session.facts(round);
        let subject =
            Memo::new(move |before: Option<&Subject>| match (location.route().get(), session.unit().get()) {
                (Route::Overview { of: Some(Scope::County), .. }, _) | (_, None) => Subject::County,
                (Route::Overview { of: Some(Scope::Unit), .. }, Some(unit)) => Subject::Unit(unit),
                // A unit without a part has nothing to show.
                (Route::Overview { of: None, .. }, Some(unit)) => {
                    match facts.with(|facts| facts.items().iter().any(|facts| facts.part(&unit).is_some())) {
                        true => Subject::Unit(unit),
                        false => Subject::County,
                    }
                }
                (_, Some(_)) => before.cloned().unwrap_or(Subject::County),
            });
        let asks_for_county = Memo::new(move |before: Option<&bool>| match location.route().get() {
            Route::Overview { of, .. } => of == Some(Scope::County),
            _ => before.copied().unwrap_or_default(),
        });
        Self { session, location, today, round, facts, subject, asks_for_county }
    }

    /// Goes to the same overview of the county, or of my unit.
    pub fn show(&self, scope: Scope) {
        self.location.go(Route::Overview { of: Some(scope), today: self.today.get_untracked() });
    }

    /// Goes to the same overview as seen from today, or from the round's as-of date.
    pub fn see_from(&self, today: bool) {
        let of = match self.location.route().get_untracked() {
            Route::Overview { of, .. } => of,
            _ => None,
        };
        self.location.go(Route::Overview { of, today });
    }

    /// The tasks of a subject, seen from the same day, nothing else chosen.
    pub fn tasks(&self, subject: &Subject) -> TaskQuery {
        let query = match subject {
            Subject::Unit(unit) => TaskQuery::of_unit(unit),
            Subject::County => TaskQuery::default(),
        };
        TaskQuery { today: self.today.get(), ..query }
    }

    pub fn href(&self, query: TaskQuery) -> String {
        self.location.href(Route::Tasks(query))
    }

    /// How many items of a subject stand where.
    pub fn tally(&self, subject: &Subject) -> Tally {
        self.facts.with(|facts| {
            statuses(facts.items(), subject).map(|(_, _, status)| (status.state, status.light)).collect()
        })
    }
}

/// Each item that the subject has a part in, with the unit's role and the status; the county has no role.
pub fn statuses<'f>(
    facts: &'f [Arc<ItemFacts<'static>>],
    subject: &'f Subject,
) -> impl Iterator<Item = (&'static Item, Option<Role>, Status)> + 'f {
    facts.iter().filter_map(move |facts| match subject {
        Subject::County => Some((facts.item, None, facts.county)),
        Subject::Unit(unit) => {
            let part = facts.part(unit)?;
            Some((facts.item, Some(part.role), part.status))
        }
    })
}
