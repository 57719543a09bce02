use leptos::prelude::*;

use crate::app::components::{button, dynamic};
use crate::app::state::use_session;
use crate::plan::Item;
use crate::rules::carry;

/// Above the form of an item that was carried forward: that it is a draft, and the button that confirms it.
pub fn draft_banner(unit: String, item: &'static Item) -> AnyView {
    let session = use_session();
    let unit = StoredValue::new(unit);
    let from = Memo::new(move |_| {
        let id = unit.with_value(|unit| {
            session.with_assessment(unit, &item.id, |assessment| assessment.draft_of().map(str::to_owned))
        })?;
        let name = session
            .rounds()
            .with(|rounds| rounds.iter().find(|round| round.id == id).map(|round| round.name.clone()));
        Some(name.unwrap_or(id))
    });
    let confirm = move |_| {
        let keys = unit.with_value(|unit| session.assessment_keys(unit, &item.id));
        let step = format!("确认 {} 的草稿", item.id);
        let confirmed = session.store().edit_named(&keys, Some(&step), |ledger, writer| {
            carry::confirm(ledger, &keys, writer);
        });
        session.announce(match confirmed {
            Ok(()) => format!("已确认 {}，算作本轮的填报。", item.id),
            Err(why) => why.to_string(),
        });
    };
    dynamic(move || {
        let from = from.get()?;
        let confirm = (!session.round().with(|round| round.closed)).then(|| {
            view! { <div class="buttons">{button("btn", "确认这一项", confirm)}</div> }
        });
        Some(view! {
            <div class="notice draft block" role="group" aria-label="草稿">
                <p>
                    <b>"草稿"</b>
                    {format!("：从{from}带入，按未填报计。改动任何一处，或按“确认这一项”，就算本轮的填报。")}
                </p>
                {confirm}
            </div>
        })
    })
}
