use super::{Progress, progress};
use crate::directory::Role;
use crate::plan::Item;
use crate::records::RecordKey;
use crate::rules::{Closing, Evaluation, Share, UnitEvaluation, format_score};

/// How far a unit is with a round, as 我的待办 opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outlook {
    pub progress: Progress,
    pub closed: bool,
    pub score: String,
    /// 填报率
    pub reported: String,
    /// That and why the round was opened again.
    pub reopened: Option<String>,
    /// The first item in the unit's order that is 未填报.
    pub next: Option<String>,
    /// The first of all its items.
    pub first: Option<String>,
}

impl Outlook {
    pub fn of(evaluation: &Evaluation, unit: &str) -> Self {
        let Evaluation { plan, ledger, directory, round } = *evaluation;
        let record = RecordKey::for_round(&round.id).ok().and_then(|key| ledger.get(&key));
        // That a round is closed stands above every page.
        let reopened = record.filter(|_| !round.closed).and_then(Closing::reopened);
        let UnitEvaluation { score, share } = evaluation.unit(unit);
        let items = directory.items_by_role(plan, unit);
        let id = |(_, item): &(Role, &Item)| item.id.clone();
        Self {
            progress: progress(evaluation, unit),
            closed: round.closed,
            score: format_score(score),
            reported: share.percent(),
            reopened: reopened.map(|reopening| format!("本轮关闭后又重新打开：{}。", reopening.reason)),
            next: items.iter().find(|(_, item)| !evaluation.state(unit, item).is_reported()).map(id),
            first: items.first().map(id),
        }
    }

    /// Where the unit stands, with so many things missing before it hands in and so many reminders.
    pub fn sentence(&self, missing: usize, reminders: usize) -> String {
        let Share { reported, total } = self.progress.items;
        let filled = match total - reported {
            0 => format!("{total} 项都已填报"),
            open if open == total => format!("{total} 项都还没有填报"),
            open => format!("{total} 项中还有 {open} 项没有填报"),
        };
        if self.closed {
            return format!("{filled}。");
        }
        let missing = match missing {
            0 => "该填的都填好了".to_owned(),
            count => format!("上报前还要补齐 {count} 处"),
        };
        match reminders {
            0 => format!("{filled}；{missing}。"),
            count => format!("{filled}；{missing}，另有 {count} 处提醒。"),
        }
    }
}

#[cfg(test)]
mod tests;
