use leptos::prelude::*;

use crate::app::components::button;
use crate::app::state::use_location;

/// What the address says that could not be followed.
#[component]
pub fn NoticeBanner() -> impl IntoView {
    let location = use_location();
    let texts = move || {
        location.notices().with(|notices| notices.iter().map(ToString::to_string).collect::<String>())
    };
    view! {
        <div class="banner plain" role="status">
            <p>{texts}</p>
            <div class="actions">{button("link", "知道了", move |_| location.dismiss_notices())}</div>
        </div>
    }
}
