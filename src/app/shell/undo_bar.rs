use std::time::Duration;

use leptos::ev::{self, KeyboardEvent};
use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::app::components::dynamic;
use crate::app::state::context::{App, use_app};
use crate::app::state::watch::{watch, watch_from};
use crate::browser;
use crate::history::Direction;

/// How long it is said what was undone.
const SAID_FOR: Duration = Duration::from_secs(8);

/// 撤销 and 重做: two buttons, the keys, and what became of it.
#[component]
pub fn UndoBar() -> impl IntoView {
    let app = use_app();
    watch(move || {
        let heard = window_event_listener(ev::keydown, move |event| {
            if let Some(direction) = direction_of(&event) {
                event.prevent_default();
                app.turn(direction);
            }
        });
        on_cleanup(move || heard.remove());
    });
    view! {
        <div class="undo">
            {turn_button(app, Direction::Undo, "↶")} {turn_button(app, Direction::Redo, "↷")}
        </div>
    }
}

fn turn_button(app: App, direction: Direction, sign: &'static str) -> AnyView {
    let label = Memo::new(move |_| {
        app.store.undo_labels.with(|labels| match direction {
            Direction::Undo => labels.undo.clone(),
            Direction::Redo => labels.redo.clone(),
        })
    });
    let nothing = match direction {
        Direction::Undo => "没有可撤销的修改",
        Direction::Redo => "没有可重做的修改",
    };
    let said = move || label.get().unwrap_or_else(|| nothing.to_owned());
    view! {
        <button
            type="button"
            class="undo-button"
            title=said
            aria-label=said
            disabled=move || label.with(Option::is_none)
            on:click=move |_| app.turn(direction)
        >
            <span aria-hidden="true">{sign}</span>
        </button>
    }
    .into_any()
}

/// The step that a key asks for. Inside a text, Ctrl+Z is the browser's own.
fn direction_of(event: &KeyboardEvent) -> Option<Direction> {
    if event.is_composing()
        || event.alt_key()
        || !(event.ctrl_key() || event.meta_key())
        || browser::is_in_text(event)
    {
        return None;
    }
    match (event.key().as_str(), event.shift_key()) {
        ("z" | "Z", false) => Some(Direction::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Direction::Redo),
        _ => None,
    }
}

/// What was just done, at the foot of the screen for a while.
#[component]
pub fn SaidBar() -> impl IntoView {
    let app = use_app();
    watch_from(move |before: Option<Option<TimeoutHandle>>| {
        if let Some(timer) = before.flatten() {
            timer.clear();
        }
        let says = app.said.with(Option::is_some);
        says.then(|| set_timeout_with_handle(move || app.said.set(None), SAID_FOR).ok()).flatten()
    });
    view! {
        <div class="said-bar" role="status">
            {dynamic(move || app.said.get().map(|text| view! { <p class="said-text">{text}</p> }))}
        </div>
    }
}
