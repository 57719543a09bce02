use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

use super::axis::{AxisHead, Grid, Upright};
use super::bars::patterns;
use super::chart_state::ChartState;
use super::keys;
use super::line::{StillView, line, line_id};
use super::pointer::Pointer;
use super::tip::Tip;
use crate::app::components::dynamic;
use crate::browser;
use crate::timeline::Px;

/// Rows are drawn this far beyond the edges of the screen, in steps of so many.
const OVERSCAN: Px = Px::whole(300);
const STEP: usize = 8;

/// The picture: names, bars, axis. Only the rows near the screen are drawn.
#[component]
pub fn Chart(chart: ChartState) -> impl IntoView {
    let pointer = Pointer::new();
    let picture = NodeRef::<Div>::new();
    let rows = NodeRef::<Div>::new();
    let still = StillView::new(chart);
    track_size(chart, picture, rows);
    return_to_opened(chart, rows);
    keys::listen(chart, pointer, move || {
        Some((picture.try_get_untracked().flatten()?.into(), rows.try_get_untracked().flatten()?.into()))
    });
    let lines = Memo::new(move |_| drawn_lines(chart));
    keep_focus(chart, lines);
    let on_picture = move |act: &dyn Fn(&Element)| {
        if let Some(picture) = picture.get_untracked() {
            act(&picture);
        }
    };
    let label = move || {
        format!("时间轴，{} 行。上下键换行，左右键移动，加减键缩放，回车打开。", chart.timeline.count(),)
    };
    view! {
        <div
            class="tl-chart"
            class:above=move || chart.names_above()
            node_ref=picture
            role="group"
            aria-label=label
            on:pointerdown=move |event| pointer.press(chart, &event)
            on:pointermove=move |event| on_picture(&|picture| pointer.moved(chart, picture, &event))
            on:pointerup=move |event| pointer.release(chart, &event)
            on:pointercancel=move |event| pointer.release(chart, &event)
            on:pointerleave=move |_| pointer.leave(chart)
            on:wheel=move |event| on_picture(&|picture| pointer.wheel(chart, picture, &event))
        >
            <div class="tl-head"><AxisHead chart/></div>
            <div class="tl-rows" node_ref=rows>
                <svg
                    width=move || chart.width.get().to_string()
                    height=move || chart.layout.with(|layout| layout.height().to_string())
                >
                    {patterns()}
                    {plot(chart, view! { <Grid chart/> }.into_any())}
                    {dynamic(move || chart.names_above().then(|| plot(chart, view! { <Upright chart/> }.into_any())))}
                    <g>
                        <For each=move || lines.get() key=Clone::clone let:drawn>
                            {line(chart, pointer, drawn.1, still)}
                        </For>
                    </g>
                    // Over bars, but under names that stand above them.
                    {dynamic(move || (!chart.names_above()).then(|| plot(chart, view! { <Upright chart/> }.into_any())))}
                </svg>
            </div>
            <Tip chart pointer/>
        </div>
    }
}

/// A drawing that runs through all rows, right of the names.
fn plot(chart: ChartState, drawing: AnyView) -> AnyView {
    view! {
        <svg
            class="tl-lines"
            x=move || chart.metrics.get().column().to_string()
            width=move || chart.view.with(|view| view.width().to_string())
        >
            {drawing}
        </svg>
    }
    .into_any()
}

/// The lines to draw, each with its edition: those near the screen, and the one that the Tab key leads to. None before
/// the chart has its width.
fn drawn_lines(chart: ChartState) -> Vec<(usize, usize)> {
    if chart.width.get() == Px::ZERO {
        return Vec::new();
    }
    let edition = chart.edition.get();
    let (top, height) = chart.visible.get();
    let active = chart.active.get();
    chart.layout.with(|layout| {
        let window = layout.window(top - OVERSCAN, height + OVERSCAN * 2);
        let first = window.start / STEP * STEP;
        let end = window.end.div_ceil(STEP) * STEP;
        let end = end.min(layout.lines());
        let active = Some(active).filter(|at| *at < layout.lines());
        let before = active.filter(|at| *at < first);
        let after = active.filter(|at| *at >= end);
        before.into_iter().chain(first..end).chain(after).map(|at| (edition, at)).collect()
    })
}

/// Gives the focus back to a row that lost it because rows were drawn or dropped around it, until a person goes
/// elsewhere.
fn keep_focus(chart: ChartState, lines: Memo<Vec<(usize, usize)>>) {
    Effect::new(move || {
        lines.track();
        request_animation_frame(move || {
            let focused = chart.focused.try_get_untracked().flatten();
            if let Some(at) = focused.filter(|_| browser::nothing_has_focus()) {
                browser::focus_drawn(&line_id(at));
            }
        });
    });
    Effect::new(move || {
        let listener = window_event_listener(ev::pointerdown, move |_| chart.focused.set(None));
        on_cleanup(move || listener.remove());
    });
}

/// Keeps track of how wide the picture is and which rows are on screen.
fn track_size(chart: ChartState, picture: NodeRef<Div>, rows: NodeRef<Div>) {
    let size = StoredValue::new_local(None);
    Effect::new(move || {
        if let Some(picture) = picture.get() {
            let sized = move |width: f64| {
                // It is told of its height as well.
                let width = Px::from_css(width);
                if chart.width.get_untracked() != width {
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
fn return_to_opened(chart: ChartState, rows: NodeRef<Div>) {
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
            request_animation_frame(move || browser::focus_drawn(&line_id(at)));
        });
    });
}
