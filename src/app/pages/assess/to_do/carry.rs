use leptos::prelude::*;

use crate::address::{AssessPart, Route};
use crate::app::components::{button, dynamic};
use crate::app::state::{PageSession, use_location, use_session};
use crate::plan::Item;
use crate::records::RecordKey;
use crate::rules::carry::{carry_forward, carry_sources, confirm, drafts};
use crate::storage::EditError;

/// An earlier round, with the ids of the items that can be carried forward from it.
#[derive(Clone, PartialEq)]
struct Source {
    id: String,
    name: String,
    as_of: String,
    items: Vec<&'static str>,
}

/// The drafts that were carried forward and wait to be confirmed, and what could be carried forward from an earlier
/// round.
#[component]
pub fn Carry(unit: String) -> impl IntoView {
    let session = use_session();
    let unit = StoredValue::new(unit);
    let waiting = Memo::new(move |_| {
        unit.with_value(|unit| session.with_evaluation(|evaluation| ids(session, drafts(evaluation, unit))))
    });
    let sources = Memo::new(move |_| unit.with_value(|unit| all_sources(session, unit)));
    view! { {dynamic(move || drafts_notice(session, unit, waiting))} {dynamic(move || offer(session, unit, sources))} }
}

fn all_sources(session: PageSession, unit: &str) -> Vec<Source> {
    session.rounds().with(|rounds| {
        session.with_evaluation(|evaluation| {
            let sources = carry_sources(rounds, evaluation, unit).into_iter();
            sources
                .map(|source| Source {
                    id: source.round.id.clone(),
                    name: source.round.name.clone(),
                    as_of: source.round.as_of.to_string(),
                    items: ids(session, source.items),
                })
                .collect()
        })
    })
}

fn ids(session: PageSession, items: Vec<&Item>) -> Vec<&'static str> {
    items.into_iter().filter_map(|item| session.plan().item(&item.id)).map(|item| item.id.as_str()).collect()
}

/// The records of what the unit says of an item in a round, the one to write into first.
fn keys(session: PageSession, round: &str, unit: &str, item: &str) -> Vec<RecordKey> {
    untrack(|| session.alias_keys(unit, |unit| RecordKey::assessment(round, unit, item)))
}

fn announce(session: PageSession, outcome: Result<String, EditError>) {
    session.announce(outcome.unwrap_or_else(|error| error.to_string()));
}

fn drafts_notice(
    session: PageSession,
    unit: StoredValue<String>,
    waiting: Memo<Vec<&'static str>>,
) -> Option<AnyView> {
    let items = waiting.get();
    let is_open = !session.round().with(|round| round.closed);
    (is_open && !items.is_empty()).then(|| {
        let count = items.len();
        let press = move |_| {
            let round = session.round().with_untracked(|round| round.id.clone());
            let keys_of_items: Vec<_> =
                unit.with_value(|unit| items.iter().map(|item| keys(session, &round, unit, item)).collect());
            let step = format!("确认 {count} 项草稿");
            let done = session.store().edit_named(&keys_of_items.concat(), Some(&step), |ledger, writer| {
                keys_of_items.iter().filter(|keys| confirm(ledger, keys, writer)).count()
            });
            announce(session, done.map(|count| format!("已确认 {count} 项，算作本轮的填报。")));
        };
        view! {
            <section class="notice carry" aria-labelledby="carry-drafts">
                <h2 id="carry-drafts">{format!("一并确认草稿（{count} 项）")}</h2>
                <p>"带入的草稿按未填报计，到改动或确认为止。请在下面逐项打开核对；都核对过的，可以一并确认。"</p>
                <div class="buttons">{button("btn", format!("全部确认（{count} 项）"), press)}</div>
            </section>
        }
        .into_any()
    })
}

fn links(session: PageSession, items: &[&'static str]) -> AnyView {
    let location = use_location();
    let link = |id: &&'static str| {
        let title = session.plan().item(id).map(|item| item.title.clone());
        view! {
            <li>
                <a href=location.href(Route::to_assess(id))><span class="id">{*id}</span> <span>{title}</span></a>
            </li>
        }
    };
    view! {
        <details class="carry-items">
            <summary>"看看是哪些项"</summary>
            <ul>{items.iter().map(link).collect_view()}</ul>
        </details>
    }
    .into_any()
}

fn offer(session: PageSession, unit: StoredValue<String>, sources: Memo<Vec<Source>>) -> Option<AnyView> {
    let location = use_location();
    // Folded once the unit has reported something.
    let is_unreported = untrack(|| {
        unit.with_value(|unit| {
            session.with_evaluation(|evaluation| evaluation.unit(unit).share.reported == 0)
        })
    });
    let first = sources.with(|sources| sources.first().map(|source| source.id.clone()))?;
    let chosen = RwSignal::new(first);
    let source = Memo::new(move |_| {
        sources.with(|sources| {
            let found = chosen.with(|id| sources.iter().find(|source| source.id == *id));
            found.or(sources.first()).cloned()
        })
    });
    let count = move || source.with(|source| source.as_ref().map_or(0, |source| source.items.len()));
    let options = sources.with(|sources| {
        let option = |source: &Source| {
            let label = format!("{}（截止日 {}，{} 项）", source.name, source.as_of, source.items.len());
            view! { <option value=source.id.clone()>{label}</option> }
        };
        sources.iter().map(option).collect_view()
    });
    let press = move |_| {
        if let Some(source) = source.get_untracked() {
            carry_forward_from(session, unit, &source);
        }
    };
    let compare = move || {
        source.get().map(|source| location.href(Route::Assess(AssessPart::Compare { with: Some(source.id) })))
    };
    Some(
        view! {
            <section aria-labelledby="carry-offer">
            <details class="notice carry" open=is_unreported>
                <summary><h2 id="carry-offer">"从以前的轮次带入"</h2></summary>
                <p>"标记、文字、佐证和联系人作为草稿带入，逐项核对后再算本轮的填报。本轮已经填了的，一个字也不动。"</p>
                <label for="carry-from">"从哪一轮带入"</label>
                <select id="carry-from" class="input" on:change=move |event| chosen.set(event_target_value(&event))>
                    {options}
                </select>
                {dynamic(move || source.get().map(|source| links(session, &source.items)))}
                <div class="buttons">
                    <button type="button" class="btn" on:click=press>
                        {dynamic(move || format!("带入 {} 项", count()))}
                    </button>
                    <a class="btn plain" href=compare>"先作两期对比"</a>
                </div>
            </details>
            </section>
        }
        .into_any(),
    )
}

/// Carries the items of a round forward, as one step that can be undone.
fn carry_forward_from(session: PageSession, unit: StoredValue<String>, source: &Source) {
    let round = session.round().with_untracked(|round| round.id.clone());
    let pairs: Vec<_> = unit.with_value(|unit| {
        let items = source.items.iter();
        items.map(|item| (keys(session, &source.id, unit, item), keys(session, &round, unit, item))).collect()
    });
    let written: Vec<RecordKey> = pairs.iter().flat_map(|(_, to)| to.clone()).collect();
    let step = format!("从{}带入 {} 项", source.name, pairs.len());
    let done = session.store().edit_named(&written, Some(&step), |ledger, writer| {
        pairs.iter().filter(|(from, to)| carry_forward(ledger, from, to, writer)).count()
    });
    announce(session, done.map(|count| format!("已从{}带入 {count} 项草稿，请逐项核对。", source.name)));
}
