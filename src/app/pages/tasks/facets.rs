use leptos::html::Input;
use leptos::prelude::*;

use super::view::TaskView;
use crate::app::parts::{LightSign, live};
use crate::browser;
use crate::gather::in_order;
use crate::ledger::Light;
use crate::query::{Facet, MAX_TEXT, choice_label};

/// Those beside the units, in the order in which they are shown.
const FACETS: [Facet; 5] = [Facet::Role, Facet::Light, Facet::State, Facet::Kind, Facet::Section];

/// Everything that can be chosen, each choice with what it would leave.
#[component]
pub fn FacetPanel(view: TaskView) -> impl IntoView {
    let open = RwSignal::new(false);
    view! {
        <aside class="facets" class:open=open aria-label="筛选">
            <SearchBox view/>
            <button
                type="button"
                class="facets-open btn plain"
                aria-expanded=move || if open.get() { "true" } else { "false" }
                on:click=move |_| open.update(|open| *open = !*open)
            >
                {live(move || if open.get() { "收起筛选" } else { "筛选" })}
            </button>
            <div class="facets-body">
                <UnitFacet view/>
                {FACETS.map(|facet| self::facet(view, facet)).collect_view()}
            </div>
        </aside>
    }
}

#[component]
fn SearchBox(view: TaskView) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    Effect::new(move |_| {
        let text = view.query.with(|query| query.text.clone());
        if let Some(input) = input.get().filter(|input| !browser::has_focus(input)) {
            input.set_value(&text);
        }
    });
    view! {
        <label class="visually-hidden" for="search">"搜索"</label>
        <input
            node_ref=input
            id="search"
            class="input"
            type="search"
            autocomplete="off"
            maxlength=MAX_TEXT.to_string()
            placeholder="搜索任务、要点、单位"
            on:input=move |event| {
                if !browser::is_composing(&event) {
                    view.search(event_target_value(&event));
                }
            }
            on:compositionend=move |event| view.search(event_target_value(&event))
        />
    }
}

/// The units, which are many: a few letters narrow the list.
#[component]
fn UnitFacet(view: TaskView) -> impl IntoView {
    let narrow = RwSignal::new(String::new());
    let app = view.app;
    // Chosen ones and my unit come first, so that they are seen without scrolling.
    let lines = Memo::new(move |_| {
        let wanted = narrow.get().trim().to_owned();
        let mine = app.unit.get();
        let mut lines = lines(view, Facet::Unit);
        lines.retain(|line| line.chosen || line.label.contains(&wanted));
        in_order(lines, |line| (!line.chosen, mine.as_ref() != Some(&line.id)))
    });
    view! {
        <fieldset class="facet">
            <legend>{Facet::Unit.label()}</legend>
            <input
                class="input narrow"
                type="search"
                autocomplete="off"
                aria-label="查找单位"
                placeholder="查找单位"
                on:input=move |event| {
                    if !browser::is_composing(&event) {
                        narrow.set(event_target_value(&event));
                    }
                }
                on:compositionend=move |event| narrow.set(event_target_value(&event))
            />
            <div class="facet-scroll">
                // Keyed: what is chosen moves up, and its box must go with it.
                <For each=move || lines.get() key=Clone::clone let:line>
                    {choice(view, Facet::Unit, line)}
                </For>
            </div>
        </fieldset>
    }
}

/// What can be chosen in a facet, as a line of it shows it.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Line {
    id: String,
    label: String,
    count: usize,
    chosen: bool,
}

fn lines(view: TaskView, facet: Facet) -> Vec<Line> {
    let app = view.app;
    view.facets.with(|facets| {
        app.directory.with(|directory| {
            let choices = facets.of(facet).iter();
            choices
                .map(|choice| Line {
                    id: choice.id.clone(),
                    label: choice_label(facet, &choice.id, app.plan, directory),
                    count: choice.count,
                    chosen: choice.chosen,
                })
                .collect()
        })
    })
}

/// One facet with all its choices; nothing where it has none.
fn facet(view: TaskView, facet: Facet) -> AnyView {
    let lines = Memo::new(move |_| lines(view, facet));
    live(move || {
        let lines = lines.get();
        (!lines.is_empty()).then(|| {
            view! {
                <fieldset class="facet">
                    <legend>{facet.label()}</legend>
                    {lines.into_iter().map(|line| choice(view, facet, line)).collect_view()}
                </fieldset>
            }
        })
    })
}

fn choice(view: TaskView, facet: Facet, line: Line) -> AnyView {
    let Line { id, label, count, chosen } = line;
    let label = match Light::from_id(&id).filter(|_| facet == Facet::Light) {
        Some(light) => view! { <LightSign light=Some(light)/> }.into_any(),
        None => label.into_any(),
    };
    view! {
        <label class="choice" class:zero=count == 0>
            <input type="checkbox" prop:checked=chosen on:change=move |_| view.change(|query| query.toggle(facet, &id))/>
            <span>{label}</span>
            <span class="n">{count}</span>
        </label>
    }
    .into_any()
}
