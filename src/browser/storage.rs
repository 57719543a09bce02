use gloo_storage::Storage as _;
use wasm_bindgen::{JsCast, JsValue};

/// The browser's local storage, known to be there.
#[derive(Clone, Copy, Debug)]
pub struct LocalStorage(());

/// Why a value was not written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WriteError {
    /// No room is left.
    Full,
    /// The browser does not let this page write.
    Refused,
}

impl LocalStorage {
    /// `None` where the page has no storage, or may not use it.
    pub fn probe() -> Option<Self> {
        // Some browsers throw on the mere look, some only on use.
        let storage = web_sys::window()?.local_storage().ok().flatten()?;
        storage.length().ok()?;
        Some(Self(()))
    }

    /// The value under a key; `None` where there is none or it can't be read.
    pub fn get(self, key: &str) -> Option<String> {
        raw().get_item(key).ok().flatten()
    }

    /// # Errors
    /// Where the browser refuses; what stood there before stands there still.
    pub fn set(self, key: &str, value: &str) -> Result<(), WriteError> {
        raw().set_item(key, value).map_err(|error| write_error(&error))
    }

    pub fn remove(self, key: &str) {
        // Removing takes no room; a browser that refuses leaves the value, as a read will show.
        let _ = raw().remove_item(key);
    }

    /// All keys that start so.
    pub fn keys(self, prefix: &str) -> Vec<String> {
        let storage = raw();
        let count = storage.length().unwrap_or(0);
        (0..count)
            .filter_map(|at| storage.key(at).ok().flatten())
            .filter(|key| key.starts_with(prefix))
            .collect()
    }

    /// Copies a value as the browser's own string, which may be no valid text, and verifies the copy.
    ///
    /// # Errors
    /// Where the browser refuses to write the copy.
    pub fn copy(self, from: &str, to: &str) -> Result<(), WriteError> {
        let storage = raw();
        let value = property(&storage, from);
        let written = js_sys::Reflect::set(&storage, &JsValue::from_str(to), &value);
        written.map_err(|error| write_error(&error))?;
        if property(&storage, to) == value { Ok(()) } else { Err(WriteError::Refused) }
    }
}

fn raw() -> web_sys::Storage {
    gloo_storage::LocalStorage::raw()
}

fn property(storage: &web_sys::Storage, key: &str) -> JsValue {
    js_sys::Reflect::get(storage, &JsValue::from_str(key)).unwrap_or(JsValue::UNDEFINED)
}

fn write_error(error: &JsValue) -> WriteError {
    let name = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.name()));
    match name.as_deref() {
        Some("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED") => WriteError::Full,
        _ => WriteError::Refused,
    }
}
