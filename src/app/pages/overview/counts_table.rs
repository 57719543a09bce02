use std::sync::Arc;

use leptos::prelude::*;

use super::lights_bar::of;
use super::stands;
use crate::app::context::use_app;
use crate::app::parts::live;
use crate::app::reading::{ItemFacts, Subject};
use crate::ledger::{State, Tally};
use crate::plan::Section;
use crate::query::{Counts, Facet, Group, Route};

/// How many items of each section are in which state, for my unit or the county; each number leads to its items.
#[component]
pub fn CountsTable(facts: Memo<Arc<Vec<ItemFacts>>>) -> impl IntoView {
    let app = use_app();
    let wants_county = RwSignal::new(false);
    // A unit without a part has nothing to count.
    let mine = Memo::new(move |_| {
        let has_part =
            |unit: &String| facts.with(|facts| facts.iter().any(|facts| facts.part(unit).is_some()));
        app.unit.get().filter(has_part)
    });
    let subject = Memo::new(move |_| match mine.get() {
        Some(unit) if !wants_county.get() => Subject::Unit(unit),
        _ => Subject::County,
    });
    let choice = move |county: bool, label: String| {
        let pressed = move || if (subject.get() == Subject::County) == county { "true" } else { "false" };
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| wants_county.set(county)>
                {label}
            </button>
        }
    };
    let choices = move || {
        mine.get().map(|unit| {
            let name = app.directory.with(|directory| directory.name(&unit).to_owned());
            view! {
                <div class="segmented" role="group" aria-label="统计范围">
                    {choice(false, name)}
                    {choice(true, "全县".to_owned())}
                </div>
            }
        })
    };
    let body = move || {
        let (facts, subject) = (facts.get(), subject.get());
        let counts = Counts::new(app.plan, stands(&facts, &subject).map(|(item, _, stands)| (item, stands)));
        view! {
            {counts.groups.iter().map(|group| rows(group, &subject)).collect_view()}
            <tfoot>
                <tr>
                    <th scope="row">"合计"</th>
                    {cells(&counts.total, &[], &subject)}
                </tr>
            </tfoot>
        }
    };
    view! {
        <section aria-labelledby="over-counts">
            <div class="counts-head">
                <h2 id="over-counts">"各章节的状态"</h2>
                {live(choices)}
            </div>
            <div class="table-wrap">
                <table class="counts">
                    <thead>
                        <tr>
                            <th scope="col">"章节"</th>
                            <th scope="col">"项数"</th>
                            {State::ALL
                                .map(|state| view! { <th scope="col">{state.label()}</th> })
                                .collect_view()}
                        </tr>
                    </thead>
                    {live(body)}
                </table>
            </div>
        </section>
    }
}

fn rows(group: &Group<'static>, subject: &Subject) -> AnyView {
    let heading = group.heading.map(|heading| {
        let all: Vec<_> = group.sections.iter().map(|(section, _)| *section).collect();
        view! {
            <tr class="group">
                <th scope="rowgroup">{heading.title.clone()}</th>
                {cells(&group.total, &all, subject)}
            </tr>
        }
    });
    let rows = group.sections.iter().map(|(section, tally)| {
        view! {
            <tr>
                <th scope="row">{section.title.clone()}</th>
                {cells(tally, &[section], subject)}
            </tr>
        }
    });
    view! { <tbody>{heading} {rows.collect_view()}</tbody> }.into_any()
}

/// The numbers of a row. `sections` are those that it counts; none stands for all.
fn cells(tally: &Tally, sections: &[&Section], subject: &Subject) -> AnyView {
    let all = sections.iter().fold(of(subject), |query, section| query.with(Facet::Section, &section.id));
    let cell = |state: Option<State>| {
        let count = state.map_or_else(|| tally.items(), |state| tally.state(state));
        if count == 0 {
            return view! { <td class="zero">"0"</td> }.into_any();
        }
        let query = match state {
            Some(state) => all.clone().with(Facet::State, state.id()),
            None => all.clone(),
        };
        view! { <td><a href=use_app().href(Route::Tasks(query))>{count}</a></td> }.into_any()
    };
    [None].into_iter().chain(State::ALL.map(Some)).map(cell).collect_view().into_any()
}
