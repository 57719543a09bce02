use std::collections::BTreeSet;

use leptos::html::Input;
use leptos::prelude::*;

use super::view::TaskView;
use crate::app::parts::{LightSign, live};
use crate::browser;
use crate::gather::in_order;
use crate::query::{Choice, Facets, MAX_TEXT, Parameter, TaskQuery};

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
                {live(move || {
                    view.facets
                        .with(|facets| facets.roles.is_some())
                        .then(|| {
                            facet(
                                view,
                                Parameter::Role,
                                |facets| facets.roles.clone().unwrap_or_default(),
                                |query| &mut query.roles,
                                |role| role.label().into_any(),
                            )
                        })
                })}
                {facet(
                    view,
                    Parameter::Light,
                    |facets| facets.lights.clone(),
                    |query| &mut query.lights,
                    |light| view! { <LightSign light=Some(*light)/> }.into_any(),
                )}
                {facet(
                    view,
                    Parameter::State,
                    |facets| facets.states.clone(),
                    |query| &mut query.states,
                    |state| state.label().into_any(),
                )}
                {facet(
                    view,
                    Parameter::Kind,
                    |facets| facets.kinds.clone(),
                    |query| &mut query.kinds,
                    |kind| kind.label().into_any(),
                )}
                {facet(
                    view,
                    Parameter::Section,
                    |facets| facets.sections.clone(),
                    |query| &mut query.sections,
                    move |section| {
                        let section = view.app.plan.section(section);
                        section.map(|section| section.title.clone()).into_any()
                    },
                )}
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
    let name = move |id: &str| app.directory.with(|directory| directory.name(id).to_owned());
    // Chosen ones and my unit come first, so that they are seen without scrolling.
    let choices = Memo::new(move |_| {
        let wanted = narrow.get().trim().to_owned();
        let mine = app.unit.get();
        let mut choices = view.facets.with(|facets| facets.units.clone());
        choices.retain(|choice| choice.chosen || name(&choice.value).contains(&wanted));
        in_order(choices, |choice| (!choice.chosen, mine.as_ref() != Some(&choice.value)))
    });
    view! {
        <fieldset class="facet">
            <legend>{Parameter::Unit.label()}</legend>
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
                <For each=move || choices.get() key=|choice| (choice.value.clone(), choice.count, choice.chosen) let:choice>
                    {
                        let label = name(&choice.value).into_any();
                        choice_line(view, choice, |query| &mut query.units, label)
                    }
                </For>
            </div>
        </fieldset>
    }
}

/// One facet with all its choices.
fn facet<T>(
    view: TaskView,
    parameter: Parameter,
    choices: impl Fn(&Facets) -> Vec<Choice<T>> + Send + Sync + 'static,
    chosen: fn(&mut TaskQuery) -> &mut BTreeSet<T>,
    label: impl Fn(&T) -> AnyView + Send + Sync + 'static,
) -> AnyView
where
    T: Ord + Clone + Send + Sync + 'static,
{
    let choices = Memo::new(move |_| view.facets.with(&choices));
    let lines = move || {
        choices
            .get()
            .into_iter()
            .map(|choice| {
                let label = label(&choice.value);
                choice_line(view, choice, chosen, label)
            })
            .collect_view()
    };
    view! {
        <fieldset class="facet">
            <legend>{parameter.label()}</legend>
            {live(lines)}
        </fieldset>
    }
    .into_any()
}

fn choice_line<T>(
    view: TaskView,
    choice: Choice<T>,
    chosen: fn(&mut TaskQuery) -> &mut BTreeSet<T>,
    label: AnyView,
) -> AnyView
where
    T: Ord + Clone + Send + Sync + 'static,
{
    let Choice { value, count, chosen: is_chosen } = choice;
    let toggle = move |_| {
        let value = value.clone();
        view.change(|query| {
            let set = chosen(query);
            if !set.remove(&value) {
                set.insert(value);
            }
        });
    };
    view! {
        <label class="choice" class:zero=count == 0>
            <input type="checkbox" prop:checked=is_chosen on:change=toggle/>
            <span>{label}</span>
            <span class="n">{count}</span>
        </label>
    }
    .into_any()
}
