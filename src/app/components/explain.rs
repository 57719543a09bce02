use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::app::chunks;
use crate::app::components::{dynamic, lazy};
use crate::app::state::Subject;
use crate::browser;
use crate::plan::{Date, Item};

/// What is explained.
#[derive(Clone, Debug)]
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

/// An explanation that is asked for: what it is about now, whether it stands open, and the id of the button.
#[derive(Clone)]
pub struct ExplanationPopover {
    pub question: Arc<dyn Fn() -> Question + Send + Sync>,
    pub open: RwSignal<bool>,
    pub button: String,
}

impl ExplanationPopover {
    /// Esc closes it, and nothing else.
    pub fn press(&self, event: &KeyboardEvent) {
        if event.key() == "Escape" && self.open.get_untracked() {
            event.prevent_default();
            event.stop_propagation();
            self.open.set(false);
            browser::focus(&self.button);
        }
    }
}

/// So many were drawn since the page stands: each button has an id of its own.
static DRAWN: AtomicUsize = AtomicUsize::new(0);

/// 为什么: what stands on the page, as the button that asks for it, and the place where the answer comes.
pub fn why(sign: AnyView, question: impl Fn() -> Question + Send + Sync + 'static) -> (AnyView, AnyView) {
    drawn(sign, Arc::new(question))
}

fn drawn(sign: AnyView, question: Arc<dyn Fn() -> Question + Send + Sync>) -> (AnyView, AnyView) {
    let open = RwSignal::new(false);
    let button = format!("why-{}", DRAWN.fetch_add(1, Ordering::Relaxed));
    let asked = ExplanationPopover { question, open, button: button.clone() };
    let presses = asked.clone();
    let ask = view! {
        <button
            type="button"
            class="ask"
            id=button
            aria-expanded=move || if open.get() { "true" } else { "false" }
            on:click=move |_| open.update(|open| *open = !*open)
            on:keydown=move |event| presses.press(&event)
        >
            {sign}
            <span class="visually-hidden">"，为什么"</span>
        </button>
    };
    let answer = dynamic(move || {
        let asked = asked.clone();
        open.get().then(|| lazy("why", move || chunks::why(asked.clone())))
    });
    (ask.into_any(), answer)
}
