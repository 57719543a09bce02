use leptos::prelude::*;
use web_sys::HashChangeEvent;

use crate::address::Address;
use crate::app::components::dynamic;
use crate::app::pages_part::PagesPart;
use crate::app::shell::Shell;
use crate::app::state::Contexts;
use crate::browser;

/// The real ledger's page, or the sample county's while the address is in it.
#[component]
pub fn Root(real: Contexts) -> impl IntoView {
    let pages = PagesPart::load();
    provide_context(pages);
    let in_sample = RwSignal::new(Address::is_sample(&browser::hash()));
    let current = StoredValue::new(real);
    browser::listen_window("hashchange", move |_: HashChangeEvent| {
        let now = Address::is_sample(&browser::hash());
        if now == in_sample.get_untracked() {
            current.get_value().follow_address();
        } else {
            browser::blur_active();
            in_sample.set(now);
        }
    });
    let page_of = move |contexts: Contexts| {
        current.set_value(contexts);
        contexts.provide();
        // The sample may have had another appearance.
        contexts.preferences.apply_appearance();
        contexts.follow_address();
        view! { <Shell/> }.into_any()
    };
    dynamic(move || {
        if in_sample.get() {
            pages.when_loaded(move |part| page_of(real.sample((part.sample_county)(real.session.plan()))))
        } else {
            page_of(real)
        }
    })
}
