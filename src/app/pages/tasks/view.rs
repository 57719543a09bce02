use std::sync::Arc;

use leptos::prelude::*;

use crate::address::{Facet, TaskQuery};
use crate::app::state::{
    LiveFacts, LiveHaystacks, Location, PageSession, Subject, use_location, use_session,
};
use crate::plan::Item;
use crate::rules::{Light, Round};
use crate::search::{Heading, ItemFacts, SearchResults, TaskGroup, Words, choice_label, shown_parts};

/// What the page of tasks shows: the query in the address bar, and what it leaves.
#[derive(Clone, Copy)]
pub struct TaskView {
    pub session: PageSession,
    pub location: Location,
    pub query: Memo<TaskQuery>,
    /// The query without the opened item: opening one filters nothing anew.
    pub filters: Memo<TaskQuery>,
    pub facts: Memo<LiveFacts>,
    /// Item by item as `facts`.
    pub haystacks: Memo<LiveHaystacks>,
    /// What the query makes of the facts.
    pub results: Memo<SearchResults<'static>>,
    /// How many items are left.
    pub count: Memo<usize>,
    pub groups: Memo<Vec<Group>>,
    pub lines: Memo<Vec<Line>>,
    pub words: Memo<Words>,
    /// Whose roles and marks the rows show.
    pub subject: Memo<Subject>,
    /// The round, with the day that lights are seen from.
    pub round: Memo<Round>,
    /// The opened item.
    pub item: Memo<Option<&'static Item>>,
    /// The line that the keyboard was on last.
    pub at: StoredValue<Option<Line>>,
    /// The ids of the items that are picked to be marked at once; `None` while nobody picks.
    pub picked: RwSignal<Option<Vec<String>>>,
    /// Whether the facets stand over the list, where there is no room beside it.
    pub sheet: RwSignal<bool>,
}

/// Items under one heading.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    pub id: Arc<str>,
    /// Empty for the whole list.
    pub label: String,
    /// Where it is a light's heading.
    pub light: Option<Light>,
    /// Positions in the facts.
    pub items: Vec<usize>,
}

/// A line of the list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Line {
    /// The heading of the group with this id.
    Heading(Arc<str>),
    /// The item at this position of the facts, under a heading: it can stand under several.
    Row(Arc<str>, usize),
}

impl TaskView {
    pub fn new() -> Self {
        let session = use_session();
        let location = use_location();
        let query =
            Memo::new(move |_| location.route().with(|route| route.query().cloned().unwrap_or_default()));
        let filters = Memo::new(move |_| TaskQuery { item: None, ..query.get() });
        let round = session.round_seen(move || filters.with(|query| query.today));
        let facts = session.facts(round);
        let haystacks = session.haystacks();
        let results = results(session, facts, haystacks, filters);
        let groups = groups(session, results);
        let subject = Memo::new(move |_| {
            query.with(|query| match query.only_unit() {
                Some(unit) => Subject::Unit(unit.to_owned()),
                None => Subject::County,
            })
        });
        Self {
            session,
            location,
            query,
            filters,
            facts,
            haystacks,
            results,
            count: Memo::new(move |_| results.with(|results| results.matching().count())),
            groups,
            lines: Memo::new(move |_| groups.with(|groups| lines(groups))),
            words: Memo::new(move |_| filters.with(|query| Words::new(&query.text))),
            subject,
            round,
            item: Memo::new(move |_| query.with(|query| session.plan().item(query.item.as_deref()?))),
            at: StoredValue::new(None),
            picked: RwSignal::new(None),
            sheet: RwSignal::new(false),
        }
    }

    /// The address of this view with something changed.
    pub fn href(&self, change: impl FnOnce(&mut TaskQuery)) -> String {
        let mut query = self.query.get();
        change(&mut query);
        self.location.href(self.location.route().with(|route| route.choosing(query)))
    }

    /// Changes what is chosen.
    pub fn change(&self, change: impl FnOnce(&mut TaskQuery)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        self.location.go(self.location.route().with_untracked(|route| route.choosing(query)));
    }

