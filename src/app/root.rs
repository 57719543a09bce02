use leptos::prelude::*;
use web_sys::HashChangeEvent;

use crate::address::Address;
use crate::app::chunks;
use crate::app::components::{dynamic, lazy};
use crate::app::shell::shell::Shell;
use crate::app::state::context::App;
use crate::browser;

/// The real ledger's page, or the sample county's while the address is in it.
#[component]
pub fn Root(real: App) -> impl IntoView {
    let in_sample = RwSignal::new(Address::is_sample(&browser::hash()));
    let shown = StoredValue::new(real);
    browser::listen_window("hashchange", move |_: HashChangeEvent| {
        let now = Address::is_sample(&browser::hash());
        if now == in_sample.get_untracked() {
            shown.get_value().follow_address();
        } else {
            browser::blur_active();
            in_sample.set(now);
        }
    });
    let show = move |app: App| {
        shown.set_value(app);
        // What was chosen in the sample goes when it is left.
        app.preferences.with_untracked(|kept| app.show_appearance(kept));
        app.follow_address();
        provide_context(app);
        view! { <Shell/> }.into_any()
    };
    dynamic(move || {
        if in_sample.get() {
            lazy("sample", move || show(real.sample(chunks::sample(real.plan))))
        } else {
            show(real)
        }
    })
}
