use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, StorageEvent};

use crate::app::root::Root;
use crate::app::state::context::App;
use crate::app::state::store::Store;
use crate::app::state::sync::Sync;
use crate::storage::LedgerStorage;
use crate::{browser, plan};

/// The element that the page is put into; what stands in it before goes.
const MOUNT: &str = "app";

/// Opens the page.
pub fn start() {
    std::panic::set_hook(Box::new(|info| browser::note_panic(&info.to_string())));
    let Some(mount) = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(MOUNT))
        .and_then(|element| element.dyn_into::<HtmlElement>().ok())
    else {
        return;
    };
    let plan = match plan::built_in() {
        Ok(plan) => &*Box::leak(Box::new(plan)),
        Err(error) => return mount.set_text_content(Some(&format!("内置的实施方案读不出来：{error}"))),
    };
    mount.set_text_content(None);
    mount_to(mount, move || {
        let storage = LedgerStorage::open(&plan.id);
        let real = App::new(plan, Store::new(storage.clone()), storage);
        real.sync(Sync::Journal);
        listen(real);
        view! { <Root real/> }
    })
    .forget();
}

fn listen(real: App) {
    browser::listen_window("storage", move |event: StorageEvent| {
        real.sync(Sync::Heard { name: event.key(), value: event.new_value() });
    });
    // What is being typed is saved when its control loses the focus.
    browser::listen_window("pagehide", move |_: Event| browser::blur_active());
    browser::listen_window("visibilitychange", move |_: Event| browser::blur_active());
    browser::listen_window("beforeunload", move |event: Event| {
        browser::blur_active();
        if real.is_unsaved() {
            browser::ask_before_leaving(&event);
        }
    });
}