    /// Changes the search text; letters make no history.
    pub fn search(&self, text: String) {
        let query = self.query.get_untracked();
        if query.text != text {
            let query = TaskQuery { text, ..query };
            self.location.replace(self.location.route().with_untracked(|route| route.choosing(query)));
        }
    }

    /// What a choice is called.
    pub fn choice_label(&self, facet: Facet, id: &str) -> String {
        self.session.directory().with(|directory| choice_label(facet, id, self.session.plan(), directory))
    }

    /// The facts of the item at this position.
    pub fn item_facts(&self, at: usize) -> Memo<Arc<ItemFacts<'static>>> {
        let facts = self.facts;
        Memo::new(move |_| facts.with(|facts| facts.items()[at].clone()))
    }

    /// The units whose lights the item at this position of the facts shows; `None` for the county.
    pub fn shown_units(&self, at: usize) -> Option<Vec<String>> {
        self.facts.with(|facts| {
            let parts = self.query.with(|query| shown_parts(&facts.items()[at], query))?;
            Some(parts.into_iter().map(|part| part.unit.clone()).collect())
        })
    }

    /// Whether my unit has a part in the item at this position of the facts: it can be picked then.
    pub fn is_mine(&self, at: usize) -> bool {
        let Some(unit) = self.session.unit().get() else { return false };
        self.facts.with(|facts| facts.items()[at].part(&unit).is_some())
    }

    pub fn is_picked(&self, item: &str) -> bool {
        self.picked.with(|picked| picked.iter().flatten().any(|one| one == item))
    }

    /// Picks an item, or puts it back.
    pub fn pick(&self, item: &str) {
        self.picked.update(|picked| {
            let Some(picked) = picked else { return };
            match picked.iter().position(|one| one == item) {
                Some(at) => drop(picked.remove(at)),
                None => picked.push(item.to_owned()),
            }
        });
    }

    /// The id of the element that a line is drawn as.
    pub fn line_id(&self, line: &Line) -> String {
        match line {
            Line::Heading(group) => format!("group-{group}"),
            Line::Row(group, at) => {
                self.facts.with_untracked(|facts| format!("row-{group}-{}", facts.items()[*at].item.id))
            }
        }
    }
}

/// Matches all items anew only where the query or the list of units is another; else those that have changed.
fn results(
    session: PageSession,
    facts: Memo<LiveFacts>,
    haystacks: Memo<LiveHaystacks>,
    filters: Memo<TaskQuery>,
) -> Memo<SearchResults<'static>> {
    Memo::new_owning(move |before: Option<SearchResults<'static>>| {
        let (query, directory) = (filters.get(), session.directory().get());
        let units = || directory.units().map(|org| org.id.as_str());
        facts.with(|facts| {
            haystacks.with(|haystacks| match before.filter(|before| before.is_of(&query, units())) {
                Some(mut results) => {
                    let differs = results.update(facts.items(), haystacks.items());
                    (results, differs)
                }
                None => (SearchResults::new(query, facts.items(), haystacks.items(), units()), true),
            })
        })
    })
}

fn groups(session: PageSession, results: Memo<SearchResults<'static>>) -> Memo<Vec<Group>> {
    Memo::new(move |_| {
        let directory = session.directory().get();
        let group = |TaskGroup { heading, items }: TaskGroup<'_>| Group {
            id: heading.id().into(),
            label: heading.label(session.plan(), &directory),
            light: match heading {
                Heading::Light(light) => light,
                _ => None,
            },
            items,
        };
        results.with(|results| results.groups().into_iter().map(group).collect())
    })
}

fn lines(groups: &[Group]) -> Vec<Line> {
    let mut lines = Vec::new();
    for Group { id, label, items, .. } in groups {
        if !label.is_empty() {
            lines.push(Line::Heading(id.clone()));
        }
        lines.extend(items.iter().map(|at| Line::Row(id.clone(), *at)));
    }
    lines
}
