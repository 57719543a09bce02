use leptos::html::Input;
use leptos::prelude::*;

use super::draft_attributes;
use crate::app::components::dynamic;
use crate::app::state::Draft;
use crate::browser;

/// A text of one line for something that is not stored yet: its label above it, and under it why it can't be stored.
#[component]
pub fn EntryLine(
    input: NodeRef<Input>,
    draft: Draft,
    #[prop(into)] id: String,
    label: &'static str,
    /// As it is read out.
    #[prop(into)]
    name: String,
    placeholder: &'static str,
    #[prop(into)] error: Signal<Option<String>>,
    /// Enter was pressed.
    enter: Callback<()>,
) -> impl IntoView {
    let error_id = format!("{id}-error");
    let described = error_id.clone();
    view! {
        <div class="checked">
            <label for=id.clone()>{label}</label>
            <input
                node_ref=input
                id=id
                class="input"
                type="text"
                autocomplete="off"
                placeholder=placeholder
                aria-label=name
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=move || error.with(Option::is_some).then(|| described.clone())
                on:keydown=move |event| {
                    if browser::key(&event) == "Enter" {
                        event.prevent_default();
                        enter.run(());
                    }
                }
                {..draft_attributes(draft, "")}
            />
            <p class="error" id=error_id role="alert">{dynamic(move || error.get())}</p>
        </div>
    }
}

/// What was typed into an input.
pub fn typed(input: NodeRef<Input>) -> String {
    input.get_untracked().map(|input| input.value()).unwrap_or_default()
}

/// Empties inputs after what was typed is stored.
pub fn clear(inputs: &[(NodeRef<Input>, Draft)]) {
    for (input, draft) in inputs {
        draft.remove();
        if let Some(input) = input.get_untracked() {
            input.set_value("");
        }
    }
}
