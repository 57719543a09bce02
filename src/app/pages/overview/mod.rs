//! 总览: where things stand.

mod counts_table;
mod details;
mod due_lists;
mod figures;
mod heat_map;
mod lights_bar;
mod measure_card;
mod measures;
mod summary;
mod switches;
mod view;
mod welcome;

use leptos::prelude::*;

pub use self::details::OverviewDetails;
use self::summary::{CountySummary, UnitSummary};
use self::switches::Switches;
pub use self::view::OverviewView;
use self::welcome::Welcome;
use crate::app::components::dynamic;
use crate::app::state::{Subject, use_session};

/// First what a person would say, then `details`: lists, tables and figures.
#[component]
pub fn OverviewPage(
    details: impl Fn(OverviewView) -> AnyView + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session = use_session();
    let view = OverviewView::new();
    let has_unit = Memo::new(move |_| session.unit().with(Option::is_some));
    // Before anything is reported, the county is shown only where the address asks for it.
    let has_reports =
        Memo::new(move |_| view.facts.with(|facts| facts.items().iter().any(|facts| facts.is_reported())));
    let shows = Memo::new(move |_| has_unit.get() || has_reports.get() || view.asks_for_county.get());
    let is_county = Memo::new(move |_| view.subject.get() == Subject::County);
    let summaries = move || match (has_unit.get(), is_county.get()) {
        (false, _) => view! { <CountySummary view first=false/> }.into_any(),
        (true, true) => view! { <CountySummary view first=true/> <UnitSummary view first=false/> }.into_any(),
        (true, false) => {
            view! { <UnitSummary view first=true/> <CountySummary view first=false/> }.into_any()
        }
    };
    view! {
        <div class="over">
            {dynamic(move || (!has_unit.get()).then(|| view! { <Welcome/> }))}
            {dynamic(move || {
                shows
                    .get()
                    .then(|| {
                        view! {
                            <Switches view/>
                            {dynamic(summaries)}
                            {details(view)}
                        }
                    })
            })}
        </div>
    }
}
