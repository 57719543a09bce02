use js_sys::{Array, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

use crate::storage::JournalEntry;

/// What `page/journal.js` and `page/loader.js` offer.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = taizhang)]
    fn journal(action: &str, name: &str, text: &str);

    #[wasm_bindgen(js_namespace = taizhang, js_name = journal)]
    fn read_journal(action: &str, prefix: &str, take: &Function);

    #[wasm_bindgen(js_namespace = taizhang)]
    fn panicked(why: &str);

    #[wasm_bindgen(js_namespace = taizhang, js_name = whyNotFetched)]
    fn why_not_fetched() -> String;
}

/// Puts what is being written into the journal, which is on the disk within a second: browsers put local storage there
/// late.
pub fn put(name: &str, text: &str) {
    journal("put", name, text);
}

/// Removes this page's entry under a name.
pub fn remove(name: &str) {
    journal("remove", name, "");
}

/// Removes all pages' entries whose names begin with this prefix.
pub fn clear(prefix: &str) {
    journal("clear", prefix, "");
}

/// Removes another page's entry, unless that page has put another text there since it was read.
pub fn forget(entry: &JournalEntry) {
    journal("forget", &entry.id, &entry.text);
}

/// Reads the entries whose names begin with this prefix, by name: one that several pages wrote comes several times.
pub fn with_journal(prefix: &str, take: impl FnOnce(Vec<JournalEntry>) + 'static) {
    let take = Closure::once_into_js(move |ids: Array, texts: Array| {
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        let entries = ids.iter().map(text).zip(texts.iter().map(text));
        take(entries.map(|(id, text)| JournalEntry { id, text }).collect());
    });
    read_journal("read", prefix, take.unchecked_ref());
}

/// Tells the rescue screen why the program stops.
pub fn note_panic(why: &str) {
    panicked(why);
}

/// Why the second part of the program was not fetched, and what to do, in a sentence.
pub fn download_failure() -> String {
    why_not_fetched()
}
