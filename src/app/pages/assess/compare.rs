//! 两轮对比: what has changed between two rounds of my unit, item by item.

mod changes;

use std::cmp::Reverse;

use leptos::prelude::*;

use changes::change;

use crate::address::{AssessPart, Route};
use crate::app::components::dynamic;
use crate::app::pages::assess::place::COMPARE_TITLE;
use crate::app::state::{PageSession, use_location, use_session};
use crate::browser;
use crate::records::Kind;
use crate::rules::compare::{Trend, compare};
use crate::rules::{Evaluation, Round};

#[component]
pub fn ComparePage(unit: String) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let unit = StoredValue::new(unit);
    let asked = Memo::new(move |before: Option<&Option<String>>| match location.route().get() {
        Route::Assess(AssessPart::Compare { with }) => with,
        _ => before.cloned().flatten(),
    });
    let other = Memo::new(move |_| unit.with_value(|unit| other_round(session, unit, asked.get())));
    let name = move || unit.with_value(|unit| session.org_name(unit));
    view! {
        <div class="over compare">
            <h1 id=COMPARE_TITLE tabindex="-1">{dynamic(move || format!("{}：两轮对比", name()))}</h1>
            {dynamic(move || match other.get() {
                Some(other) => compared(session, unit, other),
                None => view! { <p class="muted">"只有一个轮次，没有可以对比的。"</p> }.into_any(),
            })}
        </div>
    }
}

/// The round to compare with: the one asked for, else the latest that does not look back from a later day, in which
/// the unit said something; else the nearest one.
fn other_round(session: PageSession, unit: &str, asked: Option<String>) -> Option<Round> {
    let here = session.round().with(|round| (round.id.clone(), round.as_of));
    let others: Vec<_> = session.rounds().with(|rounds| {
        let others = rounds.iter().filter(|round| round.id != here.0).enumerate();
        others.map(|(at, round)| (at, round.clone())).collect()
    });
    if let Some((_, round)) = others.iter().find(|(_, round)| Some(&round.id) == asked.as_ref()) {
        return Some(round.clone());
    }
    let said = |round: &str| {
        session.directory().with(|directory| {
            session.store().with_ledger(|ledger| {
                let names = directory.aliases(unit);
                ledger.of_kind(Kind::Assessment).any(|record| {
                    let key = record.key();
                    key.round() == Some(round)
                        && !record.is_empty()
                        && key.unit().is_some_and(|unit| names.contains(&unit))
                })
            })
        })
    };
    let nearest = others.into_iter().min_by_key(|(at, round)| {
        let days = here.1.days_since(round.as_of);
        (!said(&round.id), days < 0, days.abs(), Reverse(*at))
    });
    nearest.map(|(_, round)| round)
}

fn compared(session: PageSession, unit: StoredValue<String>, other: Round) -> AnyView {
    let with = other.id.clone();
    view! {
        {choosing(session, with)}
        {dynamic(move || unit.with_value(|unit| result(session, unit, other.clone())))}
    }
    .into_any()
}

/// Both rounds, each to be chosen; the address follows.
fn choosing(session: PageSession, with: String) -> AnyView {
    let location = use_location();
    let (rounds, here) = (session.rounds().get(), session.round().with(|round| round.id.clone()));
    let opening = Round::opening_of(session.plan(), &rounds).id;
    let option = |round: &Round, chosen: &str| {
        let label = format!("{}（{}）", round.name, round.as_of);
        view! { <option value=round.id.clone() selected=round.id == chosen>{label}</option> }
    };
    let ours = rounds.iter().map(|round| option(round, &here)).collect_view();
    let theirs = rounds.iter().filter(|round| round.id != here);
    let theirs = theirs.map(|round| option(round, &with)).collect_view();
    let (kept, before) = (with.clone(), here.clone());
    let choose_ours = move |event| {
        let id = event_target_value(&event);
        // The other one takes the place of the one that was left.
        let with = if id == kept { before.clone() } else { kept.clone() };
        let route = Route::Assess(AssessPart::Compare { with: Some(with) });
        browser::push_hash(&location.href_in((id != opening).then_some(id), route));
    };
    let choose_theirs = move |event| {
        let with = Some(event_target_value(&event));
        location.go(Route::Assess(AssessPart::Compare { with }));
    };
    view! {
        <div class="compare-rounds">
            <div>
                <label for="compare-this">"本轮"</label>
                <select id="compare-this" class="input" on:change=choose_ours>{ours}</select>
            </div>
            <div>
                <label for="compare-with">"对比轮次"</label>
                <select id="compare-with" class="input" on:change=choose_theirs>{theirs}</select>
            </div>
        </div>
    }
    .into_any()
}

fn result(session: PageSession, unit: &str, other: Round) -> AnyView {
    session.directory().with(|directory| {
        session.round().with(|round| {
            session.store().with_ledger(|ledger| {
                let mut other = other;
                other.freeze(ledger, directory);
                let at = |round| Evaluation { plan: session.plan(), ledger, directory, round };
                // What looks back from an earlier day comes before.
                let (earlier, later) = match other.as_of <= round.as_of {
                    true => (at(&other), at(round)),
                    false => (at(round), at(&other)),
                };
                let differences = compare(&earlier, &later, unit);
                let all = directory.items_of(session.plan(), unit).len();
                let of = |trend: Trend| differences.iter().filter(|one| one.trend == trend).count();
                let counts =
                    Trend::ALL.map(|trend| format!("{} {} 项", trend.label(), of(trend))).join(" · ");
                let span = format!("从{}到{}", earlier.round.name, later.round.name);
                let same = all - differences.len();
                let nothing = |standing: &Evaluation| standing.unit(unit).share.reported == 0;
                let empty = differences.is_empty().then(|| {
                    let text = match nothing(&earlier) && nothing(&later) {
                        true => "这两轮里，本单位都还没有填报。",
                        false => "这两轮的填报没有不同。",
                    };
                    view! { <div class="empty"><p>{text}</p></div> }
                });
                view! {
                    <p class="compare-counts" role="status">
                        <b>{span}</b>
                        {format!("：{counts} · 没有变化 {same} 项。")}
                    </p>
                    {empty}
                    <ul class="changes">
                        {differences.iter().map(|one| change(one, &earlier, &later)).collect_view()}
                    </ul>
                }
                .into_any()
            })
        })
    })
}
