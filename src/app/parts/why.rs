use leptos::ev::KeyboardEvent;
use leptos::html::Button;
use leptos::prelude::*;

use super::{lazily, live};
use crate::app::chunks;
use crate::app::reading::Subject;
use crate::plan::{Date, Item};

/// What is explained.
#[derive(Clone, Debug, PartialEq)]
pub enum Question {
    /// The light and the score of an item, seen from a day.
    Item { item: &'static Item, subject: Subject, as_of: Date },
    /// The light that an item has among several units.
    Worst { item: &'static Item, units: Vec<String>, as_of: Date },
    /// The score of a unit.
    Unit(String),
    /// How lights come about.
    Lights,
}

/// 为什么: what stands on the page, as the button that asks for it, and the place where the answer comes. Esc closes it.
pub fn why(sign: AnyView, question: impl Fn() -> Question + Send + Sync + 'static) -> (AnyView, AnyView) {
    let open = RwSignal::new(false);
    let button = NodeRef::<Button>::new();
    let question = StoredValue::new(Box::new(question) as Box<dyn Fn() -> Question + Send + Sync>);
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            open.set(false);
            if let Some(button) = button.get_untracked() {
                let _ = button.focus();
            }
        }
    };
    let ask = view! {
        <button
            type="button"
            class="ask"
            node_ref=button
            aria-expanded=move || if open.get() { "true" } else { "false" }
            on:click=move |_| open.update(|open| *open = !*open)
            on:keydown=key
        >
            {sign}
            <span class="visually-hidden">"，为什么"</span>
        </button>
    };
    let answer = live(move || {
        open.get().then(|| {
            let question = Memo::new(move |_| question.with_value(|question| question()));
            view! {
                <div class="answer" role="note" on:keydown=key>
                    {lazily("why", move || chunks::why(question.into()))}
                </div>
            }
        })
    });
    (ask.into_any(), answer)
}
