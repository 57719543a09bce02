use std::slice;

use leptos::prelude::*;
use serde_json::Value as Json;

use crate::app::components::{TextControl, Version, button, dynamic};
use crate::app::state::{LedgerStore, ValueRef, use_session, write_register};
use crate::crdt::{Field, Value};
use crate::records::{EntryRef, List, RecordKey};

/// One entry of a list in a record, as its controls work on it: a piece of evidence, an own milestone.
#[derive(Clone, Copy)]
pub struct ListEntry {
    store: LedgerStore,
    key: StoredValue<RecordKey>,
    field: StoredValue<Field>,
    pub values: Memo<Vec<Value>>,
    /// Whether one of its controls has the focus.
    focused: RwSignal<bool>,
}

impl ListEntry {
    pub fn new(key: RecordKey, field: Field) -> Self {
        let store = use_session().store();
        let (key, field) = (StoredValue::new(key), StoredValue::new(field));
        let values = Memo::new(move |_| {
            key.with_value(|key| {
                store.with_records(slice::from_ref(key), |records| {
                    let record = records.first();
                    record
                        .map(|record| field.with_value(|field| record.values(field).to_vec()))
                        .unwrap_or_default()
                })
            })
        });
        Self { store, key, field, values, focused: RwSignal::new(false) }
    }

    /// One part of the entry as a text: how it is read from the content, and how a text gets into it.
    pub fn text(
        self,
        read: impl Fn(&Json) -> String + Send + Sync + 'static,
        edited: impl Fn(Option<Json>, &str) -> Json + Send + Sync + 'static,
    ) -> TextControl {
        let versions = Signal::derive(move || {
            let version = |value: &Value| Version { seen: self.seen(value), text: read(&value.content) };
            self.values.with(|values| values.iter().map(version).collect::<Vec<_>>())
        });
        TextControl::new(versions, move |text, seen| {
            // The other parts are those of what was seen: an edit changes its own part only.
            Ok(self.write(Some(edited(self.content_of(&seen), text)), &seen).unwrap_or(seen))
        })
        .part()
    }

    /// Writes in place of all that stands in it now what `change` makes of the content.
    pub fn change(self, change: impl FnOnce(Option<Json>) -> Json) {
        let seen = self.all_seen();
        self.write(Some(change(self.content_of(&seen))), &seen);
    }

    /// Whether several contents stand side by side and wait for a choice; what is being typed into goes on first.
    fn is_split(self) -> bool {
        !self.focused.get()
            && self.values.with(|values| values.windows(2).any(|pair| pair[0].content != pair[1].content))
    }

    /// Makes each of the contents that stand side by side an entry of its own.
    fn keep_all(self) {
        let seen = self.all_seen();
        let key = self.key.get_value();
        // Where the record may not be changed, they stay side by side.
        let _ = self.store.edit(slice::from_ref(&key), |ledger, writer| {
            self.entry().keep_apart(ledger, writer, &seen);
        });
    }

    fn entry(self) -> EntryRef {
        self.field.with_value(|field| {
            let list = [List::Evidence, List::Milestones, List::Points];
            let list = list.into_iter().find(|list| list.name() == field.name()).unwrap_or(List::Evidence);
            EntryRef::new(self.key.get_value(), list, field.entry_id().unwrap_or_default())
        })
    }

    pub fn remove(self) {
        self.write(None, &self.all_seen());
    }

    /// What stands there by this edit; `None` where the record may not be changed.
    fn write(self, content: Option<Json>, seen: &[ValueRef]) -> Option<Vec<ValueRef>> {
        self.key.with_value(|key| {
            self.field.with_value(|field| write_register(self.store, key, field, content, seen).ok())
        })
    }

    fn seen(self, value: &Value) -> ValueRef {
        ValueRef { record: self.key.get_value(), write: value.dot }
    }

    fn all_seen(self) -> Vec<ValueRef> {
        self.values.with_untracked(|values| values.iter().map(|value| self.seen(value)).collect())
    }

    /// The content that was seen, or else the one that stands there.
    fn content_of(self, seen: &[ValueRef]) -> Option<Json> {
        self.values.with_untracked(|values| {
            let known = values.iter().rev().find(|value| seen.contains(&self.seen(value)));
            known.or(values.last()).map(|value| value.content.clone())
        })
    }
}

/// The controls of an entry; away while several contents stand side by side.
#[component]
pub fn EntryFields(entry: ListEntry, class: &'static str, children: Children) -> impl IntoView {
    view! {
        <div
            class=class
            hidden=move || entry.is_split()
            on:focusin=move |_| entry.focused.set(true)
            on:focusout=move |_| entry.focused.set(false)
        >
            {children()}
        </div>
    }
}

/// The contents that stand side by side in an entry, until a person picks one or keeps all of them. `what` it is of, as
/// in 这个`要点`.
#[component]
pub fn EntryVersions(entry: ListEntry, what: &'static str, in_words: fn(&Json) -> String) -> impl IntoView {
    let version = move |value: Value| {
        let text = in_words(&value.content);
        let take = move |_| entry.change(|_| value.content.clone());
        view! {
            <div class="version">{text}</div>
            <div class="buttons">{button("btn plain", "用这一份", take)}</div>
        }
    };
    dynamic(move || {
        entry.is_split().then(|| {
            view! {
                <div class="versions">
                    <p>{format!("这个{what}有分别写下的几份内容，都已保留。请选用一份，或都留下、各成一条。")}</p>
                    {entry.values.get().into_iter().map(version).collect_view()}
                    <div class="buttons">{button("btn", "都留下", move |_| entry.keep_all())}</div>
                </div>
            }
        })
    })
}
