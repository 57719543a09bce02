use std::iter;

use leptos::prelude::*;

use super::choice::{fold, keyed, unit_choice};
use super::fold_button::fold_button;
use super::view::TaskView;
use crate::address::Facet;
use crate::app::components::dynamic;
use crate::browser;
use crate::directory::DirectoryOrg;
use crate::search::Words;

/// The units, which are many: a few letters, a group's name or pinyin narrow the list.
#[component]
pub fn UnitFacet(view: TaskView) -> impl IntoView {
    let session = view.session;
    let narrow = RwSignal::new(String::new());
    let words = Memo::new(move |_| narrow.with(|narrow| Words::new(narrow)));
    let unfolded = RwSignal::new(false);
    // Every name by which a unit is found, its groups' included, in the directory's order.
    let names = Memo::new(move |_| {
        session.directory().with(|directory| {
            let names = |unit: &DirectoryOrg| {
                let orgs = iter::once(unit).chain(directory.groups_of(&unit.id));
                orgs.flat_map(|org| org.written_as.iter().chain([&org.name]).cloned()).collect::<Vec<_>>()
            };
            directory.units().map(|unit| (unit.id.clone(), names(unit))).collect::<Vec<_>>()
        })
    });
    let chosen = Memo::new(move |_| view.filters.with(|query| query.chosen(Facet::Unit).clone()));
    // My unit stands first; nothing moves when it is pressed.
    let found = Memo::new(move |_| {
        let (mine, chosen) = (session.unit().get(), chosen.get());
        let mut found: Vec<String> = words.with(|words| {
            names.with(|names| {
                let is_found = |(id, names): &&(String, Vec<String>)| {
                    chosen.contains(id) || words.are_in(names.iter().map(String::as_str))
                };
                names.iter().filter(is_found).map(|(id, _)| id.clone()).collect()
            })
        });
        found.sort_by_key(|id| mine.as_ref() != Some(id));
        found
    });
    let narrowed = move || words.with(|words| !words.is_empty());
    let shown = Memo::new(move |_| fold(view, Facet::Unit, &found.get(), unfolded.get() || narrowed()));
    let hidden = Signal::derive(move || found.with(Vec::len) - shown.with(Vec::len));
    let nothing = move || {
        (narrowed() && shown.with(Vec::is_empty)).then(|| view! { <p class="quiet">"没有这样的单位"</p> })
    };
    view! {
        <fieldset class="facet">
            <legend>{Facet::Unit.label()}</legend>
            <input
                class="input narrow"
                type="search"
                autocomplete="off"
                aria-label="查找单位"
                placeholder="单位或组，可用拼音"
                on:input=move |event| {
                    if !browser::is_composing(&event) {
                        narrow.set(event_target_value(&event));
                    }
                }
                on:compositionend=move |event| narrow.set(event_target_value(&event))
            />
            <div class="facet-scroll">
                {keyed(shown, move |id| unit_choice(view, id, words))}
                {dynamic(nothing)}
            </div>
            // What is narrowed is shown whole: there is nothing to unfold or fold.
            {dynamic(move || (!narrowed()).then(|| fold_button(hidden, unfolded)))}
        </fieldset>
    }
}
