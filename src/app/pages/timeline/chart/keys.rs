use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use web_sys::Element;

use super::line::go_to;
use super::pointer::Pointer;
use super::state::ChartState;
use crate::address::Zoom;
use crate::browser;
use crate::timeline::Px;

/// A day becomes so much wider, in percent, by one press; and as much narrower.
const WIDER: i32 = 150;
const NARROWER: i32 = 67;
/// A press moves the axis by this part of what is seen of it.
const PART: i32 = 8;
/// The rows that a page of them is, for the keys that turn pages.
const PAGE: usize = 10;

/// Hears the keys for the picture while it has the focus or the pointer.
pub fn listen(
    chart: ChartState,
    pointer: Pointer,
    picture: impl Fn() -> Option<(Element, Element)> + Copy + 'static,
) {
    Effect::new(move || {
        let listener = window_event_listener(ev::keydown, move |event| {
            let Some((picture, rows)) = picture() else { return };
            let inside = browser::holds_focus(&picture);
            let near = inside || (pointer.is_over_chart() && browser::nothing_has_focus());
            let is_ours = near && !event.ctrl_key() && !event.alt_key() && !event.meta_key();
            if is_ours
                && (on_time(chart, pointer, &browser::key(&event)) || inside && on_rows(chart, &rows, &event))
            {
                event.prevent_default();
            }
        });
        on_cleanup(move || listener.remove());
    });
}

/// Widens or narrows the days about where the pointer is, or the middle.
pub fn zoom(chart: ChartState, pointer: Pointer, wider: bool) {
    let about = pointer.zoom_center(chart);
    chart.change(|view| view.zoomed(about, if wider { WIDER } else { NARROWER }));
}

fn on_time(chart: ChartState, pointer: Pointer, key: &str) -> bool {
    let pan = |sign: i32| {
        chart.change(|view| {
            let step = view.width().in_hundredths() / PART * sign;
            view.panned(Px::hundredths(step))
        });
    };
    match key {
        "ArrowLeft" => pan(-1),
        "ArrowRight" => pan(1),
        "+" | "=" => zoom(chart, pointer, true),
        "-" | "_" => zoom(chart, pointer, false),
        "0" => chart.zoom_to(Zoom::Plan),
        "Escape" if chart.tip.with_untracked(Option::is_some) => chart.tip.set(None),
        _ => return false,
    }
    true
}

fn on_rows(chart: ChartState, rows: &Element, event: &KeyboardEvent) -> bool {
    let lines = chart.layout.with_untracked(|layout| layout.lines());
    let at = chart.active.get_untracked();
    let is_row = |at: &usize| untrack(|| chart.row(*at)).is_some();
    let (before, after) = ((0..at).rev().filter(is_row), (at + 1..lines).filter(is_row));
    let to = match browser::key(event).as_str() {
        "ArrowDown" => after.take(1).last(),
        "ArrowUp" => before.take(1).last(),
        "PageDown" => after.take(PAGE).last(),
        "PageUp" => before.take(PAGE).last(),
        "Home" => (0..lines).find(is_row),
        "End" => (0..lines).rev().find(is_row),
        _ => return false,
    };
    if let Some(to) = to {
        go_to(chart, to, rows);
    }
    true
}
