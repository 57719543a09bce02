use serde_json::Value as Json;

use crate::crdt::Value;
use crate::records::content::number;
use crate::records::{Ratio, Record, RecordKey, Version};

/// An entry of a list that a person orders.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Listed<'a> {
    /// The record that it stands in.
    pub key: &'a RecordKey,
    pub id: &'a str,
    /// `None` where no version says.
    pub position: Option<Ratio>,
    /// At least one; several where changes were made apart.
    pub values: &'a [Value],
}

impl<'a> Listed<'a> {
    /// The entries of a list over several records: by position, those without one last; then by id, which is the
    /// same for everybody.
    pub fn all(records: &[&'a Record], name: &str) -> Vec<Self> {
        let mut entries: Vec<_> = records
            .iter()
            .flat_map(|record| {
                let key = record.key();
                record.entries(name).map(move |(id, values)| {
                    let position =
                        values.iter().filter_map(|value| number(value.content.get("position")?)).min();
                    Self { key, id, position, values }
                })
            })
            .collect();
        entries.sort_by_key(|entry| (entry.position.is_none(), entry.position, entry.id, entry.key));
        entries
    }

    /// What each of its values says.
    pub fn versions<T>(&self, read: impl Fn(&'a Json) -> T) -> Vec<Version<T>> {
        let version = |value: &'a Value| Version {
            record: self.key.clone(),
            write: value.dot,
            value: read(&value.content),
        };
        self.values.iter().map(version).collect()
    }
}
