use js_sys::{Array, Function};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// What `page/journal.js` and `page/loader.js` offer.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = taizhang)]
    fn journal(deed: &str, name: &str, text: &str);

    #[wasm_bindgen(js_namespace = taizhang, js_name = journal)]
    fn read_journal(deed: &str, prefix: &str, take: &Function);

    #[wasm_bindgen(js_namespace = taizhang)]
    fn panicked(why: &str);
}

/// Notes what is being written, so that it is on the disk within a second: browsers put local storage there late.
pub fn put(name: &str, text: &str) {
    journal("put", name, text);
}

/// Takes out what this page has noted under a name.
pub fn remove(name: &str) {
    journal("remove", name, "");
}

/// Takes out what any page has noted under names that start so.
pub fn clear(prefix: &str) {
    journal("clear", prefix, "");
}

/// Gives what was noted lately under names that start so, by name: one that several pages wrote comes several times.
pub fn with_journal(prefix: &str, take: impl FnOnce(Vec<(String, String)>) + 'static) {
    let take = Closure::once_into_js(move |names: Array, texts: Array| {
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        take(names.iter().map(text).zip(texts.iter().map(text)).collect());
    });
    read_journal("read", prefix, take.unchecked_ref());
}

/// Tells the rescue screen why the program stops.
pub fn note_panic(why: &str) {
    panicked(why);
}
