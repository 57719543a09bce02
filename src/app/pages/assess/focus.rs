use std::time::Duration;

use leptos::prelude::*;

use crate::address::{AssessPart, Notice, Parameter, Route};
use crate::app::components::clause_id;
use crate::app::state::{PageSession, use_location};
use crate::browser;
use crate::plan::Item;

/// The ids of the headings that get the focus when their section is opened.
pub const TODO_TITLE: &str = "todo-title";
pub const HANDIN_TITLE: &str = "handin-title";
pub const COMPARE_TITLE: &str = "compare-title";

/// The id of an item's heading, for the same.
pub fn item_title(item: &str) -> String {
    format!("assess-{item}")
}

/// How long to wait before looking again whether the target is drawn.
const RETRY: Duration = Duration::from_millis(40);

/// The element that an address leads the keyboard to.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Target {
    id: String,
    is_clause: bool,
}

impl Target {
    fn of(part: &AssessPart) -> Self {
        let heading = |id: &str| Self { id: id.to_owned(), is_clause: false };
        match part {
            AssessPart::ToDo => heading(TODO_TITLE),
            AssessPart::HandIn => heading(HANDIN_TITLE),
            AssessPart::Compare { .. } => heading(COMPARE_TITLE),
            AssessPart::Item(item) => heading(&item_title(item)),
            AssessPart::Clause(clause) => Self { id: clause_id(clause), is_clause: true },
        }
    }
}

/// Goes on to the item where the address names a clause that it doesn't have, and says so.
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

/// Moves the focus to the heading or clause that the address comes to name. At first only to a clause: a page that
/// was just opened begins at its top.
pub fn follow_address() {
    let location = use_location();
    let target = Memo::new(move |before: Option<&Option<Target>>| {
        location.route().with(|route| match route {
            Route::Assess(part) => Some(Target::of(part)),
            _ => before.cloned().flatten(),
        })
    });
    Effect::new(move |before: Option<Option<Target>>| {
        let now = target.get();
        let has_changed = before.is_some_and(|before| before != now);
        if let Some(to) = now.clone().filter(|to| has_changed || to.is_clause) {
            if !to.is_clause {
                browser::scroll_to_top();
            }
            let focused_before = browser::focused_id();
            request_animation_frame(move || focus_when_drawn(target, to, focused_before));
        }
        now
    });
}

/// Tries again until the element is drawn, the address has changed or a person has moved the focus.
fn focus_when_drawn(target: Memo<Option<Target>>, to: Target, focused_before: String) {
    if target.try_get_untracked().flatten().as_ref() != Some(&to) {
        return;
    }
    if !browser::is_drawn(&to.id) {
        set_timeout(move || focus_when_drawn(target, to, focused_before), RETRY);
        return;
    }
    if browser::focused_id() != focused_before && !browser::nothing_has_focus() {
        return;
    }
    browser::focus(&to.id);
    if to.is_clause {
        browser::scroll_into_view(&to.id);
    }
}
