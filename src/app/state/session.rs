use std::sync::Arc;

use leptos::prelude::*;

use crate::address::{Address, Notice, Page, Route, TaskQuery, Vocabulary};
use crate::app::state::{Drafts, LedgerStore, Location, PreferencesStore, Today};
use crate::browser;
use crate::directory::{Directory, ShownUnit};
use crate::history::Direction;
use crate::plan::Plan;
use crate::records::{KeyError, RecordKey};
use crate::rules::Round;
use crate::snapshot::Scope;

/// The ledger as views see it: the plan, the records, and what is derived from both.
#[derive(Clone, Copy)]
pub struct PageSession {
    plan: &'static Plan,
    store: LedgerStore,
    today: Today,
    drafts: Drafts,
    directory: Memo<Arc<Directory>>,
    rounds: Memo<Vec<Round>>,
    round: Memo<Round>,
    shown_unit: Memo<Option<ShownUnit>>,
    unit: Memo<Option<String>>,
}

/// # Panics
/// Outside the tree under [`crate::app::Root`].
pub fn use_session() -> PageSession {
    expect_context()
}

impl PageSession {
    pub fn new(
        plan: &'static Plan,
        store: LedgerStore,
        location: Location,
        preferences: PreferencesStore,
        today: Today,
    ) -> Self {
        let directory = Memo::new(move |_| Arc::new(store.with_orgs(|ledger| Directory::new(plan, ledger))));
        let rounds = Memo::new(move |_| store.with_rounds(|ledger| Round::all(plan, ledger)));
        let shown_unit = Memo::new(move |before: Option<&Option<ShownUnit>>| {
            let chosen = preferences.with(|preferences| preferences.unit.clone())?;
            directory.with(|directory| ShownUnit::of(directory, &chosen, before.and_then(Option::as_ref)))
        });
        let unit = Memo::new(move |_| shown_unit.with(|unit| unit.as_ref().map(|unit| unit.id.clone())));
        let round = Memo::new(move |before: Option<&Round>| {
            let id = location.round_id().get();
            let mut round = rounds.with(|rounds| Round::shown(plan, rounds, id.as_deref(), before));
            if round.closed {
                directory.with(|directory| store.with_rounds(|ledger| round.freeze(plan, ledger, directory)));
            }
            round
        });
        let session =
            Self { plan, store, today, drafts: Drafts::new(), directory, rounds, round, shown_unit, unit };
        session.save_typing_on_close();
        session
    }

    /// Saves what is being typed when the round is closed, before its control becomes read-only.
    fn save_typing_on_close(&self) {
        let round = self.round;
        Effect::new(move |before: Option<bool>| {
            let closed = round.with(|round| round.closed);
            if closed && before == Some(false) {
                browser::blur_active();
            }
            closed
        });
    }

    pub fn plan(&self) -> &'static Plan {
        self.plan
    }

    /// Whether this is the sample county's ledger: in memory only, gone when it is left.
    pub fn is_sample(&self) -> bool {
        self.store.is_sample()
    }

    pub fn store(&self) -> LedgerStore {
        self.store
    }

    pub fn today(&self) -> Today {
        self.today
    }

    /// What was typed and is not stored.
    pub fn drafts(&self) -> Drafts {
        self.drafts
    }

    pub fn directory(&self) -> Memo<Arc<Directory>> {
        self.directory
    }

    pub fn rounds(&self) -> Memo<Vec<Round>> {
        self.rounds
    }

    /// The round that the address names; a closed one with the figures that were stored with it.
    pub fn round(&self) -> Memo<Round> {
        self.round
    }

    /// Whether somebody deleted the round while the page shows it.
    pub fn is_round_deleted(&self) -> bool {
        self.round.with(|round| self.rounds.with(|rounds| round.is_deleted(self.plan, rounds)))
    }

    /// 我的单位, where somebody removed it while the page shows it.
    pub fn removed_unit(&self) -> Option<ShownUnit> {
        self.shown_unit.get().filter(|unit| unit.is_removed)
    }

    /// 我的单位, under its canonical name.
    pub fn unit(&self) -> Memo<Option<String>> {
        self.unit
    }

    /// Where a page opens: the lists with the items of my unit.
    pub fn first_route(&self, page: Page) -> Route {
        match (page, self.unit.get()) {
            (Page::Tasks | Page::Timeline, Some(unit)) => {
                Route::from(page).choosing(TaskQuery::of_unit(&unit))
            }
            _ => Route::from(page),
        }
    }

    pub fn parse_address(&self, hash: &str) -> (Address, Vec<Notice>) {
        self.directory.with_untracked(|directory| {
            self.rounds.with_untracked(|rounds| {
                // A round that is shown is followed further, also where it was deleted meanwhile.
                let shown = self.round.with_untracked(|round| round.id.clone());
                let vocabulary = Vocabulary::of(self.plan)
                    .with_units(directory.orgs().iter().map(|org| org.id.as_str()))
                    .with_rounds(rounds.iter().map(|round| round.id.as_str()).chain([shown.as_str()]));
                Address::parse(hash, &vocabulary)
            })
        })
    }

    /// Undoes the last step, or redoes the one that was undone last, and announces the outcome.
    pub fn undo_or_redo(&self, direction: Direction) {
        if let Some(outcome) = self.store.undo_or_redo(direction) {
            self.announce(outcome.sentence());
        }
    }

    /// Says for a while, at the foot of the page, what was done or why it was not.
    pub fn announce(&self, message: String) {
        self.store.announce(message);
    }

    /// What a unit or a group is called.
    pub fn org_name(&self, org: &str) -> String {
        let removed = self.shown_unit.with(|shown| {
            let removed = shown.as_ref().filter(|unit| unit.is_removed && unit.id == org);
            removed.map(|unit| unit.name.clone())
        });
        removed.unwrap_or_else(|| self.directory.with(|directory| directory.name(org).to_owned()))
    }

    /// A snapshot's scope: what a unit has under all of its names.
    pub fn unit_scope(&self, unit: &str) -> Scope {
        self.directory
            .with(|directory| Scope::Units(directory.aliases(unit).into_iter().map(str::to_owned).collect()))
    }

    /// The records of what a unit says of an item in the current round, the one to write into first.
    pub fn assessment_keys(&self, unit: &str, item: &str) -> Vec<RecordKey> {
        let round = self.round.with(|round| round.id.clone());
        self.alias_keys(unit, |unit| RecordKey::assessment(&round, unit, item))
    }

    /// The records of a unit's hand-in in the current round, the one to write into first.
    pub fn hand_in_keys(&self, unit: &str) -> Vec<RecordKey> {
        let round = self.round.with(|round| round.id.clone());
        self.alias_keys(unit, |unit| RecordKey::handin(&round, unit))
    }

    /// The records of what a unit plans about an item, the one to write into first.
    pub fn schedule_keys(&self, unit: &str, item: &str) -> Vec<RecordKey> {
        self.alias_keys(unit, |unit| RecordKey::schedule(unit, item))
    }

    /// The records under all names of a unit, the one to write into first.
    pub fn alias_keys(
        &self,
        unit: &str,
        key: impl Fn(&str) -> Result<RecordKey, KeyError>,
    ) -> Vec<RecordKey> {
        self.directory
            .with(|directory| directory.aliases(unit).into_iter().filter_map(|name| key(name).ok()).collect())
    }
}
