use wasm_bindgen::JsValue;

/// What the address bar holds after `#`, percent-encoded as it stands; empty without one.
pub fn hash() -> String {
    web_sys::window()
        .and_then(|window| window.location().hash().ok())
        .map(|hash| hash.trim_start_matches('#').to_owned())
        .unwrap_or_default()
}

/// Goes to an address of this page, with an entry of its own in the history. `hash` starts with `#`.
/// The window hears `hashchange`.
pub fn push_hash(hash: &str) {
    if let Some(window) = web_sys::window() {
        let _ = window.location().set_hash(hash);
    }
}

/// Rewrites the address without an entry in the history; nothing is heard.
pub fn replace_hash(hash: &str) {
    let Some(window) = web_sys::window() else { return };
    let Ok(history) = window.history() else { return };
    if history.replace_state_with_url(&JsValue::NULL, "", Some(hash)).is_err() {
        // Some built-in browsers refuse replaceState on a file.
        let _ = window.location().replace(hash);
    }
}

/// Opens the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}
