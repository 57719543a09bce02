use leptos::prelude::*;

use super::records::Entry;
use crate::address::{Route, SettingsPart};
use crate::app::components::{button, dynamic};
use crate::browser;
use crate::rules::RoundContents;

/// Deleting a round of a user's own, or why it can't be deleted.
#[component]
pub fn Deleting(entry: Entry) -> impl IntoView {
    let session = entry.session;
    let location = entry.location;
    let reason_to_keep = Memo::new(move |_| {
        entry
            .id
            .with_value(|id| session.store().with_ledger(|ledger| RoundContents::of(ledger, id).sentence()))
    });
    let delete = move |_| {
        let name = entry.name();
        let is_current = entry.id.with_value(|id| session.round().with_untracked(|round| round.id == *id));
        let deleted = entry.delete(&format!("删除轮次“{name}”"));
        session.announce(match deleted {
            Ok(()) => format!("已删除轮次“{name}”，可以撤销。"),
            Err(why) => why.to_string(),
        });
        if is_current {
            browser::push_hash(&location.href_in(None, Route::Settings(Some(SettingsPart::Rounds))));
        }
    };
    dynamic(move || match reason_to_keep.get() {
        Some(why) => view! { <p class="hint">{why}</p> }.into_any(),
        None => view! { <div class="buttons">{button("btn danger", "删除这一轮", delete)}</div> }.into_any(),
    })
}
