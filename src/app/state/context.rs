use std::sync::Arc;

use leptos::prelude::*;

use crate::address::{Address, Notice, Page, Route, TaskQuery, Vocabulary};
use crate::app::chunks;
use crate::app::components::with_chunk;
use crate::app::state::preferences::{Preferences, Theme};
use crate::app::state::store::{Saving, Store};
use crate::app::state::sync::Sync;
use crate::app::state::watch::watch_from;
use crate::browser;
use crate::browser::LocalStorage;
use crate::crdt::Ledger;
use crate::directory::Directory;
use crate::history::Direction;
use crate::plan::Plan;
use crate::records::{KeyError, RecordKey};
use crate::rules::Round;
use crate::storage::LedgerStorage;

/// What every part of the page can reach.
#[derive(Clone, Copy)]
pub struct App {
    pub plan: &'static Plan,
    /// The sample county's ledger, not the real one: in memory only, gone when it is left.
    pub sample: bool,
    pub store: Store,
    pub preferences: RwSignal<Preferences>,
    pub route: RwSignal<Route>,
    /// What the address said that could not be followed.
    pub notices: RwSignal<Vec<Notice>>,
    /// What was just done, in a sentence.
    pub said: RwSignal<Option<String>>,
    pub directory: Memo<Arc<Directory>>,
    /// As the address says; `None` for the one that a page opens with.
    pub round_id: RwSignal<Option<String>>,
    pub rounds: Memo<Vec<Round>>,
    pub round: Memo<Round>,
    /// 我的单位, under the name that it is read through to.
    pub unit: Memo<Option<String>>,
    pub(crate) storage: StoredValue<Option<LedgerStorage<LocalStorage>>>,
}

/// Said where a part of the program did not come.
const NOT_FETCHED: &str = "没能下载这一功能，台账没有变：请检查网络，然后重试。";

/// The page's one [`App`].
///
/// # Panics
/// Outside the tree under [`super::Shell`], where there is none.
pub fn use_app() -> App {
    expect_context()
}

impl App {
    /// The real ledger's page; `storage` is where preferences are kept.
    pub fn new(plan: &'static Plan, store: Store, storage: Option<LedgerStorage<LocalStorage>>) -> Self {
        let kept = storage.as_ref().and_then(LedgerStorage::preferences);
        let preferences = kept.map(|text| Preferences::parse(&text)).unwrap_or_default();
        Self::over(plan, store, preferences, storage)
    }

    /// A page over a sample ledger, for whoever had this page before: nothing that is done there is kept.
    pub fn sample(&self, ledger: Ledger) -> Self {
        let preferences = Preferences { unexported: 0, ..self.preferences.get_untracked() };
        Self { sample: true, ..Self::over(self.plan, Store::sample(ledger), preferences, None) }
    }

    fn over(
        plan: &'static Plan,
        store: Store,
        preferences: Preferences,
        storage: Option<LedgerStorage<LocalStorage>>,
    ) -> Self {
        let preferences = RwSignal::new(preferences);
        let directory = Memo::new(move |_| Arc::new(store.with_orgs(|ledger| Directory::new(plan, ledger))));
        let unit = Memo::new(move |_| {
            let chosen = preferences.with(|preferences| preferences.unit.clone())?;
            directory.with(|directory| {
                let known = directory.org(&chosen).is_some();
                known.then(|| directory.canonical(&chosen).to_owned())
            })
        });
        let round_id = RwSignal::new(None::<String>);
        let rounds = Memo::new(move |_| store.with_rounds(|ledger| Round::all(plan, ledger)));
        let current = Memo::new(move |_| {
            let chosen = round_id
                .get()
                .and_then(|id| rounds.with(|rounds| rounds.iter().find(|round| round.id == id).cloned()));
            chosen.unwrap_or_else(|| rounds.with(|rounds| Round::opening_of(plan, rounds)))
        });
        // A closed round shows what was stored, as soon as the part of the program is there that reads it.
        let has_frozen = RwSignal::new(false);
        watch_from(move |before: Option<bool>| {
            let closed = current.with(|round| round.closed);
            if closed {
                with_chunk("frozen", move |came| {
                    let _ = has_frozen.try_set(came);
                });
            }
            if closed && before == Some(false) {
                // What is being typed is saved before its control can't be typed into any more.
                browser::blur_active();
            }
            closed
        });
        let app = Self {
            plan,
            sample: false,
            store,
            preferences,
            route: RwSignal::new(Route::from(Page::Overview)),
            notices: RwSignal::new(Vec::new()),
            said: store.said,
            directory,
            round_id,
            rounds,
            round: Memo::new(move |_| {
                let mut round = current.get();
                if round.closed && has_frozen.get() {
                    chunks::frozen(store, directory, &mut round);
                }
                round
            }),
            unit,
            storage: StoredValue::new(storage),
        };
        app.keep_preferences();
        app
    }

