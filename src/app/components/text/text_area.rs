use leptos::html::Textarea;
use leptos::prelude::*;

use super::{ChangedElsewhere, OnPaper, TextControl, Versions, text_attributes};
use crate::app::components::dynamic;

/// A text that grows with what is typed into it. Where two texts stand side by side, they are shown until a
/// person picks one or puts them together.
#[component]
pub fn TextArea(
    control: TextControl,
    #[prop(into)] id: String,
    #[prop(into)] label: String,
    #[prop(into)] placeholder: String,
) -> impl IntoView {
    let area = NodeRef::<Textarea>::new();
    let error = format!("{id}-error");
    let described = error.clone();
    view! {
        <div class="field">
            <div class="field-head"><label for=id.clone()>{label}</label></div>
            <textarea
                node_ref=area
                id=id
                class="input"
                placeholder=placeholder
                rows="2"
                aria-invalid=move || control.has_error().then_some("true")
                aria-describedby=move || control.has_error().then(|| described.clone())
                {..text_attributes(control, area)}
            ></textarea>
            <OnPaper control/>
            <Versions control combine=true/>
            <ChangedElsewhere control/>
            <p class="error" id=error role="alert">{dynamic(move || control.error())}</p>
        </div>
    }
}
