use leptos::prelude::*;

use super::closing::Closing;
use super::deleting::Deleting;
use super::records::Entry;
use super::weights::Weights;
use crate::address::{AssessPart, Page, Route, SettingsPart};
use crate::app::components::{CheckedLine, TextControl, dynamic};
use crate::app::state::PageSession;
use crate::records::RoundField;
use crate::rules::{Round, round_date, round_name, round_status};

/// One round in a line, and under it what may be changed while it is open.
pub fn row(session: PageSession, id: String, open: RwSignal<Option<String>>) -> AnyView {
    let entry = Entry::new(session, id);
    let Entry { id, round, .. } = entry;
    let is_open =
        Memo::new(move |_| open.with(|open| id.with_value(|id| open.as_deref() == Some(id.as_str()))));
    let is_current = Memo::new(move |_| id.with_value(|id| session.round().with(|round| round.id == *id)));
    let toggle = move |_| {
        let next = (!is_open.get_untracked()).then(|| id.get_value());
        open.set(next);
    };
    let switch = move || match is_current.get() {
        true => view! { <b>"当前轮次"</b> }.into_any(),
        false => {
            let href = href_in(entry, Route::Settings(Some(SettingsPart::Rounds)));
            let label = format!("换到{}", round.with(|round| round.name.clone()));
            view! { <a class="link" href=href aria-label=label>"换到这一轮"</a> }.into_any()
        }
    };
    let body = move || is_open.get().then(|| body(entry));
    view! {
        <div class="round" class:open=is_open role="group" aria-label=move || round.with(|round| round.name.clone())>
            <div class="round-head">
                <h3>{dynamic(move || round.with(|round| round.name.clone()))}</h3>
                <p class="dates">{dynamic(move || round.with(dates))}</p>
                <p class="state">{dynamic(move || status(entry))}</p>
                <p class="switch-round">{dynamic(switch)}</p>
                <button
                    type="button"
                    class="btn plain"
                    aria-expanded=move || if is_open.get() { "true" } else { "false" }
                    aria-label=move || format!("{}{}", if is_open.get() { "收起" } else { "管理" }, round.with(|round| round.name.clone()))
                    on:click=toggle
                >
                    {dynamic(move || if is_open.get() { "收起" } else { "管理" })}
                </button>
            </div>
            {dynamic(body)}
        </div>
    }
    .into_any()
}

/// The address of a route in this round.
fn href_in(entry: Entry, route: Route) -> String {
    let session = entry.session;
    let location = entry.location;
    let opening = session.rounds().with(|rounds| Round::opening_of(session.plan(), rounds).id);
    let id = entry.id.get_value();
    location.href_in((id != opening).then_some(id), route)
}

fn dates(round: &Round) -> String {
    let due = round.due.map_or_else(|| "未定上报日期".to_owned(), |due| format!("上报 {due}"));
    format!("截止日 {} · {due}", round.as_of)
}

fn status(entry: Entry) -> String {
    entry.round.with(|round| {
        entry.session.store().with_rounds(|ledger| {
            let record = entry.key.with_value(|key| key.as_ref().and_then(|key| ledger.get(key)));
            round_status(round, record)
        })
    })
}

fn body(entry: Entry) -> AnyView {
    let closed = Memo::new(move |_| entry.round.with(|round| round.closed));
    let links = view! {
        <p class="round-links">
            <a class="link" href=href_in(entry, Route::from(Page::Assess))>"在这一轮填报"</a>
            <a class="link" href=href_in(entry, Route::Assess(AssessPart::Compare { with: None }))>
                "与别的轮次对比"
            </a>
        </p>
    };
    let edited = move || match closed.get() {
        true => {
            view! { <p class="hint">"轮次已关闭：日期和权重是关闭时的，要改请先重新打开。"</p> }.into_any()
        }
        false => view! { <Dates entry/> <Weights entry/> }.into_any(),
    };
    view! {
        <div class="round-body">
            {links} {dynamic(edited)} <Closing entry/> {entry.own.then(|| view! { <Deleting entry/> })}
        </div>
    }
    .into_any()
}

/// The name of a round of one's own, and the two dates.
#[component]
fn Dates(entry: Entry) -> impl IntoView {
    let Entry { session, id, .. } = entry;
    let plan = session.plan();
    let seed = id.with_value(|id| plan.round(id));
    let line = |field: RoundField<'static>, what: &'static str, placeholder: String, control: TextControl| {
        let name =
            Signal::derive(move || format!("{}的{what}", entry.round.with(|round| round.name.clone())));
        let id = id.with_value(|id| format!("round-{id}-{}", field.id()));
        view! { <CheckedLine control id label=what name placeholder/> }.into_any()
    };
    let name = entry.own.then(|| {
        let control = entry.text(RoundField::Name, "名称").checked(move |text| {
            let rounds = session.rounds().get_untracked();
            id.with_value(|id| round_name(text, &rounds, Some(id)))
        });
        line(RoundField::Name, "名称", String::new(), control)
    });
    let as_of = entry.text(RoundField::AsOf, "截止日").checked(move |text| match text.trim() {
        "" if entry.own => Err("请填写截止日：这一轮从哪一天回看。".to_owned()),
        text => date(text, session),
    });
    let due = entry.text(RoundField::Due, "上报日期").checked(move |text| date(text, session));
    let planned = seed.map(|seed| seed.as_of.to_string()).unwrap_or_default();
    let note = seed.map(|seed| {
        let date = view! { <span class="nowrap">{seed.as_of.to_string()}</span> };
        view! { <p class="hint">{seed.note.clone()} "留空，就按 " {date} "。"</p> }
    });
    view! {
        <div class="round-fields">
            {name}
            {line(RoundField::AsOf, "截止日", planned, as_of)}
            {line(RoundField::Due, "上报日期", "可不填，如 2026-01-15".to_owned(), due)}
        </div>
        {note}
    }
}

/// A date as it is kept; nothing stays nothing.
fn date(text: &str, session: PageSession) -> Result<String, String> {
    match text.trim() {
        "" => Ok(String::new()),
        text => round_date(text, session.plan()),
    }
}
