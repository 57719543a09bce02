use serde::{Deserialize, Serialize};

use crate::plan::Item;
use crate::records::{Assessment, Mark, Origin, Ratio, Rule, State};

/// Within these, and with weights of [`super::Digits::WEIGHT`], a score can't leave the limits of [`Ratio`]: the
/// common denominator of all item scores is at most 2 × lcm(1..=40) < 1.1 × 10^16, a sum of weights at most
/// 10^7, so that the largest number met on the way is under 10^33.
pub const MOST_CLAUSES: usize = 40;
pub const MOST_ITEMS: usize = 1000;

/// What an item's marks score, from 0 to 1: 已完成 1, 推进中 0.5, 未启动 and unmarked 0, over the clauses that
/// apply. One mark for each clause of the item. `None` where no clause has a mark or none applies.
pub fn item_score(marks: &[Option<Mark>]) -> Option<Ratio> {
    if matches!(State::of_marks(marks.iter().copied()), State::Unreported | State::NotApplicable) {
        return None;
    }
    let halves: usize = marks.iter().flatten().filter_map(|mark| mark.half_points()).sum();
    let applicable = marks.iter().filter(|mark| **mark != Some(Mark::NotApplicable)).count();
    Ratio::whole(halves)?.over(Ratio::whole(2 * applicable)?)
}

impl Assessment<'_> {
    /// See [`item_score`]; a draft has none.
    pub fn score(&self, item: &Item) -> Option<Ratio> {
        match self.draft_of() {
            Some(_) => None,
            None => item_score(&self.marks(item)),
        }
    }
}

/// What a unit scores, from 0 to 100: the weighted mean over those of its items that have a score. Each item
/// comes as its weight and its [`item_score`]. `None` (—) where there is no such item, or their weights sum
/// to 0.
pub fn unit_score(items: impl IntoIterator<Item = (Ratio, Option<Ratio>)>) -> Option<Ratio> {
    let (mut points, mut weights) = (Ratio::ZERO, Ratio::ZERO);
    for (weight, score) in items {
        if let Some(score) = score {
            points = points.plus(weight.times(score)?)?;
            weights = weights.plus(weight)?;
        }
    }
    points.over(weights)?.times(Ratio::HUNDRED)
}

/// A score as shown: one decimal, half up; — for none.
pub fn format_score(score: Option<Ratio>) -> String {
    score.map_or_else(|| "—".to_owned(), Ratio::one_decimal)
}

/// How much of what could be reported is (填报率).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    pub reported: usize,
    /// What could be reported.
    #[serde(rename = "of")]
    pub total: usize,
}

/// What a unit has reached over all its items.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnitEvaluation {
    /// From 0 to 100; `None` (—) where nothing counts.
    pub score: Option<Ratio>,
    /// Always shown beside the score.
    pub share: Share,
}

impl Share {
    /// 不适用 is a report as well.
    pub fn of(states: impl IntoIterator<Item = State>) -> Self {
        states.into_iter().fold(Self { reported: 0, total: 0 }, |share, state| Self {
            reported: share.reported + usize::from(state.is_reported()),
            total: share.total + 1,
        })
    }

    /// With one decimal, half up: `66.7%`; — of nothing.
    pub fn percent(self) -> String {
        let share = Ratio::whole(self.reported).and_then(|part| part.over(Ratio::whole(self.total)?));
        match share.and_then(|share| share.times(Ratio::HUNDRED)) {
            Some(percent) => format!("{}%", percent.one_decimal()),
            None => "—".to_owned(),
        }
    }
}

/// The rules above, for the reader.
pub const RULES: &[Rule] = &[
    Rule {
        title: "得分",
        text: "一项的得分：已完成1分，推进中0.5分，未启动和未标记0分，相加后除以适用的要点数。\
               一个单位的得分：已填报且不是不适用的各项，按权重平均，乘以100，四舍五入到一位小数；一项也没有的，记“—”。\
               权重属于轮次，没有设定的都是1。未填报、0分和不适用是三回事。",
        origin: Origin::Ours,
    },
    Rule {
        title: "填报率",
        text: "已填报的项数除以应填报的项数，不适用也算已填报；总是列在得分旁边。",
        origin: Origin::Ours,
    },
    Rule {
        title: "自评、改判与核定",
        text: "单位改判的状态、县里核定的得分，都要写明理由，列在计算结果旁边，不代替计算结果参加统计。\
               自设要点的标记、自定的计划只给自己看进度用，哪里都不计。",
        origin: Origin::Ours,
    },
];

#[cfg(test)]
mod tests;
