use leptos::prelude::*;

use crate::address::{AssessPart, Route};
use crate::app::state::{PageSession, use_location};
use crate::browser;
use crate::rules::Round;

/// The two rounds, each to be chosen; the address follows. `with` is the id of the other one.
pub fn round_choice(session: PageSession, with: &str) -> AnyView {
    let location = use_location();
    let (rounds, here) = (session.rounds().get(), session.round().with(|round| round.id.clone()));
    let opening = Round::opening_of(session.plan(), &rounds).id;
    let option = |round: &Round, chosen: &str| {
        let label = format!("{}（{}）", round.name, round.as_of);
        view! { <option value=round.id.clone() selected=round.id == chosen>{label}</option> }
    };
    let ours = rounds.iter().map(|round| option(round, &here)).collect_view();
    let theirs = rounds.iter().filter(|round| round.id != here);
    let theirs = theirs.map(|round| option(round, with)).collect_view();
    let (other, before) = (with.to_owned(), here.clone());
    let choose_ours = move |event| {
        let id = event_target_value(&event);
        // Choosing the other round for this one exchanges the two.
        let with = if id == other { before.clone() } else { other.clone() };
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
