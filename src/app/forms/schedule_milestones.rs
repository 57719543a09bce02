use std::slice;

use leptos::html::Input;
use leptos::prelude::*;

use crate::app::components::{CheckedLine, button, dynamic};
use crate::app::forms::list_entry::{EntryFields, EntryVersions, ListEntry};
use crate::app::state::use_session;
use crate::plan::Item;
use crate::records::schedule::{add_milestone, set_milestone_done, set_milestone_part};
use crate::records::{
    EntryRef, FieldError, List, MilestonePart, MilestoneText, RecordKey, milestone_in_words, parse_day,
    parse_name,
};

/// The milestones that a unit sets itself: a name, a day, whether it is done.
#[component]
pub fn OwnMilestones(unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let owner = StoredValue::new(unit);
    let ids = Memo::new(move |_| {
        owner.with_value(|unit| {
            session.with_schedule(unit, &item.id, |schedule| {
                let milestones = schedule.milestones().into_iter();
                milestones.map(|one| (one.key.clone(), one.id.to_owned())).collect::<Vec<_>>()
            })
        })
    });
    let at =
        move |id: &str| ids.with(|ids| ids.iter().position(|(_, one)| one == id)).unwrap_or_default() + 1;
    let add = Callback::new(move |(name, day): (String, String)| {
        let keys = owner.with_value(|unit| session.schedule_keys(unit, &item.id));
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
                    let position = Signal::derive(move || at(&label));
                    view! { <OwnMilestone key_=key id position/> }
                }
            </For>
        </ol>
        <Adding item add/>
    }
}

/// A new milestone is kept once it has both its name and its day.
#[component]
fn Adding(item: &'static Item, add: Callback<(String, String)>) -> impl IntoView {
    let (name, day) = (NodeRef::<Input>::new(), NodeRef::<Input>::new());
    let wrong = RwSignal::new((None::<FieldError>, None::<FieldError>));
    let value = |input: NodeRef<Input>| input.get_untracked().map(|input| input.value()).unwrap_or_default();
    let press = move || {
        let (named, dated) = (value(name), value(day));
        match (parse_name(&named), parse_day(&dated)) {
            (Ok(called), Ok(due)) => {
                add.run((called.to_owned(), due.to_string()));
                wrong.set((None, None));
                for input in [name, day].into_iter().filter_map(|input| input.get_untracked()) {
                    input.set_value("");
                }
            }
            (named, dated) => {
                wrong.set((named.err(), dated.err()));
                let first = if wrong.with_untracked(|(named, _)| named.is_some()) { name } else { day };
                if let Some(input) = first.get_untracked() {
                    let _ = input.focus();
                }
            }
        }
    };
    let line = move |input: NodeRef<Input>,
                     which: &'static str,
                     part: MilestonePart,
                     placeholder: &'static str,
                     why: Signal<Option<String>>| {
        let id = format!("{}-new-{which}", item.id);
        let error = format!("{id}-error");
        let described = error.clone();
        view! {
            <div class="checked">
                <label for=id.clone()>{part.label()}</label>
                <input
                    node_ref=input
                    id=id
                    class="input"
                    type="text"
                    autocomplete="off"
                    placeholder=placeholder
                    aria-label=format!("新节点的{}", part.label())
                    aria-invalid=move || why.with(Option::is_some).then_some("true")
                    aria-describedby=move || why.with(Option::is_some).then(|| described.clone())
                    on:keydown=move |event| {
                        if event.key() == "Enter" && !event.is_composing() {
                            event.prevent_default();
                            press();
                        }
                    }
                />
                <p class="error" id=error role="alert">{dynamic(move || why.get())}</p>
            </div>
        }
        .into_any()
    };
    let why = |error: &Option<FieldError>| error.as_ref().map(ToString::to_string);
    let (no_name, no_day) = (
        Signal::derive(move || wrong.with(|(named, _)| why(named))),
        Signal::derive(move || wrong.with(|(_, dated)| why(dated))),
    );
    view! {
        <div class="milestone-new" role="group" aria-label="添加节点">
            {line(name, "name", MilestonePart::Name, "如 完成初步设计审批", no_name)}
            {line(day, "date", MilestonePart::Date, "如 2024-06-30", no_day)}
            {button("btn plain", "添加节点", move |_| press())}
        </div>
    }
}

#[component]
fn OwnMilestone(key_: RecordKey, id: String, position: Signal<usize>) -> impl IntoView {
    let entry = ListEntry::new(EntryRef::new(key_, List::Milestones, &id));
    let values = entry.values;
    let control = move |part: MilestonePart| {
        entry.text(
            move |value| part.read(&value.content).to_owned(),
            move |ledger, writer, entry, seen, text| {
                set_milestone_part(ledger, writer, entry, seen, part, text)
            },
        )
    };
    let line = move |part: MilestonePart| {
        let control = control(part).checked(move |text| match part {
            MilestonePart::Name => parse_name(text).map(str::to_owned),
            MilestonePart::Date => parse_day(text).map(|day| day.to_string()),
        });
        let name = Signal::derive(move || format!("节点 {} {}", position.get(), part.label()));
        let id = format!("{id}-{}", part.label());
        view! { <CheckedLine control id label=part.label() name placeholder=""/> }.into_any()
    };
    let fields = view! { {line(MilestonePart::Name)} {line(MilestonePart::Date)} };
    let is_done = move || {
        values.with(|values| {
            !values.is_empty() && values.iter().all(|value| MilestoneText::read(&value.content).done)
        })
    };
    view! {
        <li class="milestone">
            <EntryVersions entry what="节点" in_words=|value| milestone_in_words(&value.content)/>
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
                    <span class="visually-hidden">{dynamic(move || format!("：节点 {}", position.get()))}</span>
                </label>
                {button("link", "删除", move |_| entry.remove())}
            </EntryFields>
        </li>
    }
}
