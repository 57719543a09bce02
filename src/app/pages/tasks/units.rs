use leptos::prelude::*;

use super::choice::{fold, keyed, unit_choice};
use super::fold_button::fold_button;
use super::view::TaskView;
use crate::address::Facet;
use crate::app::components::dynamic;
use crate::browser;
use crate::search::Words;

/// The units, which are many: a few letters, a group's name or pinyin narrow the list.
#[component]
pub fn UnitFacet(view: TaskView) -> impl IntoView {
    let session = view.session;
    let narrow = RwSignal::new(String::new());
    let words = Memo::new(move |_| narrow.with(|narrow| Words::new(narrow)));
    let unfolded = RwSignal::new(false);
    // My unit stands first; nothing moves when it is pressed.
    let found = Memo::new(move |_| {
        let mine = session.unit().get();
        let mut found = session.directory().with(|directory| {
            let names = |id: &str| {
                let groups = directory.groups().filter(|group| directory.members(&group.id).contains(&id));
                let orgs = directory.org(id).into_iter().chain(groups);
                orgs.flat_map(|org| org.written_as.iter().chain([&org.name]).cloned()).collect::<Vec<_>>()
            };
            let found = directory.units().map(|org| org.id.clone()).filter(|id| {
                let is_chosen = view.query.with(|query| query.chosen(Facet::Unit).contains(id));
                words.with(|words| is_chosen || words.are_in(names(id).iter().map(String::as_str)))
            });
            found.collect::<Vec<_>>()
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
