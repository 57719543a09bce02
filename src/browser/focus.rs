//! Where the keyboard's focus is.

use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement};

use crate::browser::dom::{active, element_by_id, html_element};

/// Moves the keyboard's focus to the element with this id, if it stands on the page.
pub fn focus(id: &str) {
    if let Some(element) = html_element(id) {
        let _ = element.focus();
    }
}

/// Moves the keyboard's focus to the element with this id, if it stands on the page; the page stays where it is.
pub fn focus_in_place(id: &str) {
    if let Some(element) = element_by_id(id) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // Drawn elements have the same method as others; the bindings know it by the name of these.
        let _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}

/// Takes the focus from whatever has it.
pub fn blur_active() {
    if let Some(element) = active().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// The id of the element that has the keyboard's focus; empty where it has none.
pub fn focused_id() -> String {
    active().map(|element| element.id()).unwrap_or_default()
}

/// Which of the elements with these ids has the focus, itself or inside it.
pub fn focused_within(ids: impl IntoIterator<Item = String>) -> Option<usize> {
    let active = active()?;
    ids.into_iter().position(|id| html_element(&id).is_some_and(|element| element.contains(Some(&active))))
}

/// Whether the keyboard's focus is on this element.
pub fn has_focus(element: &Element) -> bool {
    active().as_ref() == Some(element)
}

/// Whether the keyboard's focus is on this element or inside it.
pub fn holds_focus(element: &Element) -> bool {
    element.contains(active().as_ref().map(AsRef::as_ref))
}

/// Whether the keyboard's focus is on nothing that is made for it.
pub fn nothing_has_focus() -> bool {
    active().is_none_or(|active| matches!(active.tag_name().as_str(), "BODY" | "MAIN"))
}

/// Moves the focus inside the element with this id: from the place `row.column` that the focused element has in its
/// attribute `place`, so many rows down and columns right, and on until a place is there. Whether there was one.
pub fn focus_next(id: &str, place: &str, down: i32, right: i32) -> bool {
    /// Further than any table reaches.
    const MOST: i32 = 200;
    let at = active().and_then(|element| element.get_attribute(place)).unwrap_or_default();
    let Some((row, column)) = at.split_once('.') else { return false };
    let (Ok(row), Ok(column)) = (row.parse::<i32>(), column.parse::<i32>()) else { return false };
    let next = (1..MOST).find_map(|steps| {
        let (row, column) = (row + down * steps, column + right * steps);
        html_element(id)?.query_selector(&format!("[{place}=\"{row}.{column}\"]")).ok().flatten()
    });
    let next = next.and_then(|found| found.dyn_into::<HtmlElement>().ok());
    next.is_some_and(|next| next.focus().is_ok())
}
