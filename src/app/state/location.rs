use leptos::prelude::*;

use crate::address::{Address, Notice, Page, Route};
use crate::browser;

/// Where the page is: what the address bar says, as signals.
#[derive(Clone, Copy)]
pub struct Location {
    in_sample: bool,
    route: RwSignal<Route>,
    round_id: RwSignal<Option<String>>,
    notices: RwSignal<Vec<Notice>>,
}

/// # Panics
/// Outside the tree under [`crate::app::Root`].
pub fn use_location() -> Location {
    expect_context()
}

impl Location {
    pub fn new(in_sample: bool) -> Self {
        Self {
            in_sample,
            route: RwSignal::new(Route::from(Page::Overview)),
            round_id: RwSignal::new(None),
            notices: RwSignal::new(Vec::new()),
        }
    }

    pub fn route(&self) -> ReadSignal<Route> {
        self.route.read_only()
    }

    /// `None` stands for the round that a page opens with.
    pub fn round_id(&self) -> ReadSignal<Option<String>> {
        self.round_id.read_only()
    }

    /// What the address says that could not be followed.
    pub fn notices(&self) -> ReadSignal<Vec<Notice>> {
        self.notices.read_only()
    }

    pub fn show_notice(&self, notice: Notice) {
        self.notices.set(vec![notice]);
    }

    pub fn dismiss_notices(&self) {
        self.notices.set(Vec::new());
    }

    /// Shows an address that the address bar holds already.
    pub fn show(&self, address: Address, notices: Vec<Notice>) {
        let Address { round, route, .. } = address;
        let is_other_round = self.round_id.with_untracked(|current| *current != round);
        if is_other_round || self.route.with_untracked(|current| current.page() != route.page()) {
            // What is being typed belongs to the page that it was begun on.
            browser::blur_active();
        }
        if is_other_round {
            self.round_id.set(round);
        }
        self.notices.set(notices);
        if self.route.with_untracked(|current| *current != route) {
            self.route.set(route);
        }
    }

    /// The address of a route in this ledger and round.
    pub fn href(&self, route: impl Into<Route>) -> String {
        self.href_in(self.round_id.get_untracked(), route)
    }

    /// The address of a route in another round.
    pub fn href_in(&self, round: Option<String>, route: impl Into<Route>) -> String {
        Address { sample: self.in_sample, round, route: route.into() }.to_string()
    }

    /// Goes to a route, with an entry in the browser's history.
    pub fn go(&self, route: Route) {
        browser::push_hash(&self.href(route));
    }

    /// Goes to a route without an entry in the browser's history: for every letter of a search.
    pub fn replace(&self, route: Route) {
        browser::replace_hash(&self.href(route.clone()));
        self.dismiss_notices();
        self.route.set(route);
    }
}
