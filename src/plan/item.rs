use serde::Deserialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

use super::{Date, Lines};

/// A heading of the document, and what stands under it before its first item.
///
/// Headings of parts that are not broken down are sections too, without items: the document's outline is whole.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Section {
    /// `indicators`, `t1`; a slug that never changes.
    pub id: String,
    pub parent: Option<String>,
    /// As printed, without brackets or stop: `二`, `1`; empty where the heading has none.
    pub number: String,
    /// Verbatim.
    pub title: String,
    /// Verbatim text between the heading and the first item.
    pub preamble: Option<String>,
    /// Who is responsible for all items of the section that don't say so themselves.
    pub duty: Option<Duty>,
    /// Where the items of the section are the rows of a table.
    pub table: Option<Table>,
    /// The heading's line in the document, from 1.
    pub line: u32,
}

/// What stands above the rows of a table. Each row is an item: its number, title, text and duty.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Verbatim.
    pub caption: String,
    /// The heads of the columns, verbatim.
    pub columns: Vec<String>,
    /// The first and last line of caption and heads, from 1.
    pub lines: Lines,
}

#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Deserialize,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ItemKind {
    Indicator,
    Target,
    Task,
    Project,
}

impl ItemKind {
    /// As written in seeds and addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Indicator => "核心指标",
            Self::Target => "分项目标",
            Self::Task => "重点任务",
            Self::Project => "重点工程",
        }
    }
}

/// Something that the plan promises.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// `I1`-`I6`, `G1`-`G5`, `T1`-`T33`, `P1`-`P22`; stable for ever.
    pub id: String,
    pub kind: ItemKind,
    /// As printed, without brackets: `15`.
    pub number: String,
    /// The innermost section that it stands in.
    pub section: String,
    /// Verbatim.
    pub title: String,
    /// Verbatim, without title and responsible units; empty where the document says no more than a title.
    #[serde(default)]
    pub text: String,
    /// The promises inside the text, in order; the title where there is no text.
    pub clauses: Vec<Clause>,
    #[serde(default)]
    pub measures: Vec<Measure>,
    /// What the item itself says; [`super::Plan::duty`] knows what it inherits.
    pub duty: Option<Duty>,
    /// In order of time; empty where the document states no year.
    #[serde(default)]
    pub milestones: Vec<Milestone>,
    /// The first and last line in the document, from 1.
    pub lines: Lines,
}

impl Item {
    /// The years by the end of which all of it is due, earliest first; empty where the document states none.
    pub fn completion_years(&self) -> Vec<String> {
        let complete = self.milestones.iter().filter(|milestone| milestone.expects == Expects::Complete);
        let mut years: Vec<String> = complete.map(|milestone| milestone.due.year().to_string()).collect();
        years.dedup();
        years
    }
}

/// One verifiable promise inside an item.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Clause {
    /// `T14.1`; never reused, never split anew.
    pub id: String,
    /// Verbatim.
    pub text: String,
    /// Where one sentence names units of its own.
    pub duty: Option<Duty>,
}

/// Who is responsible, as one passage of the document says it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Verbatim, without the brackets around it, stray spaces included.
    pub text: String,
    #[serde(default)]
    pub leads: Vec<Responsible>,
    #[serde(default)]
    pub partners: Vec<Responsible>,
    /// The list ends in 等: others may be meant.
    #[serde(default)]
    pub open_ended: bool,
}

/// An organisation in a list of responsible ones.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Responsible {
    pub org: String,
    /// The role's own words: `牵头`, `按职责分工负责`.
    pub wording: String,
}

/// A number that the plan sets.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Measure {
    /// `I1.m1`.
    pub id: String,
    /// The clause that sets it; where the text says both, name and target together are that clause.
    pub clause: String,
    /// What is measured, verbatim.
    pub name: String,
    /// The target, verbatim: `下降15%`.
    pub text: String,
    pub kind: MeasureKind,
    pub comparator: Comparator,
    /// A decimal; for [`MeasureKind::Fall`] the fall itself.
    pub value: String,
    /// `%`, `‰`, `小时`; empty for a bare number.
    pub unit: String,
}

/// How a measure is met.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeasureKind {
    /// Falls by so much against a baseline year.
    Fall,
    /// The mean of the years stays under a ceiling.
    YearlyMean,
    /// Reaches a level.
    Level,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Comparator {
    Less,
    AtMost,
    More,
    AtLeast,
}

impl Comparator {
    /// As shown on screen, before the value.
    pub fn sign(self) -> &'static str {
        match self {
            Self::Less => "<",
            Self::AtMost => "≤",
            Self::More => ">",
            Self::AtLeast => "≥",
        }
    }
}

/// A date by which something is due.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Milestone {
    pub due: Date,
    /// How finely the document states `due`.
    pub precision: Precision,
    /// The words that state it, verbatim.
    pub text: String,
    pub expects: Expects,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    Year,
    HalfYear,
    Quarter,
    Month,
    Day,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Expects {
    /// All of it is due.
    Complete,
    /// 明显进展 is due.
    Progress,
}

/// An evaluation that the document asks for.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoundSeed {
    /// `final`, `midterm`, `y2023`.
    pub id: String,
    pub name: String,
    pub as_of: Date,
    /// Where the date comes from.
    pub note: String,
}

/// A suspected slip of the source, flagged 原文疑点.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    pub id: String,
    #[serde(default)]
    pub items: Vec<String>,
    #[serde(default)]
    pub orgs: Vec<String>,
    /// What is odd, in a sentence for the screen.
    pub text: String,
}
