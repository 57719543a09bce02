use std::sync::Arc;

use leptos::prelude::*;

use super::view::TaskView;
use crate::address::Facet;
use crate::app::components::{LightSign, dynamic, marked_name};
use crate::search::Words;

/// A facet with more choices is folded to so many.
const LONG: usize = 9;
const FOLDED: usize = 6;

/// The choices of a facet that are shown: while it is folded the first ones, and all that are chosen.
pub fn fold(view: TaskView, facet: Facet, ids: &[String], unfolded: bool) -> Vec<String> {
    let whole = unfolded || ids.len() <= LONG;
    let is_chosen = |id: &String| view.filters.with(|query| query.chosen(facet).contains(id));
    let shown = ids.iter().enumerate().filter(|(at, id)| whole || *at < FOLDED || is_chosen(id));
    shown.map(|(_, id)| id.clone()).collect()
}

/// What is drawn for each id, each once, kept while its id stays.
pub fn keyed(ids: Memo<Vec<String>>, draw: impl Fn(String) -> AnyView + Send + Sync + 'static) -> AnyView {
    kept(ids, Arc::new(draw))
}

fn kept(ids: Memo<Vec<String>>, draw: Arc<dyn Fn(String) -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || ids.get() key=Clone::clone children=move |id| draw(id)/> }.into_any()
}

/// A choice, with how many items it would leave. It stays where it is when counts change.
pub fn choice(view: TaskView, facet: Facet, id: String) -> AnyView {
    let label = match id.parse().ok().filter(|_| facet == Facet::Light) {
        Some(light) => view! { <LightSign light=Some(light)/> }.into_any(),
        None => view.choice_label(facet, &id).into_any(),
    };
    line(view, facet, id, label)
}

/// A unit, with what a search in the list of units found marked: in its name, or in a group's whose member it is.
pub fn unit_choice(view: TaskView, id: String, words: Memo<Words>) -> AnyView {
    let name = {
        let id = id.clone();
        dynamic(move || {
            let name = view.choice_label(Facet::Unit, &id);
            words.with(|words| {
                let groups = (!words.is_empty()).then(|| found_groups(view, &id, words));
                view! {
                    {marked_name(&name, words)}
                    {groups.into_iter().flatten().map(|group| {
                        view! { <span class="quiet">" · " {marked_name(&group, words)}</span> }
                    }).collect_view()}
                }
            })
        })
    };
    line(view, Facet::Unit, id, name)
}

/// The groups by whose name a search finds their member.
fn found_groups(view: TaskView, unit: &str, words: &Words) -> Vec<String> {
    view.session.directory().with(|directory| {
        let groups = directory.groups_of(unit).into_iter();
        groups.map(|group| &group.name).filter(|name| words.find_one_in([name.as_str()])).cloned().collect()
    })
}

fn line(view: TaskView, facet: Facet, id: String, label: AnyView) -> AnyView {
    let count = {
        let id = id.clone();
        Memo::new(move |_| view.results.with(|results| results.facets().count(facet, &id)))
    };
    let is_zero = move || count.get() == 0;
    let chosen = {
        let id = id.clone();
        Memo::new(move |_| view.filters.with(|query| query.chosen(facet).contains(&id)))
    };
    view! {
        <label class="choice" class:zero=is_zero>
            <input
                type="checkbox"
                prop:checked=chosen
                on:change=move |_| view.change(|query| query.toggle(facet, &id))
            />
            <span>{label}</span>
            <span class="n">{count}</span>
        </label>
    }
    .into_any()
}
