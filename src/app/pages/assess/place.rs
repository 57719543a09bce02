use std::time::Duration;

use leptos::prelude::*;

use crate::address::{AssessPart, Notice, Parameter, Route};
use crate::app::components::clause_id;
use crate::app::state::{PageSession, use_location};
use crate::browser;
use crate::plan::Item;

/// Where the keyboard goes when 我的待办 is opened from another part.
pub const TODO_TITLE: &str = "todo-title";
/// The same for 上报.
pub const HANDIN_TITLE: &str = "handin-title";
/// The same for the comparison of two rounds.
pub const COMPARE_TITLE: &str = "compare-title";

/// How long until it is looked again whether something is drawn.
const SOON: Duration = Duration::from_millis(40);

/// Which of the page's parts is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    ToDo,
    Items,
    HandIn,
    Compare,
}

impl Shown {
    pub fn of(part: &AssessPart) -> Self {
        match part {
            AssessPart::ToDo => Self::ToDo,
            AssessPart::Item(_) | AssessPart::Clause(_) => Self::Items,
            AssessPart::HandIn => Self::HandIn,
            AssessPart::Compare { .. } => Self::Compare,
        }
    }
}

/// The id of an item's heading.
pub fn item_title(item: &str) -> String {
    format!("assess-{item}")
}

/// What of the page its address is about.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    /// The id of an element.
    id: String,
    is_clause: bool,
}

impl Place {
    fn of(part: &AssessPart) -> Self {
        let at = |id: &str| Self { id: id.to_owned(), is_clause: false };
        match part {
            AssessPart::ToDo => at(TODO_TITLE),
            AssessPart::HandIn => at(HANDIN_TITLE),
            AssessPart::Compare { .. } => at(COMPARE_TITLE),
            AssessPart::Item(item) => at(&item_title(item)),
            AssessPart::Clause(clause) => Self { id: clause_id(clause), is_clause: true },
        }
    }
}

/// Goes on to the item where the address is about a clause that it doesn't have, and says so.
pub fn leave_unknown_clause(session: PageSession) {
    let location = use_location();
    Effect::new(move || {
        let Route::Assess(AssessPart::Clause(clause)) = location.route().get() else { return };
        let Some((item, _)) = clause.split_once('.') else { return };
        let has = |item: &Item| item.clauses.iter().any(|known| known.id == clause);
        if !session.plan().item(item).is_some_and(has) {
            location.replace(Route::to_assess(item));
            location.show_notice(Notice::Values(Parameter::Item, vec![clause]));
        }
    });
}

/// Moves the keyboard to what the address comes to be about: the heading of another part or item, or a clause. At
/// first only to a clause: a page that was just opened begins at its top.
pub fn follow_place() {
    let location = use_location();
    let place = Memo::new(move |before: Option<&Option<Place>>| {
        location.route().with(|route| match route {
            Route::Assess(part) => Some(Place::of(part)),
            _ => before.cloned().flatten(),
        })
    });
    Effect::new(move |before: Option<Option<Place>>| {
        let now = place.get();
        let moved = before.is_some_and(|before| before != now);
        if let Some(to) = now.clone().filter(|to| moved || to.is_clause) {
            if !to.is_clause {
                browser::scroll_to_top();
            }
            let left = browser::focused_id();
            request_animation_frame(move || go_when_drawn(place, to, left));
        }
        now
    });
}

/// Parts of the page come when they have been fetched. `left` is what had the focus before.
fn go_when_drawn(place: Memo<Option<Place>>, to: Place, left: String) {
    // The address may be about something else by now, or the page be gone.
    if place.try_get_untracked().flatten().as_ref() != Some(&to) {
        return;
    }
    if !browser::is_drawn(&to.id) {
        set_timeout(move || go_when_drawn(place, to, left), SOON);
        return;
    }
    // Whoever has gone on meanwhile is not called back.
    if browser::focused_id() != left && !browser::nothing_has_focus() {
        return;
    }
    browser::focus(&to.id);
    if to.is_clause {
        browser::scroll_into_view(&to.id);
    }
}
