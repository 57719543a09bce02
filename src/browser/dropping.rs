use wasm_bindgen::JsValue;
use web_sys::{DragEvent, File};

use crate::browser::events::listen_window;

/// Keeps a file that is dropped beside what takes it from being opened in the page's place.
pub fn ignore_dropped_files() {
    for name in ["dragover", "drop"] {
        listen_window(name, |event: DragEvent| {
            // What takes the file has prevented this already.
            if !event.default_prevented() && carries_files(&event) {
                event.prevent_default();
                if let Some(data) = event.data_transfer() {
                    data.set_drop_effect("none");
                }
            }
        });
    }
}

/// Lets a file that is dragged over an element be dropped there.
pub fn take_dragged_file(event: &DragEvent) {
    if carries_files(event) {
        event.prevent_default();
    }
}

/// The first file that was dropped on an element; `None` for a text that was dragged there.
pub fn dropped_file(event: &DragEvent) -> Option<File> {
    take_dragged_file(event);
    event.data_transfer()?.files()?.get(0)
}

fn carries_files(event: &DragEvent) -> bool {
    let types = event.data_transfer().map(|data| data.types());
    types.is_some_and(|types| types.includes(&JsValue::from_str("Files"), 0))
}
