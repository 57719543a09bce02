use leptos::prelude::*;

use crate::app::context::use_app;
use crate::app::parts::{Question, live, why};
use crate::app::reading::Subject;
use crate::ledger::{Standing, UnitStanding, shown};

/// How the lights come about, and a unit's two figures: its share and its score, which says why.
#[component]
pub fn Figures(subject: Signal<Subject>) -> impl IntoView {
    let sign = view! { <span>"这些灯是怎么算的"</span> };
    let (ask, answer) = why(sign.into_any(), || Question::Lights);
    view! {
        <p class="fine">{ask}</p>
        {answer}
        {live(move || match subject.get() {
            Subject::Unit(unit) => figures(unit),
            Subject::County => ().into_any(),
        })}
    }
}

fn figures(unit: String) -> AnyView {
    let app = use_app();
    let UnitStanding { score, share } = app.directory.with(|directory| {
        app.round.with(|round| {
            app.store.with_ledger(|ledger| Standing { plan: app.plan, ledger, directory, round }.unit(&unit))
        })
    });
    let sign = view! { {shown(score)} <span class="asks">"为什么"</span> };
    let (ask, answer) = why(sign.into_any(), move || Question::Unit(unit.clone()));
    view! {
        <dl class="figures">
            <div>
                <dt>"填报率"</dt>
                <dd>{share.percent()} <small>{format!("{} / {} 项", share.reported, share.of)}</small></dd>
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
