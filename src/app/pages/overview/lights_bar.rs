use leptos::prelude::*;

use crate::app::context::use_app;
use crate::app::parts::{LightSign, light_class, live};
use crate::app::reading::Subject;
use crate::ledger::{Light, State, Tally};
use crate::query::{Facet, Route, TaskQuery};

/// How many items have which light: a bar, and a legend that leads to them.
#[component]
pub fn LightsBar(
    #[prop(into)] tally: Signal<Tally>,
    #[prop(into)] subject: Signal<Subject>,
) -> impl IntoView {
    let entry = move |light: Option<Light>| {
        move || {
            let count = tally.with(|tally| match light {
                Some(light) => tally.light(light),
                None => tally.state(State::NotApplicable),
            });
            let shown = view! { <LightSign light/> <b>{count}</b> };
            if count == 0 {
                return view! { <li class="zero">{shown}</li> }.into_any();
            }
            let all = of(&subject.get());
            let query = match light {
                Some(light) => all.with(Facet::Light, light.id()),
                None => all.with(Facet::State, State::NotApplicable.id()),
            };
            view! { <li><a href=use_app().href(Route::Tasks(query))>{shown}</a></li> }.into_any()
        }
    };
    view! {
        <svg class="stack" aria-hidden="true">{live(move || tally.with(segments))}</svg>
        <ul class="legend">{Light::ALL.map(Some).into_iter().chain([None]).map(entry).collect_view()}</ul>
    }
}

/// The tasks of a subject, nothing else chosen.
pub fn of(subject: &Subject) -> TaskQuery {
    match subject {
        Subject::Unit(unit) => TaskQuery::of_unit(unit),
        Subject::County => TaskQuery::default(),
    }
}

fn segments(tally: &Tally) -> AnyView {
    let percent = |count: usize| 100.0 * count as f64 / tally.lit().max(1) as f64;
    let mut before = 0;
    let segment = |light: Light| {
        let count = tally.light(light);
        let (x, width) = (percent(before), percent(count));
        before += count;
        (count > 0).then(|| {
            let class = format!("seg-{}", light_class(Some(light)));
            view! { <rect class=class x=format!("{x:.3}%") width=format!("{width:.3}%") height="100%"></rect> }
        })
    };
    Light::ALL.map(segment).collect_view().into_any()
}
