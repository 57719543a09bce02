//! 两期对比: what has changed between two rounds of my unit, item by item.

mod changes;
mod round_choice;

use leptos::prelude::*;

use self::changes::change;
use self::round_choice::round_choice;
use crate::address::{AssessPart, Route};
use crate::app::components::dynamic;
use crate::app::pages::assess::focus::COMPARE_TITLE;
use crate::app::state::{PageSession, use_location, use_session};
use crate::rules::compare::{Comparison, round_to_compare};
use crate::rules::{Evaluation, Round};

#[component]
pub fn ComparePage(unit: String) -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let unit = StoredValue::new(unit);
    let chosen = Memo::new(move |before: Option<&Option<String>>| match location.route().get() {
        Route::Assess(AssessPart::Compare { with }) => with,
        _ => before.cloned().flatten(),
    });
    let other = Memo::new(move |_| unit.with_value(|unit| other_round(session, unit, chosen.get())));
    let name = move || unit.with_value(|unit| session.org_name(unit));
    view! {
        <div class="over compare">
            <h1 id=COMPARE_TITLE tabindex="-1">{dynamic(move || format!("{}：两期对比", name()))}</h1>
            {dynamic(move || match other.get() {
                Some(other) => compared(session, unit, other),
                None => view! { <p class="muted">"只有一个轮次，没有可以对比的。"</p> }.into_any(),
            })}
        </div>
    }
}

fn other_round(session: PageSession, unit: &str, chosen: Option<String>) -> Option<Round> {
    session.rounds().with(|rounds| {
        session.with_evaluation(|evaluation| {
            let Evaluation { ledger, directory, round, .. } = *evaluation;
            round_to_compare(rounds, round, chosen.as_deref(), ledger, directory, unit)
        })
    })
}

fn compared(session: PageSession, unit: StoredValue<String>, other: Round) -> AnyView {
    view! {
        {round_choice(session, &other.id)}
        {dynamic(move || unit.with_value(|unit| result(session, unit, other.clone())))}
    }
    .into_any()
}

fn result(session: PageSession, unit: &str, other: Round) -> AnyView {
    session.directory().with(|directory| {
        session.round().with(|round| {
            session.store().with_ledger(|ledger| {
                let mut other = other;
                other.freeze(session.plan(), ledger, directory);
                let evaluation = |round| Evaluation { plan: session.plan(), ledger, directory, round };
                differences(&Comparison::new(evaluation(round), evaluation(&other), unit))
            })
        })
    })
}

fn differences(comparison: &Comparison) -> AnyView {
    let Comparison { earlier, later, differences, .. } = comparison;
    let none = comparison.no_difference().map(|text| view! { <div class="empty"><p>{text}</p></div> });
    view! {
        <p class="compare-counts" role="status">
            <b>{comparison.span()}</b>
            {format!("：{}", comparison.counts())}
        </p>
        {none}
        <ul class="changes">{differences.iter().map(|difference| change(difference, earlier, later)).collect_view()}</ul>
    }
    .into_any()
}
