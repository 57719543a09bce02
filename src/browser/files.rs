use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, FileReader, HtmlAnchorElement, Url};

/// Offers a text as a file to keep. False where the browser has no way to do it.
pub fn download(name: &str, mime: &str, text: &str) -> bool {
    try_download(name, mime, text).is_ok()
}

fn try_download(name: &str, mime: &str, text: &str) -> Result<(), JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    download_blob(name, &Blob::new_with_str_sequence_and_options(&parts, &options)?)
}

pub(super) fn download_blob(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let url = Url::create_object_url_with_blob(blob)?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    anchor.set_href(&url);
    anchor.set_download(name);
    let body = document.body().ok_or(JsValue::NULL)?;
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
