use leptos::prelude::*;

use crate::app::pages::overview::view::OverviewView;
use crate::overview::MeasureDetails;
use crate::rules::Verdict;

/// The class that gives a verdict its colour, and its shape.
pub fn verdict_sign(verdict: Verdict) -> (&'static str, &'static str) {
    match verdict {
        Verdict::Met => ("done", "M1.5 7.4l3.6 3.6 7.4-8.2"),
        Verdict::NotMet => ("late", "M2.5 2.5l9 9M11.5 2.5l-9 9"),
        Verdict::Insufficient => ("none", "M2 7h10"),
    }
}

/// The verdict with its arithmetic, or with what is missing.
pub fn verdict(_: OverviewView, MeasureDetails { card, .. }: &MeasureDetails<'static>) -> AnyView {
    let verdict = card.finding.verdict;
    let (class, sign) = verdict_sign(verdict);
    let sentence = card.finding.sentence.strip_prefix(verdict.label()).unwrap_or(&card.finding.sentence);
    view! {
        <p class="card-verdict">
            <span class=format!("light {class}")>
                <svg viewBox="0 0 14 14" aria-hidden="true">
                    <path class="sign" d=sign></path>
                </svg>
                <b>{verdict.label()}</b>
            </span>
            {sentence.to_owned()}
        </p>
    }
    .into_any()
}
