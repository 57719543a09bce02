use leptos::prelude::*;

use crate::app::components::{CheckedLine, button, clause_id};
use crate::app::forms::list_entry::{EntryFields, EntryVersions, ListEntry};
use crate::app::forms::mark_choice::MarkChoice;
use crate::app::state::use_session;
use crate::plan::Item;
use crate::records::schedule::{remove_point, set_point_text};
use crate::records::{Checkpoint, EntryRef, List, RecordKey, parse_name, point_text};

/// One of a unit's own points; `number` is its place in the list, from 1.
#[component]
pub fn OwnPoint(
    unit: String,
    item: &'static Item,
    record: RecordKey,
    id: String,
    number: Signal<usize>,
) -> impl IntoView {
    let session = use_session();
    let entry = ListEntry::new(EntryRef::new(record, List::Points, &id));
    let text =
        entry.text(|version| point_text(&version.value).to_owned(), set_point_text).checked(parse_name);
    let name = Signal::derive(move || format!("自设要点 {}", number.get()));
    let element_id = clause_id(&id);
    let own_id = element_id.clone();
    let input_id = format!("{element_id}-text");
    let label = move || {
        let text = entry.versions.with(|versions| {
            versions.first().map(|version| point_text(&version.value).to_owned()).unwrap_or_default()
        });
        format!("{}：{text}", name.get())
    };
    let checkpoint = Checkpoint::own_point(&id);
    let owner = unit.clone();
    let remove = move |_| {
        let schedules = session.schedule_keys(&owner, &item.id);
        let assessments = session.assessment_keys(&owner, &item.id);
        let keys: Vec<_> = schedules.iter().chain(&assessments).cloned().collect();
        // Where a record may not be changed, it stays.
        let _ = session.store().edit(&keys, |ledger, writer| {
            remove_point(ledger, writer, &schedules, &assessments, &id);
        });
    };
    view! {
        <div class="clause own" id=own_id tabindex="-1" role="group" aria-label=label>
            <EntryVersions entry what="要点" in_words=|version| point_text(&version.value).to_owned()/>
            <EntryFields entry class="point-words">
                <CheckedLine control=text id=input_id label="自设" name placeholder=""/>
                {button("link", "删除", remove)}
            </EntryFields>
            <MarkChoice unit item checkpoint element_id/>
        </div>
    }
}
