use leptos::html::Textarea;
use leptos::prelude::*;

use super::{ChangedElsewhere, TextControl, Versions, text_attributes};

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
    view! {
        <div class="field">
            <div class="field-head"><label for=id.clone()>{label}</label></div>
            <textarea
                node_ref=area
                id=id
                class="input"
                placeholder=placeholder
                rows="2"
                {..text_attributes(control, area)}
            ></textarea>
            <Versions control combine=true/>
            <ChangedElsewhere control/>
        </div>
    }
}
