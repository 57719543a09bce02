use leptos::prelude::*;

use super::records::write_same_as;
use crate::app::components::{button, dynamic};
use crate::app::pages::settings::failure::{Failure, FailureLine};
use crate::app::state::use_session;
use crate::directory::{AliasPair, AliasState, Directory};

/// 两个名称是同一单位: what the document leaves in doubt, and what people state.
#[component]
pub fn SameUnitSection() -> impl IntoView {
    let session = use_session();
    let failure = Failure::none();
    let pairs =
        Memo::new(move |_| session.directory().with(|directory| AliasPair::all(session.plan(), directory)));
    view! {
        <section>
            <h2>"两个名称是同一单位"</h2>
            <p>"确认后，两个名称的事项和填报合在一起看；原文照旧，随时可以撤销。"</p>
            <div class="org-rows">
                {dynamic(move || pairs.get().into_iter().map(|pair| pair_row(pair, failure)).collect_view())}
            </div>
            <NewPair failure/>
            <FailureLine failure/>
        </section>
    }
}

/// The org's own name, also where it is an alias.
fn own_name(directory: &Directory, id: &str) -> String {
    directory.org(id).map_or(id, |org| &org.name).to_owned()
}

fn pair_row(pair: AliasPair, failure: Failure) -> AnyView {
    let session = use_session();
    let pair = StoredValue::new(pair);
    let names = move || {
        session.directory().with(|directory| {
            pair.with_value(|pair| (own_name(directory, &pair.alias), own_name(directory, &pair.main)))
        })
    };
    let state = Memo::new(move |_| {
        session.directory().with(|directory| pair.with_value(|pair| pair.state(directory)))
    });
    let text = move || {
        let (alias, main) = names();
        match state.get() {
            AliasState::Apart => format!("{alias}，{main}"),
            AliasState::Same => format!("{alias} 就是 {main}"),
            AliasState::Disputed => format!("{alias}，{main}：各处说法不一，暂未合在一起"),
        }
    };
    let confirm = move |_| {
        failure.note(pair.with_value(|pair| write_same_as(session, &pair.alias, Some(&pair.main))));
    };
    let withdraw = move |_| {
        let org = session
            .directory()
            .with_untracked(|directory| pair.with_value(|pair| pair.stated_by(directory).to_owned()));
        failure.note(write_same_as(session, &org, None));
    };
    view! {
        <div class="pair-row">
            <div>
                <span class:confirmed=move || state.get() == AliasState::Same>{dynamic(text)}</span>
                <span class="quiet">{pair.with_value(|pair| pair.doubt.clone())}</span>
            </div>
            <div class="buttons">
                {dynamic(move || (state.get() != AliasState::Same).then(|| button("btn plain", "确认是同一单位", confirm)))}
                {dynamic(move || (state.get() != AliasState::Apart).then(|| button("btn plain", "撤销", withdraw)))}
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn NewPair(failure: Failure) -> impl IntoView {
    let session = use_session();
    let alias = RwSignal::new(String::new());
    let main = RwSignal::new(String::new());
    let options = move || {
        session.directory().with(|directory| {
            directory
                .units()
                .map(|org| view! { <option value=org.id.clone()>{org.name.clone()}</option> })
                .collect_view()
        })
    };
    let select = move |label: &'static str, chosen: RwSignal<String>| {
        view! {
            <select
                class="input"
                aria-label=label
                prop:value=move || chosen.get()
                on:change=move |event| chosen.set(event_target_value(&event))
            >
                <option value="">"选一个单位"</option>
                {dynamic(options)}
            </select>
        }
    };
    let confirm = move |_| {
        let (new_alias, new_main) = (alias.get_untracked(), main.get_untracked());
        if new_alias.is_empty() || new_main.is_empty() || new_alias == new_main {
            return failure.set("请选两个不同的单位。");
        }
        if failure.note(write_same_as(session, &new_alias, Some(&new_main))).is_some() {
            alias.set(String::new());
            main.set(String::new());
        }
    };
    view! {
        <h3>"另外两个名称"</h3>
        <div class="new-pair">
            {select("也叫这个名称的单位", alias)}
            <span>"就是"</span>
            {select("以这个名称为准的单位", main)}
            {button("btn plain", "确认是同一单位", confirm)}
        </div>
    }
}
