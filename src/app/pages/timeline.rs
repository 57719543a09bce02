//! 时间轴: the items of a list in time, as a picture and as a table.

mod axis;
mod bars;
mod chart;
mod controls;
mod export;
mod keys;
mod legend;
mod line;
mod pointer;
mod shown;
mod table;
mod tip;
mod wide;

use leptos::prelude::*;

use self::chart::Chart;
use self::controls::Controls;
use self::legend::Legend;
use self::table::Table;
use self::wide::ChartState;
use super::tasks::{FacetSheet, SearchBox};
use crate::app::components::dynamic;

pub use self::export::TimelineExport;
pub use self::shown::TimelineState;

#[component]
pub fn TimelinePage() -> impl IntoView {
    let shown = TimelineState::new();
    let wide = ChartState::new(shown);
    let filters = RwSignal::new(false);
    let is_empty = Memo::new(move |_| shown.groups.with(|groups| groups.is_empty()));
    view! {
        <div class="timeline" class:with-filters=move || filters.get()>
            <div class="side">
                <SearchBox view=shown.tasks/>
                <FacetSheet view=shown.tasks/>
            </div>
            <section class="tl" aria-label="时间轴">
                <Controls wide filters/>
                {dynamic(move || {
                    if is_empty.get() {
                        nothing(shown)
                    } else if shown.table.get() {
                        view! { <Table shown/> }.into_any()
                    } else {
                        view! { <Legend/> <Chart wide/> }.into_any()
                    }
                })}
                <div class="tl-paper" id=export::PAPER aria-hidden="true"></div>
            </section>
        </div>
    }
}

fn nothing(shown: TimelineState) -> AnyView {
    let tasks = shown.tasks;
    view! {
        <div class="empty">
            <h2>"没有符合条件的任务"</h2>
            <p>"去掉一个条件，或换一个搜索词试试。"</p>
            <div class="buttons">
                <a class="btn" href=move || tasks.href(|query| *query = query.cleared())>"清除全部条件"</a>
            </div>
        </div>
    }
    .into_any()
}
