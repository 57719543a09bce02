use leptos::html::Input;
use leptos::prelude::*;

use super::{ChangedElsewhere, OnPaper, TextControl, Versions, text_attributes};
use crate::app::components::dynamic;

/// A text of one line, without a label of its own on screen.
#[component]
pub fn TextLine(
    control: TextControl,
    #[prop(into)] label: Signal<String>,
    #[prop(optional, into)] id: Option<String>,
    #[prop(optional, into)] placeholder: String,
    /// What is wrong with what stands in it, for a control that has an id.
    #[prop(optional, into)]
    error: Option<Signal<Option<String>>>,
) -> impl IntoView {
    let error_id = id.as_ref().map(|id| format!("{id}-error"));
    let described = error_id.clone();
    let is_wrong = move || control.has_error() || error.is_some_and(|error| error.with(Option::is_some));
    let input = NodeRef::<Input>::new();
    view! {
        <input
            node_ref=input
            id=id
            class="input"
            type="text"
            aria-label=label
            aria-invalid=move || is_wrong().then_some("true")
            aria-describedby=move || described.clone().filter(|_| is_wrong())
            placeholder=placeholder
            autocomplete="off"
            {..text_attributes(control, input)}
        />
        {error.map(|error| view! { <p class="error" id=error_id role="alert">{dynamic(move || error.get())}</p> })}
        {dynamic(move || control.error().map(|why| view! { <p class="error" role="alert">{why}</p> }))}
        <OnPaper control/>
        <Versions control combine=false/>
        <ChangedElsewhere control/>
    }
}
