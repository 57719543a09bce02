use std::sync::Arc;

use leptos::prelude::*;

use crate::address::{Facet, Route, TaskQuery, TimeView};
use crate::app::pages::tasks::TaskView;
use crate::app::state::{Location, PageSession, Today};
use crate::plan::Date;
use crate::rules::Round;
use crate::timeline::{Group, rows};

/// What the page shows: the query in the address bar, what it leaves, and that in time.
#[derive(Clone, Copy)]
pub struct TimelineState {
    pub session: PageSession,
    pub location: Location,
    pub tasks: TaskView,
    pub groups: Memo<Arc<Vec<Group<'static>>>>,
    /// Whose lights: the round, looking back from the day that is asked for.
    pub round: Memo<Round>,
    pub today: Today,
    /// What the address says of time.
    pub time: Memo<TimeView>,
    pub table: Memo<bool>,
    /// Whether the table stands on the page with all its rows, as it has to for paper.
    pub whole: RwSignal<bool>,
}

impl TimelineState {
    pub fn new() -> Self {
        let tasks = TaskView::new();
        let session = tasks.session;
        let location = tasks.location;
        let groups = Memo::new(move |_| {
            let facts = tasks.facts.get();
            tasks.round.with(|round| {
                session.evaluation_in(round, |evaluation| {
                    tasks.filters.with(|query| {
                        tasks.groups.with(|groups| {
                            let listed = groups.iter().map(|group| (group.label.as_str(), &group.items[..]));
                            Arc::new(rows(session.plan(), evaluation, facts.items(), listed, query))
                        })
                    })
                })
            })
        });
        let time = Memo::new(move |_| {
            location.route().with(|route| match route {
                Route::Timeline { time, .. } => *time,
                _ => TimeView::default(),
            })
        });
        let table = Memo::new(move |_| time.with(|time| time.table));
        Self {
            session,
            location,
            tasks,
            groups,
            round: tasks.round,
            today: session.today(),
            time,
            table,
            whole: RwSignal::new(false),
        }
    }

    pub fn as_of(&self) -> Date {
        self.round.with(|round| round.as_of)
    }

    /// How many rows there are under all headings.
    pub fn count(&self) -> usize {
        self.groups.with(|groups| groups.iter().map(|group| group.rows.len()).sum())
    }

    /// Whose rows they are, in words.
    pub fn subject(&self) -> String {
        self.tasks.query.with(|query| match (query.chosen(Facet::Unit).len(), query.only_unit()) {
            (0, _) => "全县".to_owned(),
            (_, Some(unit)) => self.session.org_name(unit),
            (units, None) => format!("{units} 个单位"),
        })
    }

    /// Where an item opens: the list, filtered as here.
    pub fn item_href(&self, item: &str) -> String {
        let query = TaskQuery { item: Some(item.to_owned()), ..self.tasks.query.get() };
        self.location.href(Route::Tasks(query))
    }

    /// The address of this page with another view of time.
    pub fn at(&self, time: TimeView) -> Route {
        Route::Timeline { query: self.tasks.query.get_untracked(), time }
    }

    /// Notes in the address which item was opened, so that “back” leads to its bar.
    pub fn note_opened(&self, item: &str) {
        let query = TaskQuery { item: Some(item.to_owned()), ..self.tasks.query.get_untracked() };
        self.location.replace(Route::Timeline { query, time: self.time.get_untracked() });
    }
}
