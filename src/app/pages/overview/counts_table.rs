use leptos::prelude::*;

use super::view::{OverviewView, statuses};
use crate::address::{Facet, TaskQuery};
use crate::app::components::dynamic;
use crate::overview::{Counts, Group};
use crate::plan::Section;
use crate::records::State;
use crate::rules::Tally;

/// How many items of each section are in which state, for my unit or the county; each number leads to its items.
#[component]
pub fn CountsTable(view: OverviewView) -> impl IntoView {
    let body = move || {
        let (facts, subject) = (view.facts.get(), view.subject.get());
        let counts = Counts::new(
            view.session.plan(),
            statuses(facts.items(), &subject).map(|(item, _, status)| (item, status)),
        );
        let all = view.tasks(&subject);
        view! {
            {counts.groups.iter().map(|group| rows(view, group, &all)).collect::<Vec<_>>()}
            <tfoot>
                <tr>
                    <th scope="row">"合计"</th>
                    {cells(view, &counts.total, &[], &all)}
                </tr>
            </tfoot>
        }
    };
    view! {
        <section aria-labelledby="over-counts">
            <div class="head-line part-head">
                <h2 id="over-counts">"各章节的状态"</h2>
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
                    {dynamic(body)}
                </table>
            </div>
        </section>
    }
}

fn rows(view: OverviewView, group: &Group<'static>, query: &TaskQuery) -> AnyView {
    let heading = group.heading.map(|heading| {
        let all: Vec<_> = group.sections.iter().map(|(section, _)| *section).collect();
        view! {
            <tr class="group">
                <th scope="rowgroup">{heading.title.clone()}</th>
                {cells(view, &group.total, &all, query)}
            </tr>
        }
    });
    let rows = group.sections.iter().map(|(section, tally)| {
        view! {
            <tr>
                <th scope="row">{section.title.clone()}</th>
                {cells(view, tally, &[section], query)}
            </tr>
        }
    });
    view! { <tbody>{heading} {rows.collect::<Vec<_>>()}</tbody> }.into_any()
}

/// The numbers of a row. `sections` are those that it counts; none stands for all.
fn cells(view: OverviewView, tally: &Tally, sections: &[&Section], query: &TaskQuery) -> AnyView {
    let all = sections.iter().fold(query.clone(), |query, section| query.with(Facet::Section, &section.id));
    let cell = |state: Option<State>| {
        let count = state.map_or_else(|| tally.items(), |state| tally.state(state));
        if count == 0 {
            return view! { <td class="zero">"0"</td> }.into_any();
        }
        let query = match state {
            Some(state) => all.clone().with(Facet::State, state.id()),
            None => all.clone(),
        };
        view! { <td><a href=view.href(query)>{count}</a></td> }.into_any()
    };
    let cells: Vec<_> = [None].into_iter().chain(State::ALL.map(Some)).map(cell).collect();
    cells.into_any()
}
