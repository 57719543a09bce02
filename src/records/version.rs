use serde_json::Value as Json;

use crate::crdt::{Dot, Field, Value};
use crate::records::{Record, RecordKey};

/// One of the values that stand side by side in a register, and where it comes from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    /// The record that it stands in.
    pub record: RecordKey,
    /// The write that put it there.
    pub write: Dot,
    pub value: T,
}

/// Names a value that a control showed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ValueRef {
    pub record: RecordKey,
    pub write: Dot,
}

impl<'a> Version<&'a Json> {
    pub(super) fn new(record: &RecordKey, value: &'a Value) -> Self {
        Self { record: record.clone(), write: value.dot, value: &value.content }
    }
}

impl<T> Version<T> {
    pub fn origin(&self) -> ValueRef {
        ValueRef { record: self.record.clone(), write: self.write }
    }

    pub fn map<U>(self, read: impl FnOnce(T) -> U) -> Version<U> {
        Version { record: self.record, write: self.write, value: read(self.value) }
    }
}

/// The origins of all versions that a control shows.
pub fn origins<'v, T: 'v>(versions: impl IntoIterator<Item = &'v Version<T>>) -> Vec<ValueRef> {
    versions.into_iter().map(Version::origin).collect()
}

/// Everything that stands in a register of several records, read by `read`.
pub(crate) fn versions<'a, T>(
    records: &[&'a Record],
    field: &Field,
    read: impl Fn(&'a Json) -> T,
) -> Vec<Version<T>> {
    let version = |record: &&'a Record| {
        record.values(field).iter().map(|value| Version::new(record.key(), value).map(&read))
    };
    records.iter().flat_map(version).collect()
}

/// The texts that stand in a register of several records; what is no text is left out.
pub(crate) fn texts<'a>(records: &[&'a Record], field: &Field) -> Vec<Version<&'a str>> {
    let all = versions(records, field, Json::as_str).into_iter();
    all.filter_map(|version| {
        let Version { record, write, value } = version;
        Some(Version { record, write, value: value? })
    })
    .collect()
}
