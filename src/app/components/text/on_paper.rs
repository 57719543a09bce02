use leptos::prelude::*;

use super::TextControl;
use crate::app::components::dynamic;

/// The text of a control on a printed sheet, where a control shows only as much as has room in it.
#[component]
pub fn OnPaper(control: TextControl) -> impl IntoView {
    dynamic(move || control.printed().map(|text| view! { <p class="on-paper">{text}</p> }))
}
