use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::address::{Page, Route};
use crate::app::components::checkpoint_ids;
use crate::app::state::{Location, PageSession, use_location};
use crate::browser;
use crate::plan::Item;
use crate::records::Mark;

/// j and k go from clause to clause and on to the next item; 1 to 4 mark the clause that has the focus, 0 takes its mark off.
pub fn listen(
    session: PageSession,
    current: Memo<Option<&'static Item>>,
    neighbour: impl Fn(isize) -> Option<&'static Item> + Copy + Send + Sync + 'static,
) {
    let location = use_location();
    Effect::new(move || {
        let listener = window_event_listener(ev::keydown, move |event| {
            if location.route().with_untracked(|route| route.page() != Page::Assess) || is_typing(&event) {
                return;
            }
            let Some(item) = current.get_untracked() else { return };
            match browser::key(&event).as_str() {
                "j" => walk(session, location, item, 1, neighbour),
                "k" => walk(session, location, item, -1, neighbour),
                digit @ ("1" | "2" | "3" | "4") => {
                    let at = digit.parse::<usize>().unwrap_or(1) - 1;
                    press_mark(session, item, Mark::ALL[at]);
                }
                "0" => clear_mark(session, item),
                _ => return,
            }
            event.prevent_default();
        });
        on_cleanup(move || listener.remove());
    });
}

/// A key that is part of a text, of a shortcut of the browser, or of an input method's work.
fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
    let in_text =
        target.is_some_and(|element| matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT"));
    in_text || event.ctrl_key() || event.alt_key() || event.meta_key()
}

fn walk(
    session: PageSession,
    location: Location,
    item: &'static Item,
    step: isize,
    neighbour: impl Fn(isize) -> Option<&'static Item>,
) {
    let points = checkpoint_ids(session, item);
    let next = match browser::focused_within(points.iter().cloned()) {
        Some(at) => at.checked_add_signed(step),
        None => Some(0),
    };
    match next.and_then(|at| points.get(at)) {
        Some(id) => browser::focus(id),
        None => {
            if let Some(item) = untrack(|| neighbour(step)) {
                location.go(Route::to_assess(&item.id));
            }
        }
    }
}

/// Takes the mark off the clause that has the focus.
fn clear_mark(session: PageSession, item: &'static Item) {
    let points = checkpoint_ids(session, item);
    if let Some(at) = browser::focused_within(points.iter().cloned()) {
        browser::click_within(&points[at], ".clear-mark");
    }
}

/// Without a focused clause, the first one is meant.
fn press_mark(session: PageSession, item: &'static Item, mark: Mark) {
    let points = checkpoint_ids(session, item);
    let at = browser::focused_within(points.iter().cloned());
    if let Some(id) = points.get(at.unwrap_or_default()) {
        if at.is_none() {
            browser::focus(id);
        }
        browser::click_within(id, &format!("[data-mark={}]", mark.id()));
    }
}
