use leptos::prelude::*;

use crate::app::components::{Question, dynamic, why};
use crate::app::state::{Subject, use_session};
use crate::rules::format_score;

/// How the lights come about, and a unit's two figures: its share and its score, which says why.
#[component]
pub fn Figures(subject: Signal<Subject>) -> impl IntoView {
    let sign = view! { <span class="asks">"这些灯是怎么算的"</span> };
    let (ask, answer) = why(sign.into_any(), || Question::Lights);
    view! {
        <p class="fine">{ask}</p>
        {answer}
        {dynamic(move || match subject.get() {
            Subject::Unit(unit) => figures(unit),
            Subject::County => ().into_any(),
        })}
    }
}

fn figures(unit: String) -> AnyView {
    let session = use_session();
    let unit = StoredValue::new(unit);
    let reached = Memo::new(move |_| {
        session.with_evaluation(|evaluation| unit.with_value(|unit| evaluation.unit(unit)))
    });
    let score = view! {
        {dynamic(move || format_score(reached.get().score))}
        <span class="asks">"为什么"</span>
    };
    let (ask, answer) = why(score.into_any(), move || Question::Unit(unit.get_value()));
    let share = move || {
        let share = reached.get().share;
        view! { {share.percent()} <small>{format!("{} / {} 项", share.reported, share.total)}</small> }
    };
    view! {
        <dl class="figures">
            <div>
                <dt>"填报率"</dt>
                <dd>{dynamic(share)}</dd>
            </div>
            <div>
                <dt>"得分"</dt>
                <dd>{ask} <small>"只计已填报且适用的各项，满分 100"</small></dd>
            </div>
        </dl>
        {answer}
    }
    .into_any()
}
