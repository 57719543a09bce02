use leptos::prelude::*;

use crate::app::components::button;
use crate::app::state::context::App;

/// What the address said that could not be followed.
pub fn notice_banner(app: App) -> AnyView {
    let texts =
        move || app.notices.with(|notices| notices.iter().map(ToString::to_string).collect::<String>());
    view! {
        <div class="banner plain" role="status">
            <p>{texts}</p>
            <div class="actions">{button("link", "知道了", move |_| app.notices.set(Vec::new()))}</div>
        </div>
    }
    .into_any()
}
