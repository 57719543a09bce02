use leptos::prelude::*;

use crate::app::components::dynamic;
use crate::records::{Mark, State};
use crate::rules::Light;

/// A light: a shape, a word, a colour. `None` is 不适用, which has no light.
#[component]
pub fn LightSign(light: Option<Light>, #[prop(optional)] bare: bool) -> impl IntoView {
    let label = light.map_or(State::NotApplicable.label(), Light::label);
    let word = if bare { "visually-hidden" } else { "" };
    view! {
        <span class=format!("light {}", light_class(light)) class:bare=bare title=bare.then_some(label)>
            {framed(light)} <span class=word>{label}</span>
        </span>
    }
}

/// The class that gives a light its colour.
pub fn light_class(light: Option<Light>) -> &'static str {
    match light {
        Some(Light::Done) => "done",
        Some(Light::OnTime) => "good",
        Some(Light::DueSoon) => "soon",
        Some(Light::Overdue) => "late",
        Some(Light::Unreported) | None => "none",
    }
}

/// The shape of a light in a square of 14 px, to be drawn in an `svg` of the light's class.
pub fn light_shape(light: Option<Light>) -> AnyView {
    let drawing = match light {
        Some(Light::Done) => view! {
            <circle cx="7" cy="7" r="6.5" fill="currentColor"></circle>
            <path d="M3.8 7.2l2.2 2.2 4.2-4.6" class="cut"></path>
        }
        .into_any(),
        Some(Light::OnTime) => view! {
            <circle cx="7" cy="7" r="5.8" class="line"></circle>
            <path d="M7 1.2a5.8 5.8 0 0 1 0 11.6z" fill="currentColor"></path>
        }
        .into_any(),
        Some(Light::DueSoon) => view! { <path d="M7 1l6.5 12h-13z" fill="currentColor"></path> }.into_any(),
        Some(Light::Overdue) => view! {
            <rect x="1" y="1" width="12" height="12" fill="currentColor"></rect>
            <path d="M7 3.4v4.4M7 9.2v1.6" class="cut"></path>
        }
        .into_any(),
        Some(Light::Unreported) => {
            view! { <circle cx="7" cy="7" r="5.6" class="line dashed"></circle> }.into_any()
        }
        None => view! { <path d="M2 7h10" class="line"></path> }.into_any(),
    };
    view! { <g>{drawing}</g> }.into_any()
}

fn framed(light: Option<Light>) -> AnyView {
    view! { <svg viewBox="0 0 14 14" aria-hidden="true">{light_shape(light)}</svg> }.into_any()
}

/// One small square a clause.
#[component]
pub fn Ticks(#[prop(into)] marks: Signal<Vec<Option<Mark>>>) -> impl IntoView {
    let summary = move || {
        marks.with(|marks| {
            let done = marks.iter().filter(|mark| **mark == Some(Mark::Done)).count();
            format!("{} 个要点，{done} 个已完成", marks.len())
        })
    };
    view! {
        <span class="ticks" role="img" aria-label=summary title=summary>
            {dynamic(move || marks.get().into_iter().map(tick).collect_view())}
        </span>
    }
}

fn tick(mark: Option<Mark>) -> AnyView {
    let (class, fill) = match mark {
        Some(Mark::Done) => ("tick full", "M0.75 0.75h10.5v10.5h-10.5z"),
        Some(Mark::Ongoing) => ("tick half", "M0.75 0.75h10.5l-10.5 10.5z"),
        Some(Mark::NotStarted) => ("tick started", "M4.5 5.25h3v1.5h-3z"),
        Some(Mark::NotApplicable) => ("tick dashed", ""),
        None => ("tick", ""),
    };
    view! {
        <svg viewBox="0 0 12 12" class=class aria-hidden="true">
            <rect x="0.75" y="0.75" width="10.5" height="10.5" rx="1.5"></rect>
            <path d=fill></path>
        </svg>
    }
    .into_any()
}
