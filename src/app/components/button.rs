use std::rc::Rc;

use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// A button with a word on it.
pub fn button(
    class: &'static str,
    label: impl Into<String>,
    press: impl Fn(MouseEvent) + 'static,
) -> AnyView {
    drawn(class, label.into(), Rc::new(press))
}

fn drawn(class: &'static str, label: String, press: Rc<dyn Fn(MouseEvent)>) -> AnyView {
    view! { <button type="button" class=class on:click=move |event| press(event)>{label}</button> }.into_any()
}
