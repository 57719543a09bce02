use leptos::prelude::*;

/// A progress bar: `part` of `whole`.
#[component]
pub fn Progress(#[prop(into)] part: Signal<usize>, #[prop(into)] whole: Signal<usize>) -> impl IntoView {
    let width = move || format!("{}%", (part.get() * 100).checked_div(whole.get()).unwrap_or_default());
    view! {
        <svg class="progress" aria-hidden="true">
            <rect class="track" width="100%" height="6"></rect>
            <rect class="filled" width=width height="6"></rect>
        </svg>
    }
}
