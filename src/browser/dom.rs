use js_sys::Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, Document, Element, Event, HtmlElement};

pub fn document() -> Option<Document> {
    web_sys::window()?.document()
}

pub fn element_by_id(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

pub fn html_element(id: &str) -> Option<HtmlElement> {
    element_by_id(id)?.dyn_into().ok()
}

/// What has the keyboard's focus.
pub fn active() -> Option<Element> {
    document()?.active_element()
}

/// What an event comes from.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// A new element of this kind.
pub fn create<E: JsCast>(tag: &str) -> Result<E, JsValue> {
    let document = document().ok_or(JsValue::NULL)?;
    document.create_element(tag)?.dyn_into().map_err(JsValue::from)
}

/// How wide and high the screen is inside the window, in px.
pub fn screen() -> (f64, f64) {
    let px = |size: Result<JsValue, JsValue>| size.ok().and_then(|size| size.as_f64()).unwrap_or_default();
    let size = web_sys::window().map(|window| (px(window.inner_width()), px(window.inner_height())));
    size.unwrap_or_default()
}

/// Sets a property of an element's style. A refused value leaves it as it is.
pub fn set_style(element: &HtmlElement, property: &str, value: &str) {
    let _ = HtmlElement::style(element).set_property(property, value);
}

/// A text as a file in memory.
pub fn blob(text: &str, mime: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    Blob::new_with_str_sequence_and_options(&Array::of1(&JsValue::from_str(text)), &options)
}
