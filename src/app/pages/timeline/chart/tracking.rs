use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;

use super::line::line_id;
use super::state::ChartState;
use crate::browser;
use crate::timeline::Px;

/// Gives the focus back to a row that lost it because rows were drawn or dropped around it, until a person goes
/// elsewhere.
pub fn keep_focus(chart: ChartState, lines: Memo<Vec<(usize, usize)>>) {
    Effect::new(move || {
        lines.track();
        request_animation_frame(move || {
            let focused = chart.focused.try_get_untracked().flatten();
            if let Some(at) = focused.filter(|_| browser::nothing_has_focus()) {
                browser::focus_in_place(&line_id(at));
            }
        });
    });
    Effect::new(move || {
        let listener = window_event_listener(ev::pointerdown, move |_| chart.focused.set(None));
        on_cleanup(move || listener.remove());
    });
}

/// Keeps track of how wide the picture is and which rows are on screen.
pub fn track_size(chart: ChartState, picture: NodeRef<Div>, rows: NodeRef<Div>) {
    let size = StoredValue::new_local(None);
    Effect::new(move || {
        if let Some(picture) = picture.get() {
            let sized = move |width: f64| {
                // It is told of its height as well.
                let width = Px::from_css(width);
                if chart.width.try_get_untracked().is_some_and(|before| before != width) {
                    chart.width.set(width);
                }
            };
            size.set_value(browser::watch_width(&picture, sized));
        }
    });
    let is_scheduled = StoredValue::new(false);
    let update = move || {
        if is_scheduled.try_get_value() != Some(false) {
            return;
        }
        is_scheduled.set_value(true);
        request_animation_frame(move || {
            let Some(rows) = rows.try_get_untracked().flatten() else { return };
            is_scheduled.set_value(false);
            let (top, height) = browser::seen_part(&rows);
            chart.visible.set((Px::from_css(top), Px::from_css(height)));
        });
    };
    Effect::new(move || {
        let listeners = [
            window_event_listener(ev::scroll, move |_| update()),
            window_event_listener(ev::resize, move |_| update()),
        ];
        on_cleanup(move || listeners.into_iter().for_each(|listener| listener.remove()));
    });
    Effect::new(move || {
        chart.layout.track();
        chart.width.track();
        update();
    });
}

/// Coming back from an item leads to its bar, with the focus on it.
pub fn return_to_opened(chart: ChartState, rows: NodeRef<Div>) {
    let arrived = StoredValue::new(false);
    Effect::new(move || {
        let Some(rows) = rows.get().filter(|_| chart.width.get() > Px::ZERO && !arrived.get_value()) else {
            return;
        };
        arrived.set_value(true);
        let opened = chart.timeline.tasks.query.with_untracked(|query| query.item.clone());
        let Some(at) = opened.and_then(|item| chart.line_of(&item)) else { return };
        chart.active.set(at);
        request_animation_frame(move || {
            let Some(line) = chart.layout.try_with_untracked(|layout| layout.line(at)).flatten() else {
                return;
            };
            browser::scroll_to_middle(&rows, line.top.css());
            request_animation_frame(move || browser::focus_in_place(&line_id(at)));
        });
    });
}
