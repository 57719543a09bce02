//! A closed round and its figures, in words.

use super::{Closing, Figures, UnitFigures};
use crate::plan::Date;
use crate::records::{Record, State};
use crate::rules::Round;

/// Whether a round is open or closed, when and why, in a few words. `record` is the round's.
pub fn round_status(round: &Round, record: Option<&Record>) -> String {
    let status = match record {
        Some(record) if round.closed => {
            Closing::read(record).map(|closing| dated("已关闭", closing.at, &closing.reason))
        }
        Some(record) => {
            Closing::reopened(record).map(|reopening| dated("重新打开", reopening.at, reopening.reason))
        }
        None => None,
    };
    status.unwrap_or_else(|| if round.closed { "已关闭" } else { "进行中" }.to_owned())
}

/// `2026-01-10 已关闭：已汇总上报`
fn dated(what: &str, at: Option<Date>, reason: &str) -> String {
    let at = at.map(|at| format!("{at} ")).unwrap_or_default();
    format!("{at}{what}{}", after_colon(reason))
}

fn after_colon(reason: &str) -> String {
    if reason.is_empty() { String::new() } else { format!("：{reason}") }
}

impl Closing {
    /// What stands above every page of the closed round `name`.
    pub fn sentence(&self, name: &str) -> String {
        let at = self.at.map(|at| format!("于 {at} ")).unwrap_or_default();
        let figures = if self.figures.is_empty() { "" } else { "，状态和得分是关闭时存下的" };
        format!("{name}已{at}关闭{}。只能查看{figures}。", after_colon(&self.reason))
    }
}

impl Figures {
    /// What is stored, in one sentence.
    pub fn summary(&self) -> String {
        let states = State::ALL.into_iter().filter_map(|state| {
            let count = self.county.values().filter(|figure| figure.state == state).count();
            (count > 0).then(|| format!("{} {count}", state.label()))
        });
        let states = states.collect::<Vec<_>>().join("、");
        let weights = match self.weights.len() {
            0 => "权重都是 1".to_owned(),
            count => format!("{count} 项不是 1 的权重"),
        };
        let groups = self.members.values().filter(|units| !units.is_empty()).count();
        format!(
            "全县 {} 项的状态（{states}），{} 个单位的填报率和得分，{weights}，{groups} 个组的成员。",
            self.county.len(),
            self.responsible().count(),
        )
    }

    /// The units that have an item to report on.
    pub fn responsible(&self) -> impl Iterator<Item = (&str, &UnitFigures)> {
        self.units
            .iter()
            .filter(|(_, figures)| figures.share.total > 0)
            .map(|(unit, figures)| (unit.as_str(), figures))
    }
}

#[cfg(test)]
mod tests;
