use leptos::prelude::*;

use crate::app::state::{LedgerStore, Location, PageSession, PreferencesStore, Today};
use crate::browser;
use crate::browser::LocalStorage;
use crate::plan::Plan;
use crate::records::Ledger;
use crate::storage::LedgerStorage;

/// The three contexts of one ledger's page: the real one's, or the sample county's.
#[derive(Clone, Copy)]
pub struct Contexts {
    pub session: PageSession,
    pub location: Location,
    pub preferences: PreferencesStore,
}

impl Contexts {
    /// The real ledger, in the browser's storage where there is one.
    pub fn open(plan: &'static Plan, storage: Option<LedgerStorage<LocalStorage>>) -> Self {
        let preferences = PreferencesStore::open(storage.clone());
        let location = Location::new(false);
        Self::new(plan, LedgerStore::open(storage), location, preferences, Today::follow())
    }

    /// A sample ledger for the same person, in memory only.
    pub fn sample(&self, ledger: Ledger) -> Self {
        let preferences = self.preferences.copy_for_sample();
        let (plan, today) = (self.session.plan(), self.session.today());
        Self::new(plan, LedgerStore::sample(ledger), Location::new(true), preferences, today)
    }

    fn new(
        plan: &'static Plan,
        store: LedgerStore,
        location: Location,
        preferences: PreferencesStore,
        today: Today,
    ) -> Self {
        preferences.count_edits(store);
        Self { session: PageSession::new(plan, store, location, preferences, today), location, preferences }
    }

    /// Makes them those of all views below.
    pub fn provide(self) {
        provide_context(self.session);
        provide_context(self.location);
        provide_context(self.preferences);
    }

    /// Shows what the address bar says.
    pub fn follow_address(&self) {
        let (address, notices) = self.session.parse_address(&browser::hash());
        self.location.show(address, notices);
    }
}
