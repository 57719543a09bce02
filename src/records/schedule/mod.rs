use serde_json::{Value as Json, json};
use strum::IntoStaticStr;

pub use writer::{
    add_milestone, add_point, remove_point, set_date, set_milestone_done, set_milestone_part, set_point_text,
};

mod writer;

use crate::crdt::Field;
use crate::plan::Date;
use crate::records::content::member;
use crate::records::fields::schedule::{END, MILESTONES, POINTS, START};
use crate::records::list_entry::list_entries;
use crate::records::version::versions;
use crate::records::{ListEntry, Record, Version};

/// What a unit plans for itself about one item (计划): its own dates, milestones and points, read from its records:
/// none, one, or several where two names are one unit.
///
/// Nothing of it changes a state, a light or a score.
#[derive(Clone, Debug, Default)]
pub struct Schedule<'a> {
    records: Vec<&'a Record>,
}

/// The two dates that a unit can plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlannedDate {
    Start,
    End,
}

impl PlannedDate {
    pub const ALL: [Self; 2] = [Self::Start, Self::End];

    /// As stored in records.
    pub fn id(self) -> &'static str {
        match self {
            Self::Start => START,
            Self::End => END,
        }
    }

    /// The register that holds it.
    pub fn field(self) -> Field {
        Field::new(self.id())
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Start => "计划开始",
            Self::End => "计划完成",
        }
    }
}

/// A date of the unit's own, and what is due then.
pub type OwnMilestone<'a> = ListEntry<'a, MilestoneText<'a>>;

/// What one value says of an own milestone; empty where it says nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MilestoneText<'a> {
    pub name: &'a str,
    pub date: &'a str,
    pub done: bool,
}

/// A checklist point of the unit's own (自设要点); it counts nowhere. Its mark in an assessment is filed under its id.
pub type OwnPoint<'a> = ListEntry<'a, &'a str>;

impl<'a> Schedule<'a> {
    /// From the records of one unit and item, the one to write into first.
    pub fn new(records: impl IntoIterator<Item = &'a Record>) -> Self {
        Self { records: records.into_iter().collect() }
    }

    /// Nothing is written in it.
    pub fn is_empty(&self) -> bool {
        self.records.iter().all(|record| record.is_empty())
    }

    /// All versions of a date that stand side by side, also what is no date.
    pub fn dates(&self, which: PlannedDate) -> Vec<Version<&'a str>> {
        versions(&self.records, &which.field(), |content| content.as_str().unwrap_or_default())
    }

    /// The first readable date; on conflict arbitrary but the same on every replica.
    pub fn planned(&self, which: PlannedDate) -> Option<Date> {
        self.dates(which).iter().find_map(|version| version.value.trim().parse().ok())
    }

    /// In the order that the unit gave them.
    pub fn milestones(&self) -> Vec<OwnMilestone<'a>> {
        list_entries(&self.records, MILESTONES, MilestoneText::read)
    }

    /// In the order that the unit gave them.
    pub fn points(&self) -> Vec<OwnPoint<'a>> {
        list_entries(&self.records, POINTS, point_text)
    }
}

const TEXT: &str = "text";
const DONE: &str = "done";

impl<'a> MilestoneText<'a> {
    /// What a register's content says.
    pub fn read(content: &'a Json) -> Self {
        Self {
            name: MilestonePart::Name.read(content),
            date: MilestonePart::Date.read(content),
            done: is_done(content),
        }
    }
}

fn is_done(content: &Json) -> bool {
    content.get(DONE) == Some(&Json::Bool(true))
}

/// A milestone as its content says, in one line: `2024-06-30 完成初步设计，未完成`.
pub fn milestone_in_words(content: &Json) -> String {
    let done = if is_done(content) { "已完成" } else { "未完成" };
    let (name, date) = (MilestonePart::Name.read(content), MilestonePart::Date.read(content));
    format!("{} {}，{done}", date.trim(), name.trim())
}

impl<'a> OwnMilestone<'a> {
    /// The first name that stands there.
    pub fn name(&self) -> &'a str {
        self.versions
            .iter()
            .map(|version| version.value.name.trim())
            .find(|name| !name.is_empty())
            .unwrap_or("")
    }

    /// The first date that stands there.
    pub fn date(&self) -> Option<Date> {
        self.versions.iter().find_map(|version| version.value.date.trim().parse().ok())
    }

    /// Only where all versions say so.
    pub fn is_done(&self) -> bool {
        self.versions.iter().all(|version| version.value.done)
    }
}

/// One of the texts of an own milestone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum MilestonePart {
    Name,
    Date,
}

impl MilestonePart {
    pub(in crate::records) fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Name => "节点名称",
            Self::Date => "节点日期",
        }
    }

    /// What a register's content says of it; empty where it says nothing.
    pub fn read(self, content: &Json) -> &str {
        member(content, self.id()).unwrap_or_default()
    }
}

/// A point's text as its content says; empty where it says nothing.
pub fn point_text(content: &Json) -> &str {
    member(content, TEXT).unwrap_or_default()
}

/// As written into a register of an own milestone. Positions count from 0.
pub fn milestone_content(name: &str, date: &str, done: bool, position: usize) -> Json {
    json!({ "name": name, "date": date, "done": done, "position": position })
}

/// As written into a register of an own point. Positions count from 0.
pub fn point_content(text: &str, position: usize) -> Json {
    json!({ "text": text, "position": position })
}

#[cfg(test)]
mod tests;
