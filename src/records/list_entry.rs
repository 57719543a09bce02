use serde_json::Value as Json;

use crate::crdt::Value;
use crate::records::content::number;
use crate::records::{Record, RecordKey, Version};

/// An entry of a list that a person orders.
#[derive(Clone, Debug, PartialEq)]
pub struct ListEntry<'a, T> {
    /// The record that it stands in.
    pub key: &'a RecordKey,
    pub id: &'a str,
    /// At least one; several where changes were made apart.
    pub versions: Vec<Version<T>>,
}

/// The entries of a list over several records: by position, those without one last; then by id, which is the same for
/// everybody. Each value is read by `read`.
pub(crate) fn list_entries<'a, T>(
    records: &[&'a Record],
    name: &str,
    read: impl Fn(&'a Json) -> T,
) -> Vec<ListEntry<'a, T>> {
    let mut entries: Vec<(&RecordKey, &str, &[Value])> = records
        .iter()
        .flat_map(|record| record.entries(name).map(|(id, values)| (record.key(), id, values)))
        .collect();
    entries.sort_by_cached_key(|(key, id, values)| {
        let position = values.iter().filter_map(|value| number(value.content.get("position")?)).min();
        (position.is_none(), position, *id, *key)
    });
    let entry = |(key, id, values): (&'a RecordKey, &'a str, &'a [Value])| ListEntry {
        key,
        id,
        versions: values.iter().map(|value| Version::new(key, value).map(&read)).collect(),
    };
    entries.into_iter().map(entry).collect()
}
