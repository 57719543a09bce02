use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Event;

/// Makes the browser ask before the page is left, on its `beforeunload`.
pub fn ask_before_leaving(event: &Event) {
    event.prevent_default();
    // Chromium took no notice of that before version 119.
    let _ = js_sys::Reflect::set(event, &"returnValue".into(), &true.into());
}

/// Listens on the window for as long as the page lives.
pub fn listen_window<E: JsCast + 'static>(name: &str, mut heard: impl FnMut(E) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let closure = Closure::<dyn FnMut(Event)>::new(move |event: Event| {
        if let Ok(event) = event.dyn_into::<E>() {
            heard(event);
        }
    });
    // A window always takes a listener; were it refused, the page would only miss this event.
    let _ = window.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}
