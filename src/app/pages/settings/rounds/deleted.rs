use leptos::prelude::*;

use crate::app::components::{button, dynamic};
use crate::app::state::use_session;
use crate::rules::Round;

/// The deleted rounds that something is still written in, each to be restored.
#[component]
pub fn DeletedRounds() -> impl IntoView {
    let session = use_session();
    let deleted =
        Memo::new(move |_| session.store().with_ledger(|ledger| Round::deleted(session.plan(), ledger)));
    let line = move |round: Round| {
        let label = round.name.clone();
        view! {
            <li>{label} " " {button("btn plain", "恢复", move |_| session.restore_round(&round))}</li>
        }
    };
    dynamic(move || {
        let deleted = deleted.get();
        (!deleted.is_empty()).then(|| {
            view! {
                <h3>"已删除、仍有内容的轮次"</h3>
                <p class="hint">"删除时别的窗口或别的电脑还在填写；内容都在，恢复后可以改名。"</p>
                <ul class="deleted-rounds">{deleted.into_iter().map(line).collect_view()}</ul>
            }
        })
    })
}