    fn keep_preferences(&self) {
        let app = *self;
        watch_from(move |before: Option<u64>| {
            let edits = app.store.edits.get();
            if let Some(before) = before.filter(|before| *before < edits) {
                app.preferences.update(|preferences| preferences.unexported += edits - before);
            }
            edits
        });
        watch_from(move |before: Option<Preferences>| {
            let preferences = app.preferences.get();
            app.show_appearance(&preferences);
            if before.is_some_and(|before| before != preferences) {
                app.sync(Sync::Preferences);
            }
            preferences
        });
    }

    pub(crate) fn show_appearance(&self, preferences: &Preferences) {
        let dark = match preferences.theme {
            Theme::Auto => browser::prefers_dark(),
            Theme::Light => false,
            Theme::Dark => true,
        };
        browser::set_root_attribute("data-theme", if dark { "dark" } else { "light" });
        browser::set_root_attribute("data-text", if preferences.large_text { "large" } else { "normal" });
    }

    /// Brings the ledger and its storage together, with the chunk that can.
    pub fn sync(&self, what: Sync) {
        let app = *self;
        with_chunk("sync", move |came| {
            // Where it does not come, the next edit reads what is stored before it writes.
            if came {
                chunks::sync(app, what);
            }
        });
    }

    /// Whether leaving now would lose something that was typed.
    pub fn is_unsaved(&self) -> bool {
        match self.store.saving.get_untracked() {
            Saving::Failed(_) => true,
            Saving::Nowhere => self.store.edits.get_untracked() > 0,
            Saving::Idle | Saving::Saved(_) | Saving::Sample => false,
        }
    }

    /// Shows what the address bar says.
    pub fn follow_address(&self) {
        let (address, notices) = self.directory.with_untracked(|directory| {
            self.rounds.with_untracked(|rounds| {
                let vocabulary = Vocabulary::of(self.plan)
                    .with_units(directory.orgs().iter().map(|org| org.id.as_str()))
                    .with_rounds(rounds.iter().map(|round| round.id.as_str()));
                Address::parse(&browser::hash(), &vocabulary)
            })
        });
        let Address { round, route, .. } = address;
        let turns = self.round_id.with_untracked(|shown| *shown != round)
            || self.route.with_untracked(|shown| shown.page() != route.page());
        if turns {
            // What is being typed belongs where it was begun.
            browser::blur_active();
        }
        if self.round_id.with_untracked(|shown| *shown != round) {
            self.round_id.set(round);
        }
        self.notices.set(notices);
        if self.route.with_untracked(|shown| *shown != route) {
            self.route.set(route);
        }
    }

    /// The address of a route in this ledger and round.
    pub fn href(&self, route: impl Into<Route>) -> String {
        self.href_in(self.round_id.get_untracked(), route)
    }

    /// The address of a route in another round.
    pub fn href_in(&self, round: Option<String>, route: impl Into<Route>) -> String {
        Address { sample: self.sample, round, route: route.into() }.to_string()
    }

    /// Undoes the last step, or does again what was undone last, and says what became of it.
    pub fn turn(&self, direction: Direction) {
        let app = *self;
        with_chunk("undo", move |came| {
            let said = if came { chunks::undo(app, direction) } else { Some(NOT_FETCHED.to_owned()) };
            if said.is_some() {
                app.said.set(said);
            }
        });
    }

    /// Goes somewhere, so that “back” leads here again.
    pub fn go(&self, route: Route) {
        browser::push_hash(&self.href(route));
    }

    /// Shows something else without an entry in the history: for every letter of a search.
    pub fn replace(&self, route: Route) {
        browser::replace_hash(&self.href(route.clone()));
        self.notices.set(Vec::new());
        self.route.set(route);
    }

    pub fn choose_unit(&self, unit: &str) {
        self.preferences.update(|preferences| preferences.choose_unit(unit));
    }

    /// Where a page begins: the tasks with those of my unit.
    pub fn first_route(&self, page: Page) -> Route {
        match (page, self.unit.get()) {
            (Page::Tasks | Page::Timeline, Some(unit)) => {
                Route::from(page).choosing(TaskQuery::of_unit(&unit))
            }
            _ => Route::from(page),
        }
    }

    /// The records of what a unit says of an item in the current round, the one to write into first.
    pub fn assessment_keys(&self, unit: &str, item: &str) -> Vec<RecordKey> {
        let round = self.round.with(|round| round.id.clone());
        self.keys_of(unit, |unit| RecordKey::assessment(&round, unit, item))
    }

    /// The records under all names of a unit, the one to write into first.
    pub fn keys_of(&self, unit: &str, key: impl Fn(&str) -> Result<RecordKey, KeyError>) -> Vec<RecordKey> {
        self.directory
            .with(|directory| directory.aliases(unit).into_iter().filter_map(|name| key(name).ok()).collect())
    }
}
