mod numbers;
mod source;
mod spark_line;
mod verdict;

use leptos::prelude::*;

use self::numbers::numbers;
use self::source::source;
use self::spark_line::spark_line;
use self::verdict::verdict;
use super::view::OverviewView;
use crate::address::{Route, TaskQuery};
use crate::app::components::{button, dynamic};
use crate::app::forms::MeasureEditor;
use crate::browser;
use crate::overview::MeasureDetails;
use crate::plan::Measure;

/// One measure: its target, its numbers and the verdict. `at` is its position among those `shown`.
#[component]
pub fn MeasureCard(
    view: OverviewView,
    shown: Memo<Vec<MeasureDetails<'static>>>,
    at: usize,
) -> impl IntoView {
    let location = view.location;
    let Some(first) = shown.with_untracked(|shown| shown.get(at).cloned()) else {
        return ().into_any();
    };
    let (item, measure) = (first.card.item, first.card.measure);
    let measure_now = Memo::new(move |_| {
        let same = |shown: &&MeasureDetails<'_>| shown.card.measure.id == measure.id;
        shown.with(|shown| shown.iter().find(same).cloned())
    });
    let part = move |draw: fn(OverviewView, &MeasureDetails<'static>) -> AnyView| {
        dynamic(move || measure_now.get().map(|shown| draw(view, &shown)))
    };
    let writers = Memo::new(move |_| measure_now.get().map(|shown| shown.writers).unwrap_or_default());
    let open = RwSignal::new(false);
    let query = TaskQuery { item: Some(item.id.clone()), ..TaskQuery::default() };
    let editor = move || {
        let done = Callback::new(move |()| {
            open.set(false);
            browser::focus(&card_id(measure));
        });
        view! { <MeasureEditor measure writers=writers.get_untracked() done/> }.into_any()
    };
    let foot = move || match (open.get(), writers.with(Vec::is_empty)) {
        (true, _) => editor(),
        (false, true) => view! { <p class="quiet">"还没有单位负责它，无处填数。"</p> }.into_any(),
        (false, false) => view! {
            <div class="buttons">{button("btn plain", "填数", move |_| open.set(true))}</div>
        }
        .into_any(),
    };
    view! {
        <article class="card" id=card_id(measure) tabindex="-1" aria-label=measure.name.clone()>
            <h3>
                <a href=location.href(Route::Tasks(query))>{measure.name.clone()}</a>
            </h3>
            {part(figure)} {part(spark_line)} {part(verdict)} {part(source)}
            <details class="yearly">
                <summary>"各年的数"</summary>
                {part(numbers)}
            </details>
            <div class="card-foot">{dynamic(foot)}</div>
        </article>
    }
    .into_any()
}

fn card_id(measure: &Measure) -> String {
    format!("card-{}", measure.id)
}

fn figure(_: OverviewView, shown: &MeasureDetails<'static>) -> AnyView {
    view! {
        <p class="card-figure">
            <b>{shown.card.figure()}</b>
            " "
            <small>{format!("目标 {}", shown.card.target_in_words())}</small>
        </p>
    }
    .into_any()
}
