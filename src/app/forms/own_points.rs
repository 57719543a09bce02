use std::slice;

use leptos::html::Input;
use leptos::prelude::*;

use crate::app::components::{CheckedLine, button, clause_id, dynamic};
use crate::app::forms::list_entry::{EntryFields, EntryVersions, ListEntry};
use crate::app::forms::mark_choice::MarkChoice;
use crate::app::state::use_session;
use crate::plan::Item;
use crate::records::schedule::{add_point, remove_point, set_point_text};
use crate::records::{Checkpoint, EntryRef, FieldError, List, RecordKey, parse_name, point_text};

/// The points that a unit adds to the document's for itself; they count nowhere.
#[component]
pub fn OwnPoints(#[prop(into)] unit: String, item: &'static Item) -> impl IntoView {
    let session = use_session();
    let owner = StoredValue::new(unit);
    let ids = Memo::new(move |_| {
        owner.with_value(|unit| {
            session.with_schedule(unit, &item.id, |schedule| {
                let points = schedule.points().into_iter();
                points.map(|one| (one.key.clone(), one.id.to_owned())).collect::<Vec<_>>()
            })
        })
    });
    let newer = Memo::new(move |_| {
        let keys = owner.with_value(|unit| session.schedule_keys(unit, &item.id));
        session.store().is_newer(&keys)
    });
    let at =
        move |id: &str| ids.with(|ids| ids.iter().position(|(_, one)| one == id)).unwrap_or_default() + 1;
    let add = Callback::new(move |text: String| {
        let keys = owner.with_value(|unit| session.schedule_keys(unit, &item.id));
        let Some(key) = keys.first() else { return };
        let position = ids.with_untracked(Vec::len);
        // Where the record may not be changed, nothing is added.
        let _ = session
            .store()
            .edit(slice::from_ref(key), |ledger, writer| add_point(ledger, writer, &keys, &text, position));
    });
    view! {
        <section class="own-points">
            <div class="head-line"><h3>"自设要点"</h3> <small>"不是原文的要点"</small></div>
            <Show when=move || newer.get()>
                <p class="notice">"自设要点由较新的程序写成，已原样保留：请换用新版页面查看和修改。"</p>
            </Show>
            <fieldset disabled=move || newer.get()>
                <For each=move || ids.get() key=Clone::clone let:entry>
                    {
                        let (key, id) = entry;
                        let label = id.clone();
                        let position = Signal::derive(move || at(&label));
                        view! { <OwnPoint unit=owner.get_value() item key_=key id position/> }
                    }
                </For>
                <Adding item add/>
            </fieldset>
            <p class="hint">"可不填。本单位自己加的要点，只给自己看进度用：不计入状态、灯、得分和填报率。"</p>
        </section>
    }
}

/// A new point is kept once it has a text.
#[component]
fn Adding(item: &'static Item, add: Callback<String>) -> impl IntoView {
    let input = NodeRef::<Input>::new();
    let wrong = RwSignal::new(None::<FieldError>);
    let press = move || {
        let Some(input) = input.get_untracked() else { return };
        match parse_name(&input.value()) {
            Ok(text) => {
                add.run(text.to_owned());
                wrong.set(None);
                input.set_value("");
            }
            Err(why) => wrong.set(Some(why)),
        }
        let _ = input.focus();
    };
    let error = format!("{}-new-point-error", item.id);
    let described = error.clone();
    view! {
        <div class="point-new">
            <div>
                <input
                    node_ref=input
                    class="input"
                    type="text"
                    autocomplete="off"
                    placeholder="如 每月巡查一次并留存记录"
                    aria-label="新的自设要点"
                    aria-invalid=move || wrong.with(Option::is_some).then_some("true")
                    aria-describedby=move || wrong.with(Option::is_some).then(|| described.clone())
                    on:keydown=move |event| {
                        if event.key() == "Enter" && !event.is_composing() {
                            event.prevent_default();
                            press();
                        }
                    }
                />
                <p class="error" id=error role="alert">
                    {dynamic(move || wrong.with(|why| why.as_ref().map(ToString::to_string)))}
                </p>
            </div>
            {button("btn plain", "添加要点", move |_| press())}
        </div>
    }
}

#[component]
fn OwnPoint(
    unit: String,
    item: &'static Item,
    key_: RecordKey,
    id: String,
    position: Signal<usize>,
) -> impl IntoView {
    let session = use_session();
    let entry = ListEntry::new(EntryRef::new(key_, List::Points, &id));
    let text = entry
        .text(|value| point_text(&value.content).to_owned(), set_point_text)
        .checked(|text| parse_name(text).map(str::to_owned));
    let name = Signal::derive(move || format!("自设要点 {}", position.get()));
    let element = clause_id(&id);
    let at_element = element.clone();
    let input = format!("{element}-text");
    let label = move || {
        let text = entry.values.with(|values| {
            values.first().map(|value| point_text(&value.content).to_owned()).unwrap_or_default()
        });
        format!("{}：{text}", name.get())
    };
    let field = Checkpoint::own_point(&id);
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
        <div class="clause own" id=element tabindex="-1" role="group" aria-label=label>
            <EntryVersions entry what="要点" in_words=|value| point_text(&value.content).to_owned()/>
            <EntryFields entry class="point-words">
                <CheckedLine control=text id=input label="自设" name placeholder=""/>
                {button("link", "删除", remove)}
            </EntryFields>
            <MarkChoice unit item field at=at_element/>
        </div>
    }
}
