use leptos::attr::Attribute;
use leptos::prelude::*;

use crate::app::state::Draft;

/// Shows the draft of an element in it, or else what is stored, and keeps what is typed; to be spread on the element.
pub fn draft_attributes(draft: Draft, stored: impl Into<String>) -> impl Attribute {
    let shown = draft.text().unwrap_or_else(|| stored.into());
    view! { <{..} prop:value=shown on:input=move |event| draft.keep(event_target_value(&event))/> }
}
