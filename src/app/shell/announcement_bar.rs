use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::app::components::dynamic;
use crate::app::state::use_session;

/// How long an announcement stays.
const DURATION: Duration = Duration::from_secs(8);

/// What was just done, at the foot of the screen for a while.
#[component]
pub fn AnnouncementBar() -> impl IntoView {
    let store = use_session().store();
    let announcement = store.announcement();
    Effect::new(move |timer: Option<Option<TimeoutHandle>>| {
        if let Some(timer) = timer.flatten() {
            timer.clear();
        }
        let is_shown = announcement.with(Option::is_some);
        is_shown.then(|| set_timeout_with_handle(move || store.end_announcement(), DURATION).ok()).flatten()
    });
    view! {
        <div class="said-bar" role="status">
            {dynamic(move || announcement.get().map(|text| view! { <p class="said-text">{text}</p> }))}
        </div>
    }
}
