use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use leptos::prelude::*;

use super::answer::Explanation;
use super::popover::{ExplanationPopover, Question};
use crate::app::components::dynamic;

/// The number of buttons drawn since the page was loaded: each has an id of its own.
static DRAWN: AtomicUsize = AtomicUsize::new(0);

/// 为什么: `sign` as the button that asks the question, and the place where the answer appears.
pub fn why(sign: AnyView, question: impl Fn() -> Question + Send + Sync + 'static) -> (AnyView, AnyView) {
    let open = RwSignal::new(false);
    let id = format!("why-{}", DRAWN.fetch_add(1, Ordering::Relaxed));
    let popover = ExplanationPopover { question: Arc::new(question), open, button: id.clone() };
    let keys = popover.clone();
    let button = view! {
        <button
            type="button"
            class="ask"
            id=id
            aria-expanded=move || if open.get() { "true" } else { "false" }
            on:click=move |_| open.update(|open| *open = !*open)
            on:keydown=move |event| keys.press(&event)
        >
            {sign}
            <span class="visually-hidden">"，为什么"</span>
        </button>
    };
    let answer = dynamic(move || {
        let popover = popover.clone();
        open.get().then(|| view! { <Explanation popover=popover.clone()/> })
    });
    (button.into_any(), answer)
}
