mod milestone;
mod new_milestone;

use std::slice;

use leptos::prelude::*;

use self::milestone::OwnMilestone;
use self::new_milestone::NewMilestone;
use crate::app::state::use_session;
use crate::plan::Item;
use crate::records::schedule::add_milestone;

/// The milestones that a unit sets itself: a name, a day, whether it is done.
#[component]
pub fn OwnMilestones(unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let unit = StoredValue::new(unit);
    let ids = Memo::new(move |_| {
        unit.with_value(|unit| {
            session.with_schedule(unit, &item.id, |schedule| {
                let milestones = schedule.milestones().into_iter();
                milestones
                    .map(|milestone| (milestone.key.clone(), milestone.id.to_owned()))
                    .collect::<Vec<_>>()
            })
        })
    });
    let record = move || unit.with_value(|unit| session.schedule_keys(unit, &item.id)).into_iter().next();
    let number =
        move |id: &str| ids.with(|ids| ids.iter().position(|(_, other)| other == id)).unwrap_or_default() + 1;
    let add = Callback::new(move |(name, day): (String, String)| {
        let keys = unit.with_value(|unit| session.schedule_keys(unit, &item.id));
        let Some(key) = keys.first() else { return };
        let position = ids.with_untracked(Vec::len);
        // Where the record may not be changed, nothing is added.
        let _ = session.store().edit(slice::from_ref(key), |ledger, writer| {
            add_milestone(ledger, writer, &keys, &name, &day, position)
        });
    });
    view! {
        <ol class="milestones">
            <For each=move || ids.get() key=Clone::clone let:entry>
                {
                    let (key, id) = entry;
                    let label = id.clone();
                    let number = Signal::derive(move || number(&label));
                    view! { <OwnMilestone record=key id number/> }
                }
            </For>
        </ol>
        <NewMilestone item record=record() add/>
    }
}
