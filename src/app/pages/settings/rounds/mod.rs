//! 轮次: all rounds, which of them is worked in, and what may be changed of each.

mod adding;
mod closing;
mod deleted;
mod deleting;
mod figures;
mod reason;
mod records;
mod row;
mod weights;

use leptos::prelude::*;

use adding::Adding;
use deleted::DeletedRounds;
use row::row;

use crate::address::{Route, SettingsPart};
use crate::app::state::{PageSession, use_location, use_session};
use crate::browser;
use crate::records::RecordKey;

/// What stands at the head of the section, to be brought into sight by its address.
const SECTION: &str = "rounds";

#[component]
pub fn RoundsSection() -> impl IntoView {
    let session = use_session();
    let location = use_location();
    let ids = Memo::new(move |_| {
        session.rounds().with(|rounds| rounds.iter().map(|round| round.id.clone()).collect::<Vec<_>>())
    });
    // The round that is being changed: at first the one that has something typed and not stored.
    let open = RwSignal::new(ids.with_untracked(|ids| ids.iter().find(|id| has_draft(session, id)).cloned()));
    Effect::new(move || {
        if location.route().with(|route| *route == Route::Settings(Some(SettingsPart::Rounds))) {
            browser::scroll_into_view(SECTION);
        }
    });
    view! {
        <section id=SECTION>
            <h2>"轮次"</h2>
            <p>
                "原文要求开展年度监测、中期评估和总结评估，没有写日期：截止日是本台账定的，可以改。灯和逾期都从截止日回看；上报日期只作提醒。"
            </p>
            <div class="rounds">
                <For each=move || ids.get() key=Clone::clone let:id>
                    {row(session, id, open)}
                </For>
            </div>
            <DeletedRounds/>
            <Adding open/>
        </section>
    }
}

fn has_draft(session: PageSession, round: &str) -> bool {
    RecordKey::for_round(round).is_ok_and(|key| session.drafts().holds(&key))
}
