use leptos::prelude::*;

use crate::app::pages::overview::view::OverviewView;
use crate::overview::MeasureDetails;

/// Whose numbers these are, and what others have entered.
pub fn source(view: OverviewView, shown: &MeasureDetails<'static>) -> AnyView {
    let (source, others) = view
        .session
        .directory()
        .with(|directory| (shown.source_in_words(directory), shown.others_in_words(directory)));
    let others: Vec<_> = others.into_iter().map(|text| view! { <li>{text}</li> }).collect();
    let others = (!others.is_empty()).then(|| view! { <ul class="beside">{others}</ul> });
    view! { <p class="card-whose">{source}</p> {others} }.into_any()
}
