use leptos::prelude::*;

use super::records::Entry;
use crate::address::{Route, SettingsPart};
use crate::app::components::{button, dynamic};
use crate::browser;
use crate::rules::SaidIn;

/// Deleting a round of one's own, or why it stays.
#[component]
pub fn Deleting(entry: Entry) -> impl IntoView {
    let session = entry.session;
    let location = entry.location;
    let kept = Memo::new(move |_| {
        entry.id.with_value(|id| session.store().with_ledger(|ledger| SaidIn::of(ledger, id).sentence()))
    });
    let delete = move |_| {
        let name = entry.name();
        let is_current = entry.id.with_value(|id| session.round().with_untracked(|round| round.id == *id));
        let done = entry.delete(&format!("删除轮次“{name}”"));
        session.announce(match done {
            Ok(()) => format!("已删除轮次“{name}”，可以撤销。"),
            Err(why) => why.to_string(),
        });
        if is_current {
            browser::push_hash(&location.href_in(None, Route::Settings(Some(SettingsPart::Rounds))));
        }
    };
    dynamic(move || match kept.get() {
        Some(why) => view! { <p class="hint">{why}</p> }.into_any(),
        None => view! { <div class="buttons">{button("btn danger", "删除这一轮", delete)}</div> }.into_any(),
    })
}
