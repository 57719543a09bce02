use leptos::prelude::*;

use super::failure::{Failure, FailureLine};
use super::org_records::write_same_as;
use crate::app::components::{button, dynamic};
use crate::app::state::use_session;
use crate::directory::{Directory, DirectoryOrg};
use crate::plan::Plan;

/// Two names: the first is, or may be, another name of the second.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Pair {
    name: String,
    of: String,
    /// Why the document gives rise to the thought.
    doubt: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Apart,
    Same,
    /// Said differently in two places: read as apart until a person decides.
    Disputed,
}

/// 两个名称是同一单位: what the document leaves in doubt, and what a person says.
#[component]
pub fn SameUnitSection() -> impl IntoView {
    let session = use_session();
    let failure = Failure::none();
    let pairs = Memo::new(move |_| session.directory().with(|directory| pairs(session.plan(), directory)));
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

/// The document's doubts first, then what else was said.
fn pairs(plan: &Plan, directory: &Directory) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = plan
        .doubts
        .iter()
        .filter_map(|doubt| match doubt.orgs.as_slice() {
            [name, of] => Some(Pair { name: name.clone(), of: of.clone(), doubt: doubt.text.clone() }),
            _ => None,
        })
        .collect();
    for org in directory.orgs() {
        for of in org.same_as.iter().flatten() {
            if !pairs.iter().any(|pair| pair.name == org.id && pair.of == *of) {
                pairs.push(Pair { name: org.id.clone(), of: of.clone(), doubt: String::new() });
            }
        }
    }
    pairs
}

fn standing(directory: &Directory, pair: &Pair) -> Standing {
    let said = directory.org(&pair.name).map_or(&[][..], |org| &org.same_as);
    let names_it = said.iter().any(|of| of.as_ref() == Some(&pair.of));
    match names_it && said.len() > 1 {
        true => Standing::Disputed,
        false if directory.canonical(&pair.name) == directory.canonical(&pair.of) => Standing::Same,
        false => Standing::Apart,
    }
}

fn own_name(directory: &Directory, id: &str) -> String {
    directory.org(id).map_or(id, |org: &DirectoryOrg| &org.name).to_owned()
}

fn pair_row(pair: Pair, failure: Failure) -> AnyView {
    let session = use_session();
    let pair = StoredValue::new(pair);
    let names = move || {
        session.directory().with(|directory| {
            pair.with_value(|pair| (own_name(directory, &pair.name), own_name(directory, &pair.of)))
        })
    };
    let standing = Memo::new(move |_| {
        session.directory().with(|directory| pair.with_value(|pair| standing(directory, pair)))
    });
    let text = move || {
        let (name, of) = names();
        match standing.get() {
            Standing::Apart => format!("{name}，{of}"),
            Standing::Same => format!("{name} 就是 {of}"),
            Standing::Disputed => format!("{name}，{of}：各处说法不一，暂未合在一起"),
        }
    };
    let confirm = move |_| {
        failure.note(pair.with_value(|pair| write_same_as(session, &pair.name, Some(&pair.of))));
    };
    let withdraw = move |_| {
        failure.note(pair.with_value(|pair| {
            let says = |name: &str, of: &str| {
                session.directory().with_untracked(|directory| {
                    directory.org(name).is_some_and(|org| org.same_as.iter().flatten().any(|said| said == of))
                })
            };
            // A person may have said it the other way round.
            match says(&pair.of, &pair.name) && !says(&pair.name, &pair.of) {
                true => write_same_as(session, &pair.of, None),
                false => write_same_as(session, &pair.name, None),
            }
        }));
    };
    view! {
        <div class="pair-row">
            <div>
                <span class:confirmed=move || standing.get() == Standing::Same>{dynamic(text)}</span>
                <span class="quiet">{pair.with_value(|pair| pair.doubt.clone())}</span>
            </div>
            <div class="buttons">
                {dynamic(move || (standing.get() != Standing::Same).then(|| button("btn plain", "确认是同一单位", confirm)))}
                {dynamic(move || (standing.get() != Standing::Apart).then(|| button("btn plain", "撤销", withdraw)))}
            </div>
        </div>
    }
    .into_any()
}

#[component]
fn NewPair(failure: Failure) -> impl IntoView {
    let session = use_session();
    let name = RwSignal::new(String::new());
    let of = RwSignal::new(String::new());
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
        let (chosen, main) = (name.get_untracked(), of.get_untracked());
        if chosen.is_empty() || main.is_empty() || chosen == main {
            return failure.set("请选两个不同的单位。");
        }
        if failure.note(write_same_as(session, &chosen, Some(&main))).is_some() {
            name.set(String::new());
            of.set(String::new());
        }
    };
    view! {
        <h3>"另外两个名称"</h3>
        <div class="new-pair">
            {select("也叫这个名称的单位", name)}
            <span>"就是"</span>
            {select("以这个名称为准的单位", of)}
            {button("btn plain", "确认是同一单位", confirm)}
        </div>
    }
}
