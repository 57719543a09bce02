use leptos::prelude::*;

use crate::app::components::dynamic;
use crate::app::state::use_session;
use crate::browser;
use crate::plan::OrgKind;
use crate::search::Words;

/// Picks one unit: a list by kind that a few characters or the pinyin of its name narrow.
#[component]
pub fn UnitPicker(
    #[prop(into)] id: &'static str,
    #[prop(into)] chosen: Signal<Option<String>>,
    choose: Callback<String>,
) -> impl IntoView {
    let session = use_session();
    let search = RwSignal::new(String::new());
    let groups = move || {
        let words = search.with(|search| Words::new(search));
        session.directory().with(|directory| {
            let listed = |kinds: &[OrgKind]| {
                directory
                    .units()
                    .filter(|org| kinds.contains(&org.kind))
                    .filter(|org| {
                        words.are_in(org.written_as.iter().map(String::as_str).chain([org.name.as_str()]))
                    })
                    .map(|org| (org.id.clone(), org.name.clone()))
                    .collect::<Vec<_>>()
            };
            [
                ("部门和企业", listed(&[OrgKind::Department, OrgKind::Enterprise])),
                ("乡镇（原文未列名，可在设置中修改）", listed(&[OrgKind::Township])),
            ]
        })
    };
    let take_only_match = move || {
        let mut listed = untrack(groups).into_iter().flat_map(|(_, units)| units);
        if let (Some((unit, _)), None) = (listed.next(), listed.next()) {
            choose.run(unit);
        }
    };
    let button = move |(unit, name): (String, String)| {
        let pressed = {
            let unit = unit.clone();
            move || if chosen.with(|chosen| chosen.as_ref() == Some(&unit)) { "true" } else { "false" }
        };
        view! {
            <li>
                <button type="button" aria-pressed=pressed on:click=move |_| choose.run(unit.clone())>
                    {name}
                </button>
            </li>
        }
    };
    let lists = move || {
        let groups = groups();
        if groups.iter().all(|(_, units)| units.is_empty()) {
            let text = format!("没有名称含“{}”的单位。可在设置中增加单位。", search.get().trim());
            return view! { <p class="nothing">{text}</p> }.into_any();
        }
        groups
            .into_iter()
            .filter(|(_, units)| !units.is_empty())
            .map(|(label, units)| {
                view! { <h3 class="picker-kind">{label}</h3> <ul>{units.into_iter().map(button).collect_view()}</ul> }
            })
            .collect_view()
            .into_any()
    };
    view! {
        <div class="picker">
            <label class="visually-hidden" for=id>"查找单位"</label>
            <input
                id=id
                class="input"
                type="search"
                autocomplete="off"
                placeholder="输入单位名称中的字或拼音，如 水利、slj"
                on:input=move |event| {
                    if !browser::is_composing(&event) {
                        search.set(event_target_value(&event));
                    }
                }
                on:compositionend=move |event| search.set(event_target_value(&event))
                on:keydown=move |event| {
                    if browser::key(&event) == "Enter" {
                        event.prevent_default();
                        take_only_match();
                    }
                }
            />
            <div class="picker-list">{dynamic(lists)}</div>
        </div>
    }
}
