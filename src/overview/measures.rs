use strum::{EnumCount, VariantArray};

use crate::plan::{Item, Measure, MeasureKind, Plan};
use crate::records::{Baseline, Digits, Ratio, Reading, Series};
use crate::rules::{Finding, Verdict};

/// A measure with its numbers, and whether its target is met.
#[derive(Clone, Debug, PartialEq)]
pub struct MeasureCard<'a> {
    pub item: &'a Item,
    pub measure: &'a Measure,
    /// Only where the target is relative to one.
    pub baseline: Option<Reading<Baseline>>,
    /// One for each year of the plan.
    pub values: Vec<(i32, Reading<Ratio>)>,
    /// What the values have to stay under or to reach, in their own unit: of a fall, the baseline less the fall.
    /// `None` while there is no baseline.
    pub target: Option<Ratio>,
    pub finding: Finding,
}

impl<'a> MeasureCard<'a> {
    /// A measure of `item` with the numbers of `series`.
    pub fn of(plan: &Plan, item: &'a Item, measure: &'a Measure, series: &Series<'_>) -> Self {
        let baseline = (measure.kind == MeasureKind::Fall).then(|| series.baseline());
        Self {
            item,
            measure,
            baseline,
            values: plan.years().map(|year| (year, series.value(year))).collect(),
            target: target(measure, baseline),
            finding: Finding::of(measure, series, plan.years()),
        }
    }

    /// Whether anybody has entered anything.
    pub fn has_numbers(&self) -> bool {
        self.baseline.is_some_and(|baseline| baseline != Reading::Missing)
            || self.values.iter().any(|(_, value)| *value != Reading::Missing)
    }

    /// The values to draw, year by year; a number that is missing, or not settled, is none.
    pub fn points(&self) -> Vec<Option<Ratio>> {
        let point = |(_, value): &(i32, Reading<Ratio>)| match value {
            Reading::One(value) => Some(*value),
            _ => None,
        };
        self.values.iter().map(point).collect()
    }

    /// The values to draw, for those who can't see them: `2023年 71，2024年 73.5`
    pub fn values_in_words(&self) -> String {
        let years = self.values.iter().map(|(year, _)| year).zip(self.points());
        let values: Vec<_> =
            years.filter_map(|(year, point)| Some(format!("{year}年 {}", point?.in_words()))).collect();
        match values.is_empty() {
            true => "各年都还没有数".to_owned(),
            false => values.join("，"),
        }
    }

    /// The figure on the card, with its unit: `71%`, `下降 18.2%`; — where the data don't suffice.
    pub fn figure(&self) -> String {
        let Some(reached) = self.finding.reached else { return "—".to_owned() };
        let unit = &self.measure.unit;
        match self.measure.kind {
            MeasureKind::Fall if reached < Ratio::ZERO => match Ratio::ZERO.minus(reached) {
                Some(rise) => format!("上升 {}{unit}", rise.in_words()),
                None => "—".to_owned(),
            },
            MeasureKind::Fall => format!("下降 {}{unit}", reached.in_words()),
            MeasureKind::YearlyMean | MeasureKind::Level => format!("{}{unit}", reached.in_words()),
        }
    }

    /// The target as a comparison: `≥ 80%`, `年均 < 0.8`, `下降 ≥ 15%`. The document's own words are
    /// [`Measure::text`].
    pub fn target_in_words(&self) -> String {
        let Measure { kind, comparator, value, unit, .. } = self.measure;
        let what = match kind {
            MeasureKind::Fall => "下降 ",
            MeasureKind::YearlyMean => "年均 ",
            MeasureKind::Level => "",
        };
        format!("{what}{} {value}{unit}", comparator.sign())
    }
}

fn target(measure: &Measure, baseline: Option<Reading<Baseline>>) -> Option<Ratio> {
    let target = Ratio::decimal(&measure.value, Digits::VALUE)?;
    match baseline {
        None => Some(target),
        Some(Reading::One(baseline)) => {
            baseline.value.times(Ratio::HUNDRED.minus(target)?)?.over(Ratio::HUNDRED)
        }
        Some(_) => None,
    }
}

/// `12 个中 5 个达到，3 个未达到，4 个数据不足`.
pub fn verdict_summary<'c>(cards: impl IntoIterator<Item = &'c MeasureCard<'c>>) -> String {
    let mut counts = [0; Verdict::COUNT];
    for card in cards {
        counts[card.finding.verdict as usize] += 1;
    }
    let counted = Verdict::VARIANTS.iter().zip(counts).filter(|(_, count)| *count > 0);
    let counted: Vec<_> = counted.map(|(verdict, count)| format!("{count} 个{}", verdict.label())).collect();
    format!("{} 个中 {}", counts.iter().sum::<usize>(), counted.join("，"))
}

#[cfg(test)]
mod tests;
