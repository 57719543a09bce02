use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event, FocusEvent, InputEvent, KeyboardEvent};

use crate::browser::dom::target;

/// Makes the browser ask before the page is left, on its `beforeunload`.
pub fn ask_before_leaving(event: &Event) {
    event.prevent_default();
    // Chromium took no notice of that before version 119.
    let _ = js_sys::Reflect::set(event, &"returnValue".into(), &true.into());
}

/// Listens on the window for as long as the page lives.
pub fn listen_window<E: JsCast + 'static>(name: &str, mut on_event: impl FnMut(E) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if let Ok(event) = event.dyn_into::<E>() {
            on_event(event);
        }
    });
    // A window always takes a listener; were it refused, the page would only miss this event.
    let _ = window.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Whether the `details` that an event comes from stands open.
pub fn is_open(event: &Event) -> bool {
    target(event).is_some_and(|details| details.has_attribute("open"))
}

/// Whether an input method is at work on what an input event tells of.
pub fn is_composing(event: &Event) -> bool {
    event.dyn_ref::<InputEvent>().is_some_and(InputEvent::is_composing)
}

/// The key that was pressed; empty where an input method takes it.
#[allow(clippy::disallowed_methods, reason = "this is what is used in their place")]
pub fn key(event: &KeyboardEvent) -> String {
    /// What `keyCode` is for a key that an input method takes. `WebKit` says of the Enter that accepts a text that
    /// nothing is composed any more, and only this tells it from one that is meant for the page.
    const TAKEN: u32 = 229;
    if event.is_composing() || event.key_code() == TAKEN { String::new() } else { event.key() }
}

/// Whether an event comes from an element or from inside it.
pub fn comes_from(event: &Event, element: &Element) -> bool {
    element.contains(target(event).as_ref().map(AsRef::as_ref))
}

/// Whether the keyboard's focus goes from inside an element to one outside it.
pub fn leaves(event: &FocusEvent, element: &Element) -> bool {
    let to = event.related_target().and_then(|to| to.dyn_into::<Element>().ok());
    to.is_some_and(|to| !element.contains(Some(&to)))
}

/// Whether an event comes from inside what a selector finds.
pub fn is_inside(event: &Event, selector: &str) -> bool {
    target(event).is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Whether an event comes from a control in which texts are written.
pub fn is_in_text(event: &Event) -> bool {
    target(event).is_some_and(|element| match element.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => {
            let kind = element.get_attribute("type").unwrap_or_default();
            !matches!(kind.as_str(), "checkbox" | "radio" | "button" | "file" | "range")
        }
        _ => false,
    })
}
