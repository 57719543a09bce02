use leptos::prelude::*;

use super::measure_card::MeasureCard;
use super::view::OverviewView;
use crate::app::components::dynamic;
use crate::app::state::Subject;
use crate::overview::{MeasureDetails, verdict_summary};

/// The numbers that the plan sets, each against what was entered.
#[component]
pub fn Measures(view: OverviewView) -> impl IntoView {
    let shown = Memo::new(move |_| measures(view));
    let cards = move || {
        let subject = view.subject.get();
        // While somebody types into a card, it is redrawn piece by piece.
        let count = shown.with_untracked(Vec::len);
        let whose = match subject {
            Subject::Unit(_) => "本单位自己填的数；全县的数以牵头单位填的为准",
            Subject::County => "全县以牵头单位填的数为准，别的单位填的列在旁边",
        };
        let cards = (0..count).map(|at| view! { <MeasureCard view shown at/> }.into_any());
        match count {
            0 => view! { <p class="muted">"本单位的任务没有目标值。"</p> }.into_any(),
            _ => view! {
                <p class="fine">{whose}"。结论不改变任何标记。"</p>
                <div class="cards">{cards.collect::<Vec<_>>()}</div>
            }
            .into_any(),
        }
    };
    view! {
        <section aria-labelledby="over-measures">
            <div class="head-line part-head">
                <h2 id="over-measures">"目标值"</h2>
                {dynamic(move || {
                    shown
                        .with(|shown| {
                            (!shown.is_empty())
                                .then(|| {
                                    let summary = verdict_summary(shown.iter().map(|shown| &shown.card));
                                    view! { <small role="status">{summary}</small> }
                                })
                        })
                })}
            </div>
            {dynamic(cards)}
        </section>
    }
}

fn measures(view: OverviewView) -> Vec<MeasureDetails<'static>> {
    let session = view.session;
    let (subject, mine) = (view.subject.get(), session.unit().get());
    session.with_evaluation(|evaluation| match &subject {
        Subject::Unit(unit) => MeasureDetails::of_unit(session.plan(), evaluation, unit),
        Subject::County => MeasureDetails::of_county(session.plan(), evaluation, mine.as_deref()),
    })
}
