use leptos::ev;
use leptos::ev::KeyboardEvent;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;

use super::facets;
use super::search::SEARCH;
use super::view::{Line, TaskView};
use crate::app::components::LongList;
use crate::browser;

/// The item's own controls keep their keys, and so does what chooses by letters.
const ELSEWHERE: &str = ".item, select";

/// Hears the page's keys: x picks the row that has the focus while items are picked, `/` searches, j, k and arrows go from row to row, Enter opens the row that has the focus,
/// Esc closes what is open.
pub fn listen(view: TaskView, list: LongList<Line>) {
    Effect::new(move || {
        let listener = window_event_listener(ev::keydown, move |event| press(view, list, &event));
        on_cleanup(move || listener.remove());
    });
}

fn press(view: TaskView, list: LongList<Line>, event: &KeyboardEvent) {
    if event.default_prevented() || event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let takes_keys = browser::is_in_text(event) || browser::is_inside(event, ELSEWHERE);
    let key = browser::key(event);
    let step = match key.as_str() {
        "Escape" if view.sheet.get_untracked() => return facets::close(view),
        "Escape"
            if view.item.with_untracked(Option::is_none) && view.picked.with_untracked(Option::is_some) =>
        {
            return view.picked.set(None);
        }
        "Escape" => return close_item(view, list),
        "/" if !takes_keys => {
            browser::focus(SEARCH);
            return event.prevent_default();
        }
        "x" if !takes_keys && pick(view) => return event.prevent_default(),
        "j" | "ArrowDown" => 1,
        "k" | "ArrowUp" => -1,
        _ => return,
    };
    let from_row = browser::focused_id().starts_with("row-");
    // Elsewhere arrows scroll the page.
    if from_row || key.len() == 1 && !takes_keys {
        event.prevent_default();
        go(view, list, from_row, step);
    }
}

/// Picks the row that has the focus, or puts it back; says whether it is one that can be.
fn pick(view: TaskView) -> bool {
    let focused = browser::focused_id();
    let lines = view.lines.get_untracked();
    let at = lines.iter().find_map(|line| match line {
        Line::Row(_, at) if view.line_id(line) == focused => Some(*at),
        _ => None,
    });
    let can_be = |at: &usize| view.picked.with_untracked(Option::is_some) && untrack(|| view.is_mine(*at));
    let Some(at) = at.filter(can_be) else { return false };
    let item = view.facts.with_untracked(|facts| facts.items()[at].item.id.clone());
    view.pick(&item);
    true
}

/// From the row that the keyboard is or was on, or the opened item's, to the next one.
fn go(view: TaskView, list: LongList<Line>, from_row: bool, step: isize) {
    let lines = view.lines.get_untracked();
    let was = view.at.get_value().and_then(|was| lines.iter().position(|line| *line == was));
    let at = match was.or_else(|| opened(view, &lines)) {
        Some(at) if from_row => lines
            .iter()
            .enumerate()
            .filter(|(_, line)| matches!(line, Line::Row(..)))
            .map(|(other, _)| other)
            .filter(|other| if step > 0 { *other > at } else { *other < at })
            .min_by_key(|other| other.abs_diff(at)),
        Some(at) => Some(at),
        None => lines.iter().position(|line| matches!(line, Line::Row(..))),
    };
    if let Some(at) = at {
        focus(view, list, at, &lines[at]);
    }
}

fn opened(view: TaskView, lines: &[Line]) -> Option<usize> {
    let open = view.item.get_untracked()?;
    let facts = view.facts.get_untracked();
    lines.iter().position(|line| matches!(line, Line::Row(_, at) if facts.items()[*at].item.id == open.id))
}

/// Closes the item; the focus goes back to its row.
pub fn close_item(view: TaskView, list: LongList<Line>) {
    let lines = view.lines.get_untracked();
    let Some(open) = view.item.get_untracked() else { return };
    let facts = view.facts.get_untracked();
    let came_from = view
        .at
        .get_value()
        .filter(|line| matches!(line, Line::Row(_, at) if facts.items()[*at].item.id == open.id));
    let at =
        came_from.and_then(|was| lines.iter().position(|line| *line == was)).or_else(|| opened(view, &lines));
    view.change(|query| query.item = None);
    if let Some(at) = at {
        focus(view, list, at, &lines[at]);
    }
}

/// Puts the keyboard on a line, wherever on the page it is.
fn focus(view: TaskView, list: LongList<Line>, at: usize, line: &Line) {
    let id = view.line_id(line);
    if browser::is_drawn(&id) {
        browser::focus(&id);
    } else {
        list.scroll_to(at);
        // Drawn with the next frame.
        request_animation_frame(move || request_animation_frame(move || browser::focus(&id)));
    }
}
