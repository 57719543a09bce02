use leptos::prelude::*;

use crate::app::components::dynamic;
use crate::app::state::{PageSession, use_session};
use crate::records::HandIn;

/// What a printed sheet begins with, in place of the masthead: the plan, whose ledger, the round and its day, the day of
/// printing and the digest of what was handed in.
#[component]
pub fn PaperHead() -> impl IntoView {
    let session = use_session();
    let facts = move || {
        let unit = session.unit().get();
        let round = session.round();
        let day = round.with(|round| round.as_of.chinese());
        let today = session.today().get().map(|today| today.chinese());
        [
            ("填报单位", unit.as_ref().map(|unit| session.org_name(unit))),
            ("评估期次", Some(round.with(|round| round.name.clone()))),
            ("统计截止日期", Some(day)),
            ("打印日期", today),
            ("校验码", unit.and_then(|unit| digest(session, &unit))),
        ]
        .into_iter()
        .filter_map(|(label, text)| text.map(|text| view! { <span>{label} "：" {text}</span> }))
        .collect_view()
    };
    view! {
        <header class="paper-head">
            <p class="paper-plan">{session.plan().title.clone()}</p>
            <p class="paper-facts">{dynamic(facts)}</p>
        </header>
    }
}

/// The short digest of what a unit has handed in in the current round; none where several hand-ins stand side by side.
fn digest(session: PageSession, unit: &str) -> Option<String> {
    session.store().with_records(&session.hand_in_keys(unit), |records| {
        match HandIn::new(records).made().as_slice() {
            [submission] => Some(submission.what.short()),
            _ => None,
        }
    })
}
