use leptos::html::Textarea;
use leptos::prelude::*;

use crate::app::components::{button, dynamic};

/// Asks for a reason before something is done. `act` gives a sentence for the field where it is not done.
pub fn reason_form(
    id: String,
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
        if let Err(why) = act(area.value()) {
            flaw.set(Some(why));
            let _ = area.focus();
        }
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
            ></textarea>
            <p class="error" id=error role="alert">{dynamic(move || flaw.get())}</p>
            <div class="buttons">
                {button("btn primary", confirm, press)} {button("btn plain", "取消", move |_| cancel())}
            </div>
        </div>
    }
    .into_any()
}
