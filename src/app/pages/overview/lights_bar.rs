use leptos::prelude::*;
use strum::VariantArray;

use super::view::OverviewView;
use crate::address::Facet;
use crate::app::components::{LightSign, dynamic, light_class};
use crate::app::state::Subject;
use crate::records::State;
use crate::rules::{Light, Tally};

/// How many items have which light: a bar, and a legend that leads to them.
#[component]
pub fn LightsBar(
    view: OverviewView,
    #[prop(into)] tally: Signal<Tally>,
    #[prop(into)] subject: Signal<Subject>,
) -> impl IntoView {
    let entry = move |light: Option<Light>| {
        let count = tally.with(|tally| match light {
            Some(light) => tally.light(light),
            None => tally.state(State::NotApplicable),
        });
        let shown = view! { <LightSign light/> <b>{count}</b> };
        if count == 0 {
            return view! { <li class="zero">{shown}</li> }.into_any();
        }
        let all = view.tasks(&subject.get());
        let query = match light {
            Some(light) => all.with(Facet::Light, light.id()),
            None => all.with(Facet::State, State::NotApplicable.id()),
        };
        view! { <li><a href=view.href(query)>{shown}</a></li> }.into_any()
    };
    let entries =
        move || Light::VARIANTS.iter().copied().map(Some).chain([None]).map(entry).collect::<Vec<_>>();
    view! {
        <svg class="stack" aria-hidden="true">{dynamic(move || tally.with(segments))}</svg>
        <ul class="legend">{dynamic(entries)}</ul>
    }
}

fn segments(tally: &Tally) -> Vec<AnyView> {
    let mut before = 0;
    let mut segments = Vec::new();
    for &light in Light::VARIANTS {
        let count = tally.light(light);
        if count > 0 {
            let class = format!("seg-{}", light_class(Some(light)));
            let (x, width) = (percent(before, tally.lit()), percent(count, tally.lit()));
            segments.push(view! { <rect class=class x=x width=width height="100%"></rect> }.into_any());
        }
        before += count;
    }
    segments
}

/// A part of the whole width, to the hundredth.
fn percent(part: usize, of: usize) -> String {
    let hundredths = (part * 10_000).checked_div(of).unwrap_or_default();
    format!("{}.{:02}%", hundredths / 100, hundredths % 100)
}
