use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;

use crate::app::state::{PageSession, use_session};
use crate::browser;
use crate::history::Direction;

/// 撤销 and 重做: two buttons and their keys.
#[component]
pub fn UndoButtons() -> impl IntoView {
    let session = use_session();
    Effect::new(move || {
        let listener = window_event_listener(ev::keydown, move |event| {
            if let Some(direction) = shortcut(&event) {
                event.prevent_default();
                session.undo_or_redo(direction);
            }
        });
        on_cleanup(move || listener.remove());
    });
    view! {
        <div class="undo">
            {undo_button(session, Direction::Undo, "↶")} {undo_button(session, Direction::Redo, "↷")}
        </div>
    }
}

fn undo_button(session: PageSession, direction: Direction, sign: &'static str) -> AnyView {
    let label = Memo::new(move |_| {
        session.store().undo_labels().with(|labels| match direction {
            Direction::Undo => labels.undo.clone(),
            Direction::Redo => labels.redo.clone(),
        })
    });
    let nothing = match direction {
        Direction::Undo => "没有可撤销的修改",
        Direction::Redo => "没有可重做的修改",
    };
    let title = move || label.get().unwrap_or_else(|| nothing.to_owned());
    view! {
        <button
            type="button"
            class="undo-button"
            title=title
            aria-label=title
            disabled=move || label.with(Option::is_none)
            on:click=move |_| session.undo_or_redo(direction)
        >
            <span aria-hidden="true">{sign}</span>
        </button>
    }
    .into_any()
}

/// Inside a text, Ctrl+Z is the browser's own.
fn shortcut(event: &KeyboardEvent) -> Option<Direction> {
    if event.alt_key() || !(event.ctrl_key() || event.meta_key()) || browser::is_in_text(event) {
        return None;
    }
    match (browser::key(event).as_str(), event.shift_key()) {
        ("z" | "Z", false) => Some(Direction::Undo),
        ("z" | "Z", true) | ("y" | "Y", false) => Some(Direction::Redo),
        _ => None,
    }
}
