use crate::plan::Item;
use crate::records::{Assessment, Mark, Origin, Rule, State};

impl State {
    /// The state of an item, from what a unit says of it.
    pub fn of(item: &Item, assessment: &Assessment) -> Self {
        match assessment.draft_of() {
            Some(_) => Self::Unreported,
            None => Self::of_marks(assessment.marks(item)),
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
