use leptos::html::Input;
use leptos::prelude::*;

use super::view::TaskView;
use crate::address::MAX_TEXT;
use crate::browser;

/// The id of the search box.
pub const SEARCH: &str = "search";

/// Where a person searches. `/` leads here, Esc clears it, then leaves it.
#[component]
pub fn SearchBox(view: TaskView) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    Effect::new(move || {
        let text = view.query.with(|query| query.text.clone());
        if let Some(input) = input.get().filter(|input| !browser::has_focus(input)) {
            input.set_value(&text);
        }
    });
    view! {
        <div class="finder" role="search">
            <label class="visually-hidden" for=SEARCH>"搜索"</label>
            <input
                node_ref=input
                id=SEARCH
                class="input"
                type="search"
                autocomplete="off"
                maxlength=MAX_TEXT.to_string()
                placeholder="搜索，可用拼音"
                aria-keyshortcuts="/"
                on:input=move |event| {
                    if !browser::is_composing(&event) {
                        view.search(event_target_value(&event));
                    }
                }
                on:compositionend=move |event| view.search(event_target_value(&event))
                on:keydown=move |event| {
                    if browser::key(&event) == "Escape" {
                        // It is not for the page behind it.
                        event.stop_propagation();
                        event.prevent_default();
                        leave_or_clear(view, input);
                    }
                }
            />
            <kbd aria-hidden="true">"/"</kbd>
        </div>
    }
}

fn leave_or_clear(view: TaskView, input: NodeRef<Input>) {
    let Some(input) = input.get_untracked() else { return };
    if input.value().is_empty() {
        browser::blur_active();
    } else {
        input.set_value("");
        view.search(String::new());
    }
}
