use std::slice;

use leptos::prelude::*;
use serde_json::Value as Json;

use super::{Typing, Version};
use crate::app::context::use_app;
use crate::app::editing::{Seen, write_register};
use crate::app::store::Store;
use crate::ledger::{Field, RecordKey, Value};

/// One entry of a list in a record at work: a piece of evidence, an own milestone.
#[derive(Clone, Copy)]
pub struct Entry {
    store: Store,
    key: StoredValue<RecordKey>,
    field: StoredValue<Field>,
    pub values: Memo<Vec<Value>>,
}

impl Entry {
    pub fn new(key: RecordKey, field: Field) -> Self {
        let store = use_app().store;
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
        Self { store, key, field, values }
    }

    /// One part of the entry as a text: how it is read from the content, and how a text gets into it.
    pub fn typing(
        self,
        read: impl Fn(&Json) -> String + Send + Sync + 'static,
        edited: impl Fn(Option<Json>, &str) -> Json + Send + Sync + 'static,
    ) -> Typing {
        let versions = Signal::derive(move || {
            let version = |value: &Value| Version { seen: self.seen(value), text: read(&value.content) };
            self.values.with(|values| values.iter().map(version).collect::<Vec<_>>())
        });
        let save = Callback::new(move |(text, seen): (String, Vec<Seen>)| {
            // The other parts are those of what was seen: an edit changes its own part only.
            self.write(Some(edited(self.content_of(&seen), &text)), &seen).unwrap_or(seen)
        });
        Typing::new(versions, save)
    }

    /// Writes in place of all that stands in it now what `change` makes of the content.
    pub fn change(self, change: impl FnOnce(Option<Json>) -> Json) {
        let seen = self.all_seen();
        self.write(Some(change(self.content_of(&seen))), &seen);
    }

    pub fn remove(self) {
        self.write(None, &self.all_seen());
    }

    /// What stands there by this edit; `None` where the record may not be changed.
    fn write(self, content: Option<Json>, seen: &[Seen]) -> Option<Vec<Seen>> {
        self.key.with_value(|key| {
            self.field.with_value(|field| write_register(self.store, key, field, content, seen).ok())
        })
    }

    fn seen(self, value: &Value) -> Seen {
        Seen { key: self.key.get_value(), dot: value.dot }
    }

    fn all_seen(self) -> Vec<Seen> {
        self.values.with_untracked(|values| values.iter().map(|value| self.seen(value)).collect())
    }

    /// The content that was seen, or else the one that stands there.
    fn content_of(self, seen: &[Seen]) -> Option<Json> {
        self.values.with_untracked(|values| {
            let known = values.iter().rev().find(|value| seen.contains(&self.seen(value)));
            known.or(values.last()).map(|value| value.content.clone())
        })
    }
}
