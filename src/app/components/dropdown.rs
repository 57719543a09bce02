use leptos::ev::{self, FocusEvent, KeyboardEvent};
use leptos::html;
use leptos::prelude::*;

use crate::app::state::use_location;
use crate::browser;

/// A menu below its button. It closes on Esc, on a press elsewhere, when the focus leaves it, and when another page or
/// another place of the page is gone to.
#[component]
pub fn Dropdown(
    open: RwSignal<bool>,
    class: &'static str,
    #[prop(optional)] button_class: &'static str,
    button: AnyView,
    children: Children,
) -> impl IntoView {
    let location = use_location();
    let menu = NodeRef::<html::Details>::new();
    let summary = NodeRef::<html::Summary>::new();
    Effect::new(move || {
        let listener = window_event_listener(ev::pointerdown, move |event| {
            if menu.get_untracked().is_some_and(|menu| !browser::comes_from(&event, &menu)) {
                open.set(false);
            }
        });
        on_cleanup(move || listener.remove());
    });
    Effect::new(move || {
        location.route().track();
        location.round_id().track();
        open.set(false);
    });
    let press = move |event: KeyboardEvent| {
        if browser::key(&event) == "Escape" && open.get_untracked() {
            event.stop_propagation();
            open.set(false);
            if let Some(summary) = summary.get_untracked() {
                let _ = summary.focus();
            }
        }
    };
    let leave = move |event: FocusEvent| {
        // The menu may lose the focus because its page goes away.
        if menu.try_get_untracked().flatten().is_some_and(|menu| browser::leaves(&event, &menu)) {
            open.set(false);
        }
    };
    view! {
        <details
            node_ref=menu
            class=class
            prop:open=move || open.get()
            on:toggle=move |event| open.set(browser::is_open(&event))
            on:keydown=press
            on:focusout=leave
        >
            <summary node_ref=summary class=button_class>
                {button}
            </summary>
            {children()}
        </details>
    }
}
