use leptos::prelude::*;

use crate::address::{AssessPart, Page, Route, SettingsPart};
use crate::app::components::dynamic;
use crate::app::state::{use_location, use_preferences, use_session};
use crate::rules::Round;

/// What the switch in the masthead offers: recent units, the rounds. A press closes it.
#[component]
pub fn SwitchMenu(open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let preferences = use_preferences();
    let recent = move || {
        preferences
            .with(|preferences| preferences.recent.clone())
            .into_iter()
            .map(|unit| {
                let label = session.org_name(&unit);
                let choose = move |_| {
                    preferences.choose_unit(&unit);
                    open.set(false);
                };
                view! { <button type="button" on:click=choose>{label}</button> }
            })
            .collect_view()
    };
    let rounds = move || {
        let opening = session.rounds().with(|rounds| Round::opening_of(session.plan(), rounds).id);
        let here = session.round().with(|round| round.id.clone());
        let link = |round: Round| {
            let current = (round.id == here).then_some("true");
            let id = (round.id != opening).then_some(round.id);
            let href = move || location.route().with(|route| location.href_in(id.clone(), route.clone()));
            view! {
                <a href=href aria-current=current on:click=move |_| open.set(false)>
                    {round.name} " " <span class="quiet">{round.as_of.to_string()}</span>
                </a>
            }
        };
        session.rounds().get().into_iter().map(link).collect_view()
    };
    let link = move |label: &'static str, route: Route| {
        let href = move || location.href_in(location.round_id().get(), route.clone());
        view! { <a href=href on:click=move |_| open.set(false)>{label}</a> }.into_any()
    };
    let has_recent = move || preferences.with(|preferences| !preferences.recent.is_empty());
    view! {
        <div class="switch-menu">
            <Show when=has_recent>
                <h2>"最近的单位"</h2>
                {dynamic(recent)}
            </Show>
            {link("选择单位…", Route::from(Page::Settings))}
            <h2>"轮次"</h2>
            {dynamic(rounds)}
            <div class="menu-links">
                {link("管理轮次", Route::Settings(Some(SettingsPart::Rounds)))}
                {link("与别的轮次对比", Route::Assess(AssessPart::Compare { with: None }))}
            </div>
        </div>
    }
}
