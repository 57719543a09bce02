use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, File, FileReader, HtmlAnchorElement, Url};

use crate::browser::dom::{blob, create, document};

/// Offers a text as a file to keep. False where the browser has no way to do it.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    try_download(name, mime, text).is_ok()
}

fn try_download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    download_blob(name, &blob(text, mime)?)
}

pub(super) fn download_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let body = document().and_then(|document| document.body()).ok_or(JsValue::NULL)?;
    let url = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = create("a")?;
    anchor.set_href(&url);
    anchor.set_download(name);
    body.append_child(&anchor)?;
    anchor.click();
    anchor.remove();
    // Some browsers read the address only after this call returns.
    let release = Closure::once_into_js(move || Url::revoke_object_url(&url));
    if let Some(window) = web_sys::window() {
        window.set_timeout_with_callback_and_timeout_and_arguments_0(release.unchecked_ref(), 60_000)?;
    }
    Ok(())
}

/// Reads a file that a person picked, as UTF-8 text; `None` where it can't be read.
pub fn read_as_text(file: &File, read: impl FnOnce(Option<String>) + 'static) {
    let Ok(reader) = FileReader::new() else { return read(None) };
    let ended = reader.clone();
    let closure = Closure::once_into_js(move || {
        read(ended.result().ok().and_then(|text| text.as_string()));
    });
    reader.set_onloadend(Some(closure.unchecked_ref()));
    // A failure to start is heard as `loadend` without a result.
    let _ = reader.read_as_text(file);
}
