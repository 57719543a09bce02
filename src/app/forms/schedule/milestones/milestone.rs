use leptos::prelude::*;

use crate::app::components::{CheckedLine, button, dynamic};
use crate::app::forms::list_entry::{EntryFields, EntryVersions, ListEntry};
use crate::records::schedule::{set_milestone_done, set_milestone_part};
use crate::records::{
    EntryRef, List, MilestonePart, MilestoneText, RecordKey, milestone_in_words, parse_day, parse_name,
};

/// One of a unit's own milestones; `number` is its place in the list, from 1.
#[component]
pub fn OwnMilestone(record: RecordKey, id: String, number: Signal<usize>) -> impl IntoView {
    let entry = ListEntry::new(EntryRef::new(record, List::Milestones, &id));
    let versions = entry.versions;
    let control = move |part: MilestonePart| {
        entry.text(
            move |version| part.read(&version.value).to_owned(),
            move |ledger, writer, entry, seen, text| {
                set_milestone_part(ledger, writer, entry, seen, part, text)
            },
        )
    };
    let line = move |part: MilestonePart| {
        let control = control(part).checked(move |text| match part {
            MilestonePart::Name => parse_name(text),
            MilestonePart::Date => parse_day(text).map(|day| day.to_string()),
        });
        let name = Signal::derive(move || format!("节点 {} {}", number.get(), part.label()));
        let id = format!("{id}-{}", part.label());
        view! { <CheckedLine control id label=part.label() name placeholder=""/> }.into_any()
    };
    let fields = view! { {line(MilestonePart::Name)} {line(MilestonePart::Date)} };
    let is_done = move || {
        versions.with(|versions| {
            !versions.is_empty() && versions.iter().all(|version| MilestoneText::read(&version.value).done)
        })
    };
    view! {
        <li class="milestone">
            <EntryVersions entry what="节点" in_words=|version| milestone_in_words(&version.value)/>
            <EntryFields entry class="milestone-fields">
                {fields}
                <label class="milestone-done">
                    <input type="checkbox" prop:checked=is_done on:change=move |event| {
                        let done = event_target_checked(&event);
                        entry.change(|ledger, writer, entry, seen| {
                            set_milestone_done(ledger, writer, entry, seen, done)
                        });
                    }/>
                    "已完成"
                    <span class="visually-hidden">{dynamic(move || format!("：节点 {}", number.get()))}</span>
                </label>
                {button("link", "删除", move |_| entry.remove())}
            </EntryFields>
        </li>
    }
}
