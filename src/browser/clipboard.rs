use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlDocument, HtmlTextAreaElement};

use crate::browser::dom::{document, html_element};

/// Selects the whole text of the area with this id and copies it. False where the browser refuses;
/// the text stays selected then, so that a person can copy it.
pub fn copy_text(area_id: &str) -> bool {
    let Some(area) = html_element(area_id).and_then(|area| area.dyn_into::<HtmlTextAreaElement>().ok())
    else {
        return false;
    };
    let _ = area.focus();
    area.select();
    // The clipboard API needs a secure context; this call works over plain http as well.
    document()
        .and_then(|document| document.dyn_into::<HtmlDocument>().ok())
        .is_some_and(|document| document.exec_command("copy").unwrap_or(false))
}

/// Puts another text on the clipboard than the one that is being copied.
pub fn copy_instead(event: &Event, text: &str) {
    let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
    if data.is_some_and(|data| data.set_data("text/plain", text).is_ok()) {
        event.prevent_default();
    }
}
