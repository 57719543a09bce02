use leptos::prelude::*;

use crate::plan::Item;

/// What a unit says of an item: marks, texts, evidence.
#[component]
pub fn AssessmentForm(unit: String, item: &'static Item) -> impl IntoView {
    view! { <p>{unit} {item.title.clone()}</p> }
}
