use leptos::prelude::*;

use super::chart::{ChartState, Pointer, keys};
use super::export::TimelineExport;
use crate::address::{TimeView, Zoom};
use crate::app::components::{Dropdown, Segmented, dynamic};
use crate::app::pages::tasks::{Chips, Layout};

/// Above the picture: whose it is and when, what is chosen, and how it is looked at.
#[component]
pub fn Controls(chart: ChartState, filters: RwSignal<bool>) -> impl IntoView {
    let timeline = chart.timeline;
    let title = move || {
        timeline.round.with(|round| {
            let day = if timeline.tasks.query.with(|query| query.today) { "今天" } else { "截止日" };
            format!("{} · {day} {}", round.name, round.as_of)
        })
    };
    let total = move || {
        let (items, rows) = (timeline.tasks.count.get(), timeline.count());
        let lines = if rows > items { format!(" · {rows} 行") } else { String::new() };
        format!("{items} 项{lines}")
    };
    let more = RwSignal::new(false);
    view! {
        <header class="tl-bar" class:tl-unfolded=move || more.get()>
            <div class="tl-title">
                <h1>{dynamic(title)}</h1>
                <span class="tl-total" role="status">{dynamic(total)}</span>
                <Chips view=timeline.tasks/>
            </div>
            <div class="tl-tools">
                <button
                    type="button"
                    class="btn plain tl-filter"
                    aria-expanded=move || if filters.get() { "true" } else { "false" }
                    on:click=move |_| filters.update(|open| *open = !*open)
                >
                    {dynamic(move || if filters.get() { "收起筛选" } else { "筛选" })}
                </button>
                <Segmented
                    label="显示方式"
                    choices=vec![(false, "图"), (true, "表")]
                    chosen=timeline.table
                    choose=Callback::new(move |table| {
                        let time = timeline.time.get_untracked();
                        timeline.location.go(timeline.at(TimeView { table, ..time }));
                    })
                />
                {dynamic(move || (!timeline.table.get()).then(|| view! { <ZoomBy chart/> }))}
                <button
                    type="button"
                    class="btn plain tl-others"
                    aria-expanded=move || if more.get() { "true" } else { "false" }
                    on:click=move |_| more.update(|open| *open = !*open)
                >
                    {dynamic(move || if more.get() { "收起" } else { "更多" })}
                </button>
                <div class="tl-second">
                    <Layout view=timeline.tasks/>
                    <Segmented
                        label="看到哪一天"
                        choices=vec![(false, "截止日"), (true, "今天")]
                        chosen=Signal::derive(move || timeline.tasks.query.with(|query| query.today))
                        choose=Callback::new(move |today| timeline.tasks.change(|query| query.today = today))
                    />
                    <Export chart/>
                </div>
            </div>
        </header>
    }
}

#[component]
fn ZoomBy(chart: ChartState) -> impl IntoView {
    let named = Signal::derive(move || chart.view.with(|view| view.zoom()));
    let step = move |label: &'static str, sign: &'static str, wider: bool| {
        view! {
            <button
                type="button"
                class="btn plain tl-step"
                aria-label=label
                title=label
                on:click=move |_| keys::zoom(chart, Pointer::away(), wider)
            >
                {sign}
            </button>
        }
    };
    view! {
        <div class="tl-zoom">
            {step("缩小", "−", false)}
            <Segmented
                label="缩放"
                choices=vec![(Some(Zoom::Plan), "整个方案"), (Some(Zoom::Year), "年"), (Some(Zoom::Quarter), "季")]
                chosen=named
                choose=Callback::new(move |zoom: Option<Zoom>| chart.zoom_to(zoom.unwrap_or_default()))
            />
            {step("放大", "＋", true)}
        </div>
    }
}

/// Fetched with the page, so that printing by the browser's own key finds it as well.
#[component]
fn Export(chart: ChartState) -> impl IntoView {
    let open = RwSignal::new(false);
    let timeline = chart.timeline;
    view! {
        <Dropdown open class="tl-export" button_class="btn plain" button="导出、打印".into_any()>
            <div class="tl-export-menu"><TimelineExport timeline/></div>
        </Dropdown>
    }
}
