use leptos::prelude::*;

/// A choice of one out of a few values.
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
    let (values, texts): (Vec<T>, Vec<String>) =
        choices.into_iter().map(|(value, text)| (value, text.to_owned())).unzip();
    let values = StoredValue::new(values);
    let position = Signal::derive(move || {
        let chosen = chosen.get();
        values.with_value(|values| values.iter().position(|value| *value == chosen))
    });
    let choose_at = Callback::new(move |at: usize| {
        if let Some(value) = values.with_value(|values| values.get(at).copied()) {
            choose.run(value);
        }
    });
    segmented(label, texts, position, choose_at)
}

/// The same, by the position of the choice.
pub fn segmented(
    label: &'static str,
    choices: Vec<String>,
    chosen: Signal<Option<usize>>,
    choose: Callback<usize>,
) -> AnyView {
    let button = move |(at, text): (usize, String)| {
        let pressed = move || if chosen.get() == Some(at) { "true" } else { "false" };
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
