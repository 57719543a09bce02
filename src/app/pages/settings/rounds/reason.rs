use leptos::html::Textarea;
use leptos::prelude::*;

use crate::app::components::{button, draft_attributes, dynamic};
use crate::app::state::Draft;

/// Asks for a reason before something is done. `act` gives a sentence for the field where it is not done.
pub fn reason_form(
    id: String,
    draft: Draft,
    label: &'static str,
    placeholder: &'static str,
    confirm: &'static str,
    act: impl Fn(String) -> Result<(), String> + 'static,
    cancel: impl Fn() + 'static,
) -> AnyView {
    let area = NodeRef::<Textarea>::new();
    let flaw = RwSignal::new(None::<String>);
    let error = format!("{id}-error");
    let described = error.clone();
    let press = move |_| {
        let Some(area) = area.get_untracked() else { return };
        match act(area.value()) {
            Ok(()) => draft.remove(),
            Err(why) => {
                flaw.set(Some(why));
                let _ = area.focus();
            }
        }
    };
    let cancel = move |_| {
        draft.remove();
        cancel();
    };
    view! {
        <div class="reason-form">
            <label for=id.clone()>{label}</label>
            <textarea
                node_ref=area
                id=id
                class="input"
                rows="2"
                placeholder=placeholder
                aria-invalid=move || flaw.with(Option::is_some).then_some("true")
                aria-describedby=move || flaw.with(Option::is_some).then(|| described.clone())
                {..draft_attributes(draft, "")}
            ></textarea>
            <p class="error" id=error role="alert">{dynamic(move || flaw.get())}</p>
            <div class="buttons">
                {button("btn primary", confirm, press)} {button("btn plain", "取消", cancel)}
            </div>
        </div>
    }
    .into_any()
}
