use serde::{Deserialize, Serialize};

use crate::records::{Mark, Origin, Rule};

/// What an item's marks amount to (状态).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    Done,
    Ongoing,
    NotStarted,
    NotApplicable,
    Unreported,
}

impl State {
    pub const ALL: [Self; 5] =
        [Self::Done, Self::Ongoing, Self::NotStarted, Self::NotApplicable, Self::Unreported];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Ongoing => "ongoing",
            Self::NotStarted => "not_started",
            Self::NotApplicable => "not_applicable",
            Self::Unreported => "unreported",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id)
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Done => "已完成",
            Self::Ongoing => "推进中",
            Self::NotStarted => "未启动",
            Self::NotApplicable => "不适用",
            Self::Unreported => "未填报",
        }
    }

    /// What the marks of all clauses of an item amount to, one for each clause; `None` is a clause without one.
    pub fn of_marks(marks: impl IntoIterator<Item = Option<Mark>>) -> Self {
        let marks: Vec<_> = marks.into_iter().collect();
        let is = |wanted: Mark| move |mark: &Option<Mark>| *mark == Some(wanted);
        let (done, ongoing, not_applicable) = (is(Mark::Done), is(Mark::Ongoing), is(Mark::NotApplicable));
        if marks.iter().all(Option::is_none) {
            Self::Unreported
        } else if marks.iter().all(not_applicable) {
            Self::NotApplicable
        } else if marks.iter().all(|mark| done(mark) || not_applicable(mark)) {
            Self::Done
        } else if marks.iter().any(|mark| done(mark) || ongoing(mark)) {
            Self::Ongoing
        } else {
            Self::NotStarted
        }
    }

    /// Whether somebody has said something: all but 未填报.
    pub fn is_reported(self) -> bool {
        self != Self::Unreported
    }
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "状态",
    text: "只看原文检查要点的标记，自设要点不计。一个标记也没有：未填报，写了文字也一样。全部不适用：不适用。\
           至少一个已完成，其余都已完成或不适用：已完成。否则，有已完成或推进中：推进中。其余：未启动。\
           从上一轮带入、尚未改动或确认的是草稿，按未填报计。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
