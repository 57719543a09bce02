use leptos::prelude::*;

/// A choice of one out of few, told by their places.
pub fn segmented(
    label: &'static str,
    choices: Vec<String>,
    chosen: Signal<usize>,
    choose: Callback<usize>,
) -> AnyView {
    let button = move |(at, text): (usize, String)| {
        let pressed = move || if chosen.get() == at { "true" } else { "false" };
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| choose.run(at)>
                {text}
            </button>
        }
        .into_any()
    };
    view! {
        <div class="segmented" role="group" aria-label=label>
            {choices.into_iter().enumerate().map(button).collect::<Vec<_>>()}
        </div>
    }
    .into_any()
}
