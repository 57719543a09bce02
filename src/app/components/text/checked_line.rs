use leptos::html::Input;
use leptos::prelude::*;

use super::{ChangedElsewhere, OnPaper, TextControl, Versions, text_attributes};
use crate::app::components::dynamic;

/// A [`TextControl::checked`] text of one line: its label above it, and under it why what was typed is not kept.
#[component]
pub fn CheckedLine(
    control: TextControl,
    #[prop(into)] id: String,
    label: &'static str,
    /// As it is read out, where the label alone would not tell it from others.
    #[prop(into)]
    name: Signal<String>,
    #[prop(into)] placeholder: String,
) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    control.keep_draft(&id);
    let error = format!("{id}-error");
    let described = error.clone();
    view! {
        <div class="checked">
            <label for=id.clone()>{label}</label>
            <input
                node_ref=input
                id=id
                class="input"
                type="text"
                aria-label=name
                aria-invalid=move || control.has_error().then_some("true")
                aria-describedby=move || control.has_error().then(|| described.clone())
                placeholder=placeholder
                autocomplete="off"
                {..text_attributes(control, input)}
            />
            <OnPaper control/>
            <Versions control combine=false/>
            <ChangedElsewhere control/>
            <p class="error" id=error role="alert">{dynamic(move || control.error())}</p>
        </div>
    }
}
