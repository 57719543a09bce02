use leptos::mount::mount_to;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, PageTransitionEvent, StorageEvent};

use crate::app::root::Root;
use crate::app::state::{Contexts, LedgerStore};
use crate::browser::LocalStorage;
use crate::storage::LedgerStorage;
use crate::{browser, plan};

/// The id of the element that the page is mounted in; what stands in it before goes.
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
        let real = Contexts::open(plan, storage.clone());
        if let Some(storage) = storage {
            replay_journal(real.session.store(), &storage);
        }
        listen(real);
        view! { <Root real/> }
    })
    .forget();
}

/// Finds again what was written before the browser was killed and has not reached its storage.
fn replay_journal(store: LedgerStore, storage: &LedgerStorage<LocalStorage>) {
    browser::with_journal(&storage.prefix(), move |entries| {
        let found = store.replay_journal(entries);
        if found > 0 {
            store.announce(format!("浏览器上次没有正常关闭，已找回没来得及保存的 {found} 条记录。"));
        }
    });
}

fn listen(real: Contexts) {
    let Contexts { session, preferences, .. } = real;
    browser::listen_window("storage", move |event: StorageEvent| {
        let (name, value) = (event.key(), event.new_value());
        if !preferences.on_storage_event(name.as_deref()) {
            session.store().on_storage_event(name.as_deref(), value.as_deref());
        }
    });
    browser::listen_window("beforeprint", |_: Event| browser::unfold_for_paper());
    browser::listen_window("afterprint", |_: Event| browser::fold_after_paper());
    let store = session.store();
    browser::listen_window("pagehide", move |_: Event| store.save_typed());
    browser::listen_window("visibilitychange", move |_: Event| {
        store.save_typed();
        session.today().update();
    });
    // A page that the browser had put away has heard nothing of what others wrote meanwhile.
    browser::listen_window("pageshow", move |event: PageTransitionEvent| {
        session.today().update();
        if event.persisted() {
            store.reload();
        }
    });
    browser::ignore_dropped_files();
    browser::listen_window("beforeunload", move |event: Event| {
        store.save_typed();
        if store.has_unsaved() {
            browser::ask_before_leaving(&event);
        }
    });
}
