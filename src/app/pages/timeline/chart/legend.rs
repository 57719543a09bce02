use leptos::prelude::*;

use super::bars::pattern;
use crate::app::components::light_class;
use crate::records::State;
use crate::rules::Light;

/// What the signs of the picture mean.
#[component]
pub fn Legend() -> impl IntoView {
    let light = |light: Option<Light>| {
        let fill = match light {
            Some(Light::Unreported) | None => None,
            Some(_) => Some(format!("tl-fill {}", light_class(light))),
        };
        let swatch = view! {
            <g>
                <rect class="tl-span document" x="0.5" y="2.5" width="23" height="10" rx="2"></rect>
                {fill.map(|class| view! { <rect class=class x="0.5" y="2.5" width="15" height="10" rx="2"></rect> })}
                {pattern(light).map(|fill| view! { <rect x="0.5" y="2.5" width="15" height="10" rx="2" fill=fill></rect> })}
            </g>
        };
        entry(swatch.into_any(), light.map_or(State::NotApplicable.label(), Light::label))
    };
    let lights = [Light::Done, Light::OnTime, Light::DueSoon, Light::Overdue].map(Some).map(light);
    let planned = view! {
        <g>
            <rect class="tl-span planned" x="0.5" y="0.5" width="23" height="8" rx="2"></rect>
            <rect class="tl-span document" x="0.5" y="10.5" width="17" height="4" rx="1.5"></rect>
        </g>
    };
    let late = view! { <path class="tl-late" d="M0 8H24"></path> };
    let due = view! {
        <g>
            <path class="tl-mark" d="M7 2l6 6-6 6-6-6z"></path>
            <path class="tl-mark met" d="M18 2l6 6-6 6-6-6z"></path>
        </g>
    };
    let own = view! { <path class="tl-mark" d="M7.5 8a4.5 4.5 0 1 1 9 0a4.5 4.5 0 1 1 -9 0z"></path> };
    let undated = view! { <path class="tl-mark unstated" d="M12 2l6 6-6 6-6-6z"></path> };
    view! {
        <ul class="tl-legend" aria-label="图例">
            {lights.into_iter().collect_view()}
            {entry(planned.into_any(), "自定计划在上，原文起止在下")}
            {entry(late.into_any(), "逾期，画到截止日")}
            {entry(due.into_any(), "完成时限：未达到、已达到")}
            {entry(undated.into_any(), "原文未注明年限")}
            {entry(own.into_any(), "自设节点")}
        </ul>
    }
}

fn entry(sign: AnyView, word: &'static str) -> AnyView {
    view! {
        <li>
            <svg width="25" height="16" aria-hidden="true">{sign}</svg>
            {word}
        </li>
    }
    .into_any()
}
