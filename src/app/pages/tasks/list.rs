use std::sync::Arc;

use leptos::prelude::*;

use super::bar::Bar;
use super::row::row;
use super::view::{Line, TaskView};
use crate::app::components::{LightSign, LongList, dynamic};

/// How high a line is before it has been on screen, in px.
pub fn guess(line: &Line) -> f64 {
    match line {
        Line::Heading(_) => 31.0,
        Line::Row(..) => 62.0,
    }
}

/// What the query leaves, under its headings.
#[component]
pub fn List(view: TaskView, list: LongList<Line>) -> impl IntoView {
    let draw = move |line| match line {
        Line::Heading(group) => heading(view, group),
        Line::Row(group, at) => row(view, group, at),
    };
    view! {
        <section class="list" class:picking=move || view.picked.with(Option::is_some) aria-label="任务清单">
            <Bar view/>
            {list.view(draw)}
            <Show when=move || view.count.get() == 0>
                <div class="empty">
                    <h2>"没有符合条件的任务"</h2>
                    <p>"去掉一个条件，或换一个搜索词试试。"</p>
                    <div class="buttons">
                        <a class="btn" href=move || view.href(|query| *query = query.cleared())>"清除全部条件"</a>
                    </div>
                </div>
            </Show>
        </section>
    }
}

fn heading(view: TaskView, id: Arc<str>) -> AnyView {
    let group = Memo::new(move |_| {
        view.groups.with(|groups| {
            let group = groups.iter().find(|group| group.id == id)?;
            Some((group.label.clone(), group.light, group.items.len()))
        })
    });
    let draw = move || {
        let (label, light, count) = group.get()?;
        let label = match light {
            Some(light) => view! { <LightSign light=Some(light)/> }.into_any(),
            None => label.into_any(),
        };
        Some(view! { <h2>{label}</h2> <span>{format!("{count} 项")}</span> })
    };
    view! { <div class="sect">{dynamic(draw)}</div> }.into_any()
}
