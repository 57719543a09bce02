//! 我的待办: what a unit still has to do in a round, and what is missing before it hands in.
//!
//! How many days ago something was last touched is not told: the ledger trusts no clock and holds no date of an edit.
//! What is open and says the same as in the round before is told instead.

mod item_check;
mod list;
mod matter;
mod outlook;

pub use item_check::{ToDo, lacks_evidence};
pub use list::{ToDoEntry, ToDoList};
pub use matter::Matter;
pub use outlook::Outlook;

use crate::records::{Origin, Rule};
use crate::rules::{Evaluation, Round, Share};
use item_check::ItemCheck;

/// How far a unit is with a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Of its items.
    pub items: Share,
    /// Of the clauses of all its items; what was carried forward counts once it is confirmed.
    pub clauses: Share,
}

/// All that a unit has to do in the round, in document order, within an item the most pressing first. Nothing in a
/// closed round: it can't be done there.
pub fn to_do<'p>(evaluation: &Evaluation<'p>, unit: &str) -> Vec<ToDo<'p>> {
    if evaluation.round.closed {
        return Vec::new();
    }
    let rounds = Round::all(evaluation.plan, evaluation.ledger);
    let items = evaluation.directory.items_of(evaluation.plan, unit).into_iter();
    items.flat_map(|(item, part)| ItemCheck::new(evaluation, &rounds, unit, item).to_do(part.role)).collect()
}

/// How far a unit is with the round.
pub fn progress(evaluation: &Evaluation, unit: &str) -> Progress {
    let (mut reported, mut marked, mut clauses) = (0, 0, 0);
    let items = evaluation.directory.items_of(evaluation.plan, unit);
    for (item, _) in &items {
        let assessment = evaluation.assessment(unit, &item.id);
        clauses += item.clauses.len();
        if assessment.draft_of().is_none() {
            marked += assessment.marks(item).iter().flatten().count();
        }
        reported += usize::from(evaluation.state_by(unit, item, &assessment).is_reported());
    }
    Progress {
        items: Share { reported, total: items.len() },
        clauses: Share { reported: marked, total: clauses },
    }
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "上报前的缺项与提醒",
    text: "缺项有：两处写法不一，待选定；带入的草稿，待确认；未填报；有要点未标记；不适用没有写理由。\
           上报时逐条列出，补齐再报；确实要先报的，也可以先报。\
           只作提醒的有：被退回；逾期；核定后有改动；已完成而无佐证；未完成而无下一步安排；未完成而与上一轮相同。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
