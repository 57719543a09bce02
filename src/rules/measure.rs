mod percent;

use std::ops::RangeInclusive;

use strum::{EnumCount, VariantArray};

use crate::plan::{Comparator, Measure, MeasureKind};
use crate::records::{Baseline, Digits, Mark, Origin, Ratio, Reading, Rule, Series};

pub use percent::meant_percent;

/// Whether a measure's target is met. It never changes a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumCount, VariantArray)]
pub enum Verdict {
    Met,
    NotMet,
    Insufficient,
}

impl Verdict {
    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Met => "达到",
            Self::NotMet => "未达到",
            Self::Insufficient => "数据不足",
        }
    }

    /// What to remind a person of who has marked the measure's clause otherwise; the mark stays as it is.
    pub fn reminder(self, mark: Mark) -> Option<&'static str> {
        match (self, mark) {
            (Self::NotMet, Mark::Done) => Some("标记为已完成，但按填报的数未达到目标值，请核对。"),
            (Self::Met, Mark::Ongoing | Mark::NotStarted) => {
                Some("按填报的数已达到目标值，但没有标记为已完成，请核对。")
            }
            _ => None,
        }
    }
}

/// A verdict with its arithmetic, or with what is missing, as one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub verdict: Verdict,
    pub sentence: String,
    /// What the target is held against: the fall in per cent, the mean, or the latest value. `None` where the
    /// data don't suffice.
    pub reached: Option<Ratio>,
}

/// Why there is no verdict, as a part of a sentence.
struct Lacking(String);

impl Finding {
    /// Holds a measure against its series. `years` are those that the plan covers; the last one is the year of
    /// the target. The arithmetic is exact, only what the sentence shows is rounded.
    pub fn of(measure: &Measure, series: &Series, years: RangeInclusive<i32>) -> Self {
        let found = match measure.kind {
            MeasureKind::Fall => fall(measure, series, *years.end()),
            MeasureKind::YearlyMean => yearly_mean(measure, series, years),
            MeasureKind::Level => level(measure, series, years),
        };
        found.unwrap_or_else(|Lacking(what)| Self {
            verdict: Verdict::Insufficient,
            sentence: format!("{}：{what}。", Verdict::Insufficient.label()),
            reached: None,
        })
    }

    fn compare(measure: &Measure, reached: Ratio, arithmetic: &str) -> Result<Self, Lacking> {
        let target = Ratio::decimal(&measure.value, Digits::VALUE)
            .ok_or_else(|| Lacking(format!("目标值“{}”不是数", measure.value)))?;
        let met = match measure.comparator {
            Comparator::Less => reached < target,
            Comparator::AtMost => reached <= target,
            Comparator::More => reached > target,
            Comparator::AtLeast => reached >= target,
        };
        let verdict = if met { Verdict::Met } else { Verdict::NotMet };
        let sentence = format!("{}：{arithmetic}；目标：{}。", verdict.label(), measure.text);
        Ok(Self { verdict, sentence, reached: Some(reached) })
    }
}

/// The target year's value against the baseline: how many per cent of the baseline it fell.
fn fall(measure: &Measure, series: &Series, year: i32) -> Result<Finding, Lacking> {
    let Baseline { year: base_year, value: base } = present(series.baseline(), "基期")?;
    let value = present(series.value(year), &format!("{year}年"))?;
    if !base.is_positive() {
        return Err(Lacking(format!("基期{base_year}年的数须大于0，才能算降幅")));
    }
    let fallen = exact(base.minus(value))?;
    let percent = exact(fallen.over(base).and_then(|part| part.times(Ratio::HUNDRED)))?;
    let (base, value) = (base.in_words(), value.in_words());
    let arithmetic = format!(
        "基期{base_year}年{base}，{year}年{value}，（{base}－{value}）÷{base}，降幅{}%",
        percent.in_words()
    );
    Finding::compare(measure, percent, &arithmetic)
}

/// The mean of all years of the plan; a year that is missing is not taken to be anything.
fn yearly_mean(measure: &Measure, series: &Series, years: RangeInclusive<i32>) -> Result<Finding, Lacking> {
    let (first, last) = (*years.start(), *years.end());
    let missing: Vec<_> = years
        .clone()
        .filter(|year| series.value(*year) == Reading::Missing)
        .map(|year| year.to_string())
        .collect();
    if !missing.is_empty() {
        return Err(Lacking(format!("{first}至{last}年还缺{}年的数", missing.join("、"))));
    }
    let mut values = Vec::new();
    for year in years {
        values.push(present(series.value(year), &format!("{year}年"))?);
    }
    let sum = exact(values.iter().try_fold(Ratio::ZERO, |sum, value| sum.plus(*value)))?;
    let mean = exact(Ratio::whole(values.len()).and_then(|count| sum.over(count)))?;
    let terms: Vec<_> = values.iter().map(|value| value.in_words()).collect();
    let arithmetic = format!(
        "{first}至{last}年，（{}）÷{}，年均{}{}",
        terms.join("＋"),
        values.len(),
        mean.in_words(),
        measure.unit
    );
    Finding::compare(measure, mean, &arithmetic)
}

/// The value of the latest of the plan's years that has one.
fn level(measure: &Measure, series: &Series, years: RangeInclusive<i32>) -> Result<Finding, Lacking> {
    let (first, last) = (*years.start(), *years.end());
    let year = years
        .rev()
        .find(|year| series.value(*year) != Reading::Missing)
        .ok_or_else(|| Lacking(format!("{first}至{last}年都还没有填数")))?;
    let value = present(series.value(year), &format!("{year}年"))?;
    Finding::compare(measure, value, &format!("{year}年{}{}", value.in_words(), measure.unit))
}

fn present<T>(reading: Reading<T>, what: &str) -> Result<T, Lacking> {
    match reading {
        Reading::One(number) => Ok(number),
        Reading::Missing => Err(Lacking(format!("还没有填{what}的数"))),
        Reading::Apart => Err(Lacking(format!("{what}有几个不同的数，请先选定一个"))),
        Reading::Unreadable => Err(Lacking(format!("{what}填的不是数"))),
    }
}

fn exact<T>(number: Option<T>) -> Result<T, Lacking> {
    number.ok_or_else(|| Lacking("数太大，无法计算".to_owned()))
}

/// The rules above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "目标值",
    text: "下降类：用方案最后一年的数同基期比，降幅＝（基期数－末年数）÷基期数；基期数由用户填写，须大于0。\
           年均类：方案各年的数都填齐后求平均，缺一年就是数据不足。\
           水平类：取方案期内最近一年的数。有几个不同的数尚未选定的，也是数据不足。\
           全县的数以牵头单位（没有牵头单位的，以全部责任单位）填的为准，别的单位填的列在旁边。\
           比较用精确值，只在显示时取三位小数。结论不改变任何标记，同标记不一致的只作提醒。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
