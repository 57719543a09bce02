use leptos::ev;
use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

use super::axis::{AxisHead, Grid, Upright};
use super::bars::patterns;
use super::keys;
use super::line::{StillView, line, line_id};
use super::pointer::Pointer;
use super::tip::Tip;
use super::wide::ChartState;
use crate::app::components::dynamic;
use crate::browser;
use crate::timeline::Px;

/// Rows are drawn so far beyond the edges of the screen, and so many at a time.
const BEYOND: Px = Px::whole(300);
const AT_A_TIME: usize = 8;

/// The picture: names, bars, axis. Only the rows near the screen are drawn.
#[component]
pub fn Chart(wide: ChartState) -> impl IntoView {
    let pointer = Pointer::new();
    let picture = NodeRef::<Div>::new();
    let rows = NodeRef::<Div>::new();
    let still = StillView::of(wide);
    follow(wide, picture, rows);
    arrive(wide, rows);
    keys::listen(wide, pointer, move || {
        Some((picture.try_get_untracked().flatten()?.into(), rows.try_get_untracked().flatten()?.into()))
    });
    let lines = Memo::new(move |_| near(wide));
    keep_focus(wide, lines);
    let on_picture = move |act: &dyn Fn(&Element)| {
        if let Some(picture) = picture.get_untracked() {
            act(&picture);
        }
    };
    let said =
        move || format!("时间轴，{} 行。上下键换行，左右键移动，加减键缩放，回车打开。", wide.shown.count(),);
    view! {
        <div
            class="tl-chart"
            class:above=move || wide.names_above()
            node_ref=picture
            role="group"
            aria-label=said
            on:pointerdown=move |event| pointer.press(wide, &event)
            on:pointermove=move |event| on_picture(&|picture| pointer.moved(wide, picture, &event))
            on:pointerup=move |event| pointer.release(wide, &event)
            on:pointercancel=move |event| pointer.release(wide, &event)
            on:pointerleave=move |_| pointer.leave(wide)
            on:wheel=move |event| on_picture(&|picture| pointer.wheel(wide, picture, &event))
        >
            <div class="tl-head"><AxisHead wide/></div>
            <div class="tl-rows" node_ref=rows>
                <svg
                    width=move || wide.width.get().to_string()
                    height=move || wide.layout.with(|layout| layout.height().to_string())
                >
                    {patterns()}
                    {plot(wide, view! { <Grid wide/> }.into_any())}
                    {dynamic(move || wide.names_above().then(|| plot(wide, view! { <Upright wide/> }.into_any())))}
                    <g>
                        <For each=move || lines.get() key=Clone::clone let:drawn>
                            {line(wide, pointer, drawn.1, still)}
                        </For>
                    </g>
                    // Over bars, but under names that stand above them.
                    {dynamic(move || (!wide.names_above()).then(|| plot(wide, view! { <Upright wide/> }.into_any())))}
                </svg>
            </div>
            <Tip wide pointer/>
        </div>
    }
}

/// What runs through all rows, right of the names.
fn plot(wide: ChartState, drawing: AnyView) -> AnyView {
    view! {
        <svg
            class="tl-lines"
            x=move || wide.metrics.get().column().to_string()
            width=move || wide.view.with(|view| view.width().to_string())
        >
            {drawing}
        </svg>
    }
    .into_any()
}

/// The lines to draw, each with the edition that it is of: those near the screen, and the one that the Tab key leads
/// to. None before the picture has its width.
fn near(wide: ChartState) -> Vec<(usize, usize)> {
    if wide.width.get() == Px::ZERO {
        return Vec::new();
    }
    let edition = wide.edition.get();
    let (top, height) = wide.seen.get();
    let active = wide.active.get();
    wide.layout.with(|layout| {
        let seen = layout.window(top - BEYOND, height + BEYOND * 2);
        let first = seen.start / AT_A_TIME * AT_A_TIME;
        let end = seen.end.div_ceil(AT_A_TIME) * AT_A_TIME;
        let end = end.min(layout.lines());
        let apart = |at: usize| (at == active && at < layout.lines()).then_some(at);
        let before = apart(active).filter(|at| *at < first);
        let after = apart(active).filter(|at| *at >= end);
        before.into_iter().chain(first..end).chain(after).map(|at| (edition, at)).collect()
    })
}

/// A row that comes or goes moves the others in the document, and a moved one loses the focus: it gets it back, until
/// a person goes elsewhere.
fn keep_focus(wide: ChartState, lines: Memo<Vec<(usize, usize)>>) {
    Effect::new(move || {
        lines.track();
        request_animation_frame(move || {
            let focused = wide.focused.try_get_untracked().flatten();
            if let Some(at) = focused.filter(|_| browser::nothing_has_focus()) {
                browser::focus_drawn(&line_id(at));
            }
        });
    });
    Effect::new(move || {
        let heard = window_event_listener(ev::pointerdown, move |_| wide.focused.set(None));
        on_cleanup(move || heard.remove());
    });
}

/// Keeps track of how wide the picture is and which rows are on screen.
fn follow(wide: ChartState, picture: NodeRef<Div>, rows: NodeRef<Div>) {
    let size = StoredValue::new_local(None);
    Effect::new(move || {
        if let Some(picture) = picture.get() {
            let sized = move |width: f64| {
                // It is told of its height as well.
                let width = Px::from_css(width);
                if wide.width.get_untracked() != width {
                    wide.width.set(width);
                }
            };
            size.set_value(browser::watch_width(&picture, sized));
        }
    });
    let asked = StoredValue::new(false);
    let look = move || {
        if asked.try_get_value() != Some(false) {
            return;
        }
        asked.set_value(true);
        request_animation_frame(move || {
            let Some(rows) = rows.try_get_untracked().flatten() else { return };
            asked.set_value(false);
            let (top, height) = browser::seen_part(&rows);
            wide.seen.set((Px::from_css(top), Px::from_css(height)));
        });
    };
    Effect::new(move || {
        let heard = [
            window_event_listener(ev::scroll, move |_| look()),
            window_event_listener(ev::resize, move |_| look()),
        ];
        on_cleanup(move || heard.into_iter().for_each(|heard| heard.remove()));
    });
    Effect::new(move || {
        wide.layout.track();
        wide.width.track();
        look();
    });
}

/// Whoever comes back from an item finds its bar, with the keyboard on it.
fn arrive(wide: ChartState, rows: NodeRef<Div>) {
    let arrived = StoredValue::new(false);
    Effect::new(move || {
        let Some(rows) = rows.get().filter(|_| wide.width.get() > Px::ZERO && !arrived.get_value()) else {
            return;
        };
        arrived.set_value(true);
        let opened = wide.shown.tasks.query.with_untracked(|query| query.item.clone());
        let Some(at) = opened.and_then(|item| wide.line_of(&item)) else { return };
        wide.active.set(at);
        request_animation_frame(move || {
            let Some(line) = wide.layout.try_with_untracked(|layout| layout.line(at)).flatten() else {
                return;
            };
            browser::scroll_to_middle(&rows, line.top.css());
            request_animation_frame(move || browser::focus_drawn(&line_id(at)));
        });
    });
}
