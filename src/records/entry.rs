use serde_json::Value as Json;

use super::edit::{self, Target, content_seen};
use crate::crdt::{Field, Writer};
use crate::records::fields::{assessment, schedule};
use crate::records::version::versions;
use crate::records::{Ledger, Record, RecordKey, ValueRef, Version};

/// The lists that a unit writes entry by entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum List {
    /// 佐证, in an assessment.
    Evidence,
    /// 自设节点, in a schedule.
    Milestones,
    /// 自设要点, in a schedule.
    Points,
}

/// One of the contents that stand side by side in an entry, as it was written.
pub type EntryVersion = Version<Json>;

/// Names one entry of a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct EntryRef {
    pub record: RecordKey,
    pub list: List,
    pub id: String,
}

impl List {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Evidence => assessment::EVIDENCE,
            Self::Milestones => schedule::MILESTONES,
            Self::Points => schedule::POINTS,
        }
    }
}

impl EntryRef {
    pub fn new(record: RecordKey, list: List, id: &str) -> Self {
        Self { record, list, id: id.to_owned() }
    }

    pub(super) fn field(&self) -> Field {
        Field::entry(self.list.name(), &self.id)
    }

    /// What stands in it, side by side where changes were made apart.
    pub fn versions(&self, record: &Record) -> Vec<EntryVersion> {
        versions(&[record], &self.field(), Json::clone)
    }

    /// Begins a new entry, under an id of its own, in the first of these records.
    pub(super) fn add(
        ledger: &mut Ledger,
        writer: &mut Writer,
        records: &[RecordKey],
        list: List,
        content: Json,
    ) -> Option<Self> {
        let entry = Self::new(records.first()?.clone(), list, &writer.new_id());
        entry.write(ledger, writer, &[], Some(content));
        Some(entry)
    }

    /// Writes what `change` makes of the content that was seen.
    pub(super) fn change(
        &self,
        ledger: &mut Ledger,
        writer: &mut Writer,
        seen: &[ValueRef],
        change: impl FnOnce(Option<Json>) -> Json,
    ) -> Vec<ValueRef> {
        let target = Target::new(std::slice::from_ref(&self.record), seen);
        let content = change(content_seen(ledger, target, &self.field()));
        self.write(ledger, writer, seen, Some(content))
    }

    /// Puts one of the contents that stand side by side in place of all that were seen.
    pub fn choose(
        &self,
        ledger: &mut Ledger,
        writer: &mut Writer,
        seen: &[ValueRef],
        chosen: &Json,
    ) -> Vec<ValueRef> {
        self.write(ledger, writer, seen, Some(chosen.clone()))
    }

    pub fn remove(&self, ledger: &mut Ledger, writer: &mut Writer, seen: &[ValueRef]) {
        self.write(ledger, writer, seen, None);
    }

    /// Makes each of the seen contents that stand side by side an entry of its own, the first in its place.
    pub fn keep_apart(&self, ledger: &mut Ledger, writer: &mut Writer, seen: &[ValueRef]) {
        let Some(record) = ledger.get(&self.record) else { return };
        let mut contents: Vec<Json> = Vec::new();
        for version in self.versions(record) {
            if seen.contains(&version.origin()) && !contents.contains(&version.value) {
                contents.push(version.value);
            }
        }
        let mut contents = contents.into_iter();
        let Some(first) = contents.next() else { return };
        self.write(ledger, writer, seen, Some(first));
        for other in contents {
            Self::add(ledger, writer, std::slice::from_ref(&self.record), self.list, other);
        }
    }

    fn write(
        &self,
        ledger: &mut Ledger,
        writer: &mut Writer,
        seen: &[ValueRef],
        content: Option<Json>,
    ) -> Vec<ValueRef> {
        let target = Target::new(std::slice::from_ref(&self.record), seen);
        edit::write(ledger, writer, target, &self.field(), content)
    }
}

#[cfg(test)]
mod tests;
