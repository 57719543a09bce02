use crate::plan::{Measure, MeasureKind};
use crate::records::{Digits, Ratio};

/// The per cent that a value may have been meant as, where it may be a share: 85 for the 0.85 of a measure whose target is
/// 80%. `None` where nothing is in doubt; a measure with a target below 10% may well have such a value.
pub fn meant_percent(measure: &Measure, value: &str) -> Option<String> {
    let (target, value) =
        (Ratio::decimal(&measure.value, Digits::VALUE)?, Ratio::decimal(value, Digits::VALUE)?);
    let is_percent = measure.unit == "%" && measure.kind != MeasureKind::Fall;
    let is_doubtful =
        is_percent && target >= Ratio::new(10, 1)? && value.is_positive() && value <= Ratio::ONE;
    is_doubtful.then(|| value.times(Ratio::HUNDRED))?.map(Ratio::decimal_text)
}
