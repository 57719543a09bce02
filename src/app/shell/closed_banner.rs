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
            let closing = session
                .store()
                .with_rounds(|ledger| Closing::read(ledger.get(&RecordKey::for_round(&round.id).ok()?)?))?;
            let at = closing.at.map(|at| format!("于 {at} ")).unwrap_or_default();
            let why =
                if closing.reason.is_empty() { String::new() } else { format!("：{}", closing.reason) };
            let shown = match closing.figures.is_empty() {
                true => "只能查看。",
                false => "只能查看，状态和得分是关闭时存下的。",
            };
            Some(format!("{}已{at}关闭{why}。{shown}", round.name))
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
