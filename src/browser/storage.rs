use gloo_storage::Storage as _;
use wasm_bindgen::{JsCast, JsValue};

use crate::browser::journal;
use crate::storage::{JournalEntry, LedgerStorage, Storage, WriteError};

/// The browser's local storage, known to be there.
#[derive(Clone, Copy, Debug)]
pub struct LocalStorage(());

impl LocalStorage {
    /// `None` where the page has no storage, or may not use it.
    pub fn probe() -> Option<Self> {
        // Some browsers throw on the mere look, some only on use.
        let storage = web_sys::window()?.local_storage().ok().flatten()?;
        storage.length().ok()?;
        Some(Self(()))
    }
}

impl Storage for LocalStorage {
    fn get(&self, name: &str) -> Option<String> {
        raw().get_item(name).ok().flatten()
    }

    fn size(&self, name: &str) -> usize {
        property(&raw(), name).dyn_ref::<js_sys::JsString>().map_or(0, |value| value.length() as usize)
    }

    fn set(&self, name: &str, value: &str) -> Result<(), WriteError> {
        raw().set_item(name, value).map_err(|error| write_error(&error))
    }

    fn remove(&self, name: &str) {
        // Removing takes no room; a browser that refuses leaves the value, as a read will show.
        let _ = raw().remove_item(name);
    }

    fn names(&self, prefix: &str) -> Vec<String> {
        let storage = raw();
        let count = storage.length().unwrap_or(0);
        (0..count)
            .filter_map(|at| storage.key(at).ok().flatten())
            .filter(|name| name.starts_with(prefix))
            .collect()
    }

    /// As the browser's own string, which may be no valid text.
    fn copy(&self, from: &str, to: &str) -> Result<(), WriteError> {
        let storage = raw();
        let value = property(&storage, from);
        let written = js_sys::Reflect::set(&storage, &JsValue::from_str(to), &value);
        written.map_err(|error| write_error(&error))?;
        if property(&storage, to) == value { Ok(()) } else { Err(WriteError::Refused) }
    }

    fn journal_put(&self, name: &str, value: &str) {
        journal::put(name, value);
    }

    fn journal_remove(&self, name: &str) {
        journal::remove(name);
    }

    fn journal_forget(&self, entry: &JournalEntry) {
        journal::forget(entry);
    }

    fn journal_clear(&self, prefix: &str) {
        journal::clear(prefix);
    }
}

impl LedgerStorage<LocalStorage> {
    /// `None` where the page has no storage.
    pub fn open(plan: &str) -> Option<Self> {
        LocalStorage::probe().map(|storage| Self::new(plan, storage))
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
