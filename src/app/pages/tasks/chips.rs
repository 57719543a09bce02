use leptos::prelude::*;
use strum::VariantArray;

use super::view::TaskView;
use crate::address::{Facet, TaskQuery};
use crate::app::components::dynamic;

/// What is chosen, each to be taken back with one press.
#[component]
pub fn Chips(view: TaskView) -> impl IntoView {
    dynamic(move || {
        let query = view.query.get();
        let chips = chips(view, &query);
        let clear = query.is_filtered().then(|| {
            let href = view.href(|query| *query = query.cleared());
            view! { <a class="link clear" href=href>"全部清除"</a> }
        });
        (!chips.is_empty()).then(|| {
            view! {
                <div class="chips">
                    {chips.into_iter().map(|(label, left)| chip(view, label, left)).collect_view()}
                    {clear}
                </div>
            }
        })
    })
}

/// What each chip says, and what is left without it.
fn chips(view: TaskView, query: &TaskQuery) -> Vec<(String, TaskQuery)> {
    let mut chips: Vec<(String, TaskQuery)> = Vec::new();
    for &facet in Facet::VARIANTS {
        for id in query.chosen(facet) {
            let label = view.choice_label(facet, id);
            let label = match facet {
                Facet::Light | Facet::State | Facet::Blank => format!("{}：{label}", facet.label()),
                _ => label,
            };
            let mut left = query.clone();
            left.toggle(facet, id);
            chips.push((label, left));
        }
    }
    if !query.text.is_empty() {
        let left = TaskQuery { text: String::new(), ..query.clone() };
        chips.push((format!("“{}”", query.text), left));
    }
    if query.today {
        chips.push(("按当前日期".to_owned(), TaskQuery { today: false, ..query.clone() }));
    }
    chips
}

fn chip(view: TaskView, label: String, left: TaskQuery) -> AnyView {
    let title = format!("去掉条件 {label}");
    view! {
        <a class="chip" href=view.href(|query| *query = left) aria-label=title>
            <span class="chip-text">{label}</span>
            <span class="x" aria-hidden="true">"×"</span>
        </a>
    }
    .into_any()
}
