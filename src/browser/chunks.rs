use js_sys::Function;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;

/// What `page/loader.js` offers.
#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = taizhang, js_name = hasChunk)]
    fn has(chunk: &str) -> bool;

    #[wasm_bindgen(js_namespace = taizhang, js_name = loadChunk)]
    fn load(chunk: &str, then: &Function);
}

/// Whether this part of the program is there. On the host all parts are.
pub fn has_chunk(chunk: &str) -> bool {
    !cfg!(target_arch = "wasm32") || has(chunk)
}

/// Fetches a part of the program, and says whether it came.
pub fn load_chunk(chunk: &str, then: impl FnOnce(bool) + 'static) {
    load(chunk, Closure::once_into_js(then).unchecked_ref());
}
