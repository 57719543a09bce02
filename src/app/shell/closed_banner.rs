use leptos::prelude::*;

use crate::address::{Route, SettingsPart};
use crate::app::components::dynamic;
use crate::app::state::{use_location, use_session};
use crate::records::RecordKey;
use crate::rules::Closing;

/// On every page of a closed round: when and why it was closed, and where it is opened again.
#[component]
pub fn ClosedBanner() -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let text = move || {
        session.round().with(|round| {
            let key = RecordKey::for_round(&round.id).ok()?;
            let closing = session.store().with_rounds(|ledger| Closing::read(ledger.get(&key)?))?;
            Some(closing.sentence(&round.name))
        })
    };
    view! {
        <div class="banner plain" role="status">
            <p>{dynamic(text)}</p>
            <div class="actions">
                <a class="link" href=location.href(Route::Settings(Some(SettingsPart::Rounds)))>
                    "重新打开"
                </a>
            </div>
        </div>
    }
}
