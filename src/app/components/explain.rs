use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;

use crate::app::chunks;
use crate::app::components::{ExplanationPopover, Question, dynamic, lazy};

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
