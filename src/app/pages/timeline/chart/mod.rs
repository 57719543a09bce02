//! The picture: names, bars, axis. Only the rows near the screen are drawn.

mod axis;
mod bars;
mod drawn_lines;
mod gesture;
pub mod keys;
mod legend;
mod line;
mod pointer;
mod state;
mod tip;
mod tracking;

use leptos::html::Div;
use leptos::prelude::*;
use web_sys::Element;

use self::axis::{AxisHead, Grid, Upright};
use self::bars::patterns;
use self::drawn_lines::drawn_lines;
use self::line::{StillView, line};
use self::tip::Tip;
use self::tracking::{keep_focus, return_to_opened, track_size};
use crate::app::components::dynamic;

pub use self::legend::Legend;
pub use self::pointer::Pointer;
pub use self::state::ChartState;

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
        format!("时间轴，{} 行。上下键换行，左右键移动，加减键缩放，回车打开。", chart.timeline.count())
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
