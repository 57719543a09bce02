//! The document's elements by their ids, and its appearance.

use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

use crate::browser::dom::{document, html_element};

/// Sets an attribute of the root element, where the style sheets look for the theme and the text size.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// Names the page in the browser's tab, its history and its bookmarks.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Whether the device is set to a dark appearance.
pub fn prefers_dark() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten())
        .is_some_and(|query| query.matches())
}

/// Whether there is an element with this id on the page.
pub fn is_drawn(id: &str) -> bool {
    html_element(id).is_some()
}

/// Presses the first element inside the one with this id that a selector finds.
pub fn click_within(id: &str, selector: &str) {
    let found = html_element(id).and_then(|element| element.query_selector(selector).ok().flatten());
    if let Some(button) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}
