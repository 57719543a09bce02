use leptos::prelude::*;
use strum::VariantArray;

use super::view::TaskView;
use crate::address::{Grouping, Sort, TaskQuery};

/// Under what headings and in what order the list stands.
#[component]
pub fn Layout(view: TaskView) -> impl IntoView {
    let groupings = Grouping::VARIANTS.iter().map(|grouping| (grouping.id(), grouping.label())).collect();
    let orders = Sort::VARIANTS.iter().map(|sort| (sort.id(), sort.label())).collect();
    view! {
        <div class="layout">
            {select(view, "分组", groupings, |query| query.grouping.id(), group_by)}
            {select(view, "排序", orders, |query| query.order().id(), sort_by)}
        </div>
    }
}

fn group_by(query: &mut TaskQuery, id: &str) {
    query.grouping = id.parse().unwrap_or_default();
}

fn sort_by(query: &mut TaskQuery, id: &str) {
    if let Ok(sort) = id.parse() {
        query.sort_by(sort);
    }
}

fn select(
    view: TaskView,
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: fn(&TaskQuery) -> &'static str,
    choose: fn(&mut TaskQuery, &str),
) -> AnyView {
    let option = move |(id, label): (&'static str, &'static str)| {
        view! { <option value=id prop:selected=move || view.query.with(chosen) == id>{label}</option> }
    };
    view! {
        <label class="select">
            <span>{label}</span>
            <select on:change=move |event| view.change(|query| choose(query, &event_target_value(&event)))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
    .into_any()
}
