use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A button with a text on it.
pub fn button(
    class: &'static str,
    label: impl Into<String>,
    press: impl Fn(MouseEvent) + 'static,
) -> AnyView {
    let label = label.into();
    view! { <button type="button" class=class on:click=press>{label}</button> }.into_any()
}
