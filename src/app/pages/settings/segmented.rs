use leptos::prelude::*;

/// A choice of one out of few.
#[component]
pub fn Segmented<T>(
    label: &'static str,
    choices: Vec<(T, &'static str)>,
    #[prop(into)] chosen: Signal<T>,
    choose: Callback<T>,
) -> impl IntoView
where
    T: Copy + PartialEq + Send + Sync + 'static,
{
    let button = move |(choice, text): (T, &'static str)| {
        let pressed = move || if chosen.get() == choice { "true" } else { "false" };
        view! {
            <button type="button" aria-pressed=pressed on:click=move |_| choose.run(choice)>
                {text}
            </button>
        }
    };
    view! {
        <div class="segmented" role="group" aria-label=label>
            {choices.into_iter().map(button).collect_view()}
        </div>
    }
}
