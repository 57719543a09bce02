use leptos::html::Input;
use leptos::prelude::*;

use crate::app::components::{button, draft_attributes, dynamic};
use crate::app::state::Draft;
use crate::browser;
use crate::plan::Item;
use crate::records::{FieldError, parse_name};

/// A new point: it is added once it has a text.
#[component]
pub fn NewPoint(item: &'static Item, draft: Draft, add: Callback<String>) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let error = RwSignal::new(None::<FieldError>);
    let press = move || {
        let Some(input) = input.get_untracked() else { return };
        match parse_name(&input.value()) {
            Ok(text) => {
                add.run(text);
                error.set(None);
                draft.remove();
                input.set_value("");
            }
            Err(why) => error.set(Some(why)),
        }
        let _ = input.focus();
    };
    let error_id = format!("{}-new-point-error", item.id);
    let described = error_id.clone();
    view! {
        <div class="point-new">
            <div>
                <input
                    node_ref=input
                    class="input"
                    type="text"
                    autocomplete="off"
                    placeholder="如 每月巡查一次并留存记录"
                    aria-label="新的自设要点"
                    aria-invalid=move || error.with(Option::is_some).then_some("true")
                    aria-describedby=move || error.with(Option::is_some).then(|| described.clone())
                    on:keydown=move |event| {
                        if browser::key(&event) == "Enter" {
                            event.prevent_default();
                            press();
                        }
                    }
                    {..draft_attributes(draft, "")}
                />
                <p class="error" id=error_id role="alert">
                    {dynamic(move || error.with(|error| error.as_ref().map(ToString::to_string)))}
                </p>
            </div>
            {button("btn plain", "添加要点", move |_| press())}
        </div>
    }
}
