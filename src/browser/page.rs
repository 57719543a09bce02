use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlTextAreaElement};

use crate::browser::dom::{active, document, element_by_id, screen, set_style, target};

fn element(id: &str) -> Option<HtmlElement> {
    element_by_id(id)?.dyn_into().ok()
}

/// Moves the keyboard's focus to the element with this id, if it stands on the page.
pub fn focus(id: &str) {
    if let Some(element) = element(id) {
        let _ = element.focus();
    }
}

/// Brings the element with this id to the upper edge of the screen.
pub fn scroll_into_view(id: &str) {
    if let Some(element) = element(id) {
        element.scroll_into_view();
    }
}

pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Sets an attribute of the root element, where the style sheets look for the theme and the text size.
pub fn set_root_attribute(name: &str, value: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        let _ = root.set_attribute(name, value);
    }
}

/// Makes a text area as high as its text.
pub fn grow_to_text(area: &HtmlTextAreaElement) {
    set_style(area, "height", "auto");
    let borders = area.offset_height() - area.client_height();
    set_style(area, "height", &format!("{}px", area.scroll_height() + borders));
}

/// Selects the whole text of the area with this id and copies it. False where the browser refuses;
/// the text stays selected then, so that a person can copy it.
pub fn copy_text(area_id: &str) -> bool {
    let Some(area) = element(area_id).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok()) else {
        return false;
    };
    let _ = area.focus();
    area.select();
    // The clipboard API needs a secure context; this call works over plain http as well.
    document()
        .and_then(|document| document.dyn_into::<web_sys::HtmlDocument>().ok())
        .is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}

/// Puts another text on the clipboard than the one that is being copied.
pub fn copy_instead(event: &web_sys::Event, text: &str) {
    let data = event.dyn_ref::<web_sys::ClipboardEvent>().and_then(web_sys::ClipboardEvent::clipboard_data);
    if data.is_some_and(|data| data.set_data("text/plain", text).is_ok()) {
        event.prevent_default();
    }
}

/// Takes the focus from whatever has it.
pub fn blur_active() {
    if let Some(element) = active().and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        let _ = element.blur();
    }
}

/// Whether the device is set to a dark appearance.
pub fn prefers_dark() -> bool {
    web_sys::window()
        .and_then(|window| window.match_media("(prefers-color-scheme: dark)").ok().flatten())
        .is_some_and(|query| query.matches())
}

/// Whether the `details` that an event comes from stands open.
pub fn is_open(event: &web_sys::Event) -> bool {
    target(event).is_some_and(|details| details.has_attribute("open"))
}

/// Whether an input method is at work on what an input event tells of.
pub fn is_composing(event: &web_sys::Event) -> bool {
    event.dyn_ref::<web_sys::InputEvent>().is_some_and(web_sys::InputEvent::is_composing)
}

/// Which of the elements with these ids has the focus, itself or inside it.
pub fn focused_within(ids: impl IntoIterator<Item = String>) -> Option<usize> {
    let active = active()?;
    ids.into_iter().position(|id| element(&id).is_some_and(|element| element.contains(Some(&active))))
}

/// Presses the first element inside the one with this id that a selector finds.
pub fn click_within(id: &str, selector: &str) {
    let found = element(id).and_then(|element| element.query_selector(selector).ok().flatten());
    if let Some(button) = found.and_then(|found| found.dyn_into::<HtmlElement>().ok()) {
        button.click();
    }
}

/// Whether the keyboard's focus is on this element.
pub fn has_focus(element: &web_sys::Element) -> bool {
    active().as_ref() == Some(element)
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
        element(id)?.query_selector(&format!("[{place}=\"{row}.{column}\"]")).ok().flatten()
    });
    let next = next.and_then(|found| found.dyn_into::<HtmlElement>().ok());
    next.is_some_and(|next| next.focus().is_ok())
}

/// Where the screen begins, seen from the upper edge of an element, and how high it is, in px.
pub fn screen_over(element: &web_sys::Element) -> (f64, f64) {
    (-element.get_bounding_client_rect().top(), screen().1)
}

/// Moves the page up by so many px.
pub fn scroll_by(px: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, px);
    }
}

/// The id of the element that has the keyboard's focus; empty where it has none.
pub fn focused_id() -> String {
    active().map(|element| element.id()).unwrap_or_default()
}

/// Whether there is an element with this id on the page.
pub fn is_drawn(id: &str) -> bool {
    element(id).is_some()
}

/// Whether an event comes from inside what a selector finds.
pub fn is_inside(event: &web_sys::Event, selector: &str) -> bool {
    target(event).is_some_and(|element| element.closest(selector).ok().flatten().is_some())
}

/// Whether an event comes from a control in which texts are written.
pub fn is_in_text(event: &web_sys::Event) -> bool {
    target(event).is_some_and(|element| match element.tag_name().as_str() {
        "TEXTAREA" => true,
        "INPUT" => {
            let kind = element.get_attribute("type").unwrap_or_default();
            !matches!(kind.as_str(), "checkbox" | "radio" | "button" | "file" | "range")
        }
        _ => false,
    })
}
