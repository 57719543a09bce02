use std::sync::Arc;

use leptos::prelude::*;

use crate::app::context::{App, use_app};
use crate::app::reading::{ItemFacts, Subject};
use crate::plan::Item;
use crate::query::{Facet, Facets, Route, TaskQuery, Words, facets, filter};

/// What the page of tasks shows: the query in the address bar, and what it leaves.
#[derive(Clone, Copy)]
pub struct TaskView {
    pub app: App,
    pub query: Memo<TaskQuery>,
    pub facts: Memo<Arc<Vec<ItemFacts>>>,
    /// Positions in `facts`, in document order.
    pub left: Memo<Vec<usize>>,
    pub facets: Memo<Facets>,
    pub words: Memo<Words>,
    /// Whose roles and lights the rows show.
    pub subject: Memo<Subject>,
    /// The opened item.
    pub item: Memo<Option<&'static Item>>,
}

impl TaskView {
    pub fn new() -> Self {
        let app = use_app();
        let query = Memo::new(move |_| match app.route.get() {
            Route::Tasks(query) => query,
            _ => TaskQuery::default(),
        });
        // Opening an item filters nothing anew.
        let filters = Memo::new(move |_| TaskQuery { item: None, ..query.get() });
        let facts = app.facts();
        let haystacks = app.haystacks();
        let found = Memo::new(move |_| {
            let (facts, haystacks) = (facts.get(), haystacks.get());
            let facts: Vec<_> = facts
                .iter()
                .zip(haystacks.iter())
                .map(|(facts, haystack)| facts.for_query(haystack))
                .collect();
            let directory = app.directory.get();
            let units = directory.units().map(|org| org.id.as_str());
            // Without a chosen unit it is the county's state that counts, not my unit's: an address means the
            // same list for everybody.
            filters.with(|query| {
                let left = filter(&facts, query, None);
                (left, facets(&facts, query, None, units))
            })
        });
        let subject = Memo::new(move |_| {
            query.with(|query| match &query.chosen(Facet::Unit)[..] {
                [unit] => Subject::Unit(unit.clone()),
                _ => Subject::County,
            })
        });
        Self {
            app,
            query,
            facts,
            left: Memo::new(move |_| found.with(|(left, _)| left.clone())),
            facets: Memo::new(move |_| found.with(|(_, facets)| facets.clone())),
            words: Memo::new(move |_| filters.with(|query| Words::new(&query.text))),
            subject,
            item: Memo::new(move |_| query.with(|query| app.plan.item(query.item.as_deref()?))),
        }
    }

    /// The address of this view with something changed.
    pub fn href(&self, change: impl FnOnce(&mut TaskQuery)) -> String {
        let mut query = self.query.get();
        change(&mut query);
        self.app.href(Route::Tasks(query))
    }

    /// Changes what is chosen.
    pub fn change(&self, change: impl FnOnce(&mut TaskQuery)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        self.app.go(Route::Tasks(query));
    }

    /// Changes the search text; letters make no history.
    pub fn search(&self, text: String) {
        let query = self.query.get_untracked();
        if query.text != text {
            self.app.replace(Route::Tasks(TaskQuery { text, ..query }));
        }
    }
}
