//! 时间轴: the items of a list in time, as a picture and as a table.

mod chart;
mod controls;
mod export;
mod state;
mod table;

use leptos::prelude::*;

use self::chart::{Chart, ChartState, Legend};
use self::controls::Controls;
use self::table::Table;
use super::tasks::{FacetSheet, SearchBox};
use crate::app::components::dynamic;

use self::state::TimelineState;

#[component]
pub fn TimelinePage() -> impl IntoView {
    let timeline = TimelineState::new();
    let chart = ChartState::new(timeline);
    let filters = RwSignal::new(false);
    let is_empty = Memo::new(move |_| timeline.groups.with(|groups| groups.is_empty()));
    view! {
        <div class="timeline" class:with-filters=move || filters.get()>
            <div class="side">
                <SearchBox view=timeline.tasks/>
                <FacetSheet view=timeline.tasks/>
            </div>
            <section class="tl" aria-label="时间轴">
                <Controls chart filters/>
                {dynamic(move || {
                    if is_empty.get() {
                        empty(timeline)
                    } else if timeline.table.get() {
                        view! { <Table timeline/> }.into_any()
                    } else {
                        view! { <Legend/> <Chart chart/> }.into_any()
                    }
                })}
                <div class="tl-paper" id=export::PAPER aria-hidden="true"></div>
            </section>
        </div>
    }
}

fn empty(timeline: TimelineState) -> AnyView {
    let tasks = timeline.tasks;
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
