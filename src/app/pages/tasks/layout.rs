use leptos::prelude::*;

use super::view::TaskView;
use crate::query::{Grouping, Sort};

/// Under what headings and in what order the list stands.
#[component]
pub fn Layout(view: TaskView) -> impl IntoView {
    let grouping = Signal::derive(move || view.query.with(|query| query.grouping.id()));
    let order = Signal::derive(move || view.query.with(|query| query.order().id()));
    view! {
        <div class="layout">
            {select(
                "分组",
                Grouping::ALL.map(|grouping| (grouping.id(), grouping.label())).to_vec(),
                grouping,
                move |id| {
                    if let Some(grouping) = Grouping::from_id(id) {
                        view.change(|query| query.grouping = grouping);
                    }
                },
            )}
            {select(
                "排序",
                Sort::ALL.map(|sort| (sort.id(), sort.label())).to_vec(),
                order,
                move |id| {
                    if let Some(sort) = Sort::from_id(id) {
                        view.change(|query| query.sort_by(sort));
                    }
                },
            )}
        </div>
    }
}

fn select(
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    chosen: Signal<&'static str>,
    choose: impl Fn(&str) + 'static,
) -> AnyView {
    let option = move |(id, label): (&'static str, &'static str)| {
        view! { <option value=id prop:selected=move || chosen.get() == id>{label}</option> }
    };
    view! {
        <label class="select">
            <span>{label}</span>
            <select on:change=move |event| choose(&event_target_value(&event))>
                {options.into_iter().map(option).collect_view()}
            </select>
        </label>
    }
    .into_any()
}
