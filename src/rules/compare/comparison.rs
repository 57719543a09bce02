use strum::VariantArray;

use super::{Difference, Trend, compare};
use crate::rules::Evaluation;

/// What has changed for a unit between two rounds.
pub struct Comparison<'a> {
    pub earlier: Evaluation<'a>,
    pub later: Evaluation<'a>,
    pub differences: Vec<Difference<'a>>,
    /// The number of the unit's items in which the rounds do not differ.
    unchanged: usize,
    has_reports: bool,
}

impl<'a> Comparison<'a> {
    /// `round` is the later one unless it has the earlier as-of date.
    pub fn new(round: Evaluation<'a>, other: Evaluation<'a>, unit: &str) -> Self {
        let (earlier, later) = match other.round.as_of <= round.round.as_of {
            true => (other, round),
            false => (round, other),
        };
        let differences = compare(&earlier, &later, unit);
        let items = earlier.directory.items_of(earlier.plan, unit).len();
        let has_reports = [earlier, later].iter().any(|round| round.unit(unit).share.reported > 0);
        Self { earlier, later, unchanged: items - differences.len(), differences, has_reports }
    }

    /// `从2023年度监测到总结评估`
    pub fn span(&self) -> String {
        format!("从{}到{}", self.earlier.round.name, self.later.round.name)
    }

    /// How many items went which way.
    pub fn counts(&self) -> String {
        let count = |trend| self.differences.iter().filter(|difference| difference.trend == trend).count();
        let counts = Trend::VARIANTS.iter().map(|trend| format!("{} {} 项", trend.label(), count(*trend)));
        format!("{} · 没有变化 {} 项。", counts.collect::<Vec<_>>().join(" · "), self.unchanged)
    }

    /// Why there is no difference to show; `None` where there is one.
    pub fn no_difference(&self) -> Option<&'static str> {
        self.differences.is_empty().then_some(match self.has_reports {
            true => "这两期的填报没有不同。",
            false => "这两期里，本单位都还没有填报。",
        })
    }
}

#[cfg(test)]
mod tests;
