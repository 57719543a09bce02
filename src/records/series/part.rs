use std::ops::RangeInclusive;

use super::{BaselinePart, BaselineText, Series, set_baseline_part, set_note, set_value};
use crate::crdt::Writer;
use crate::plan::{Measure, MeasureKind};
use crate::records::edit::Target;
use crate::records::{FieldError, Ledger, ValueRef, Version, parse_baseline_year, parse_value};

/// One of the things that are typed in once about a measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeriesPart {
    BaselineYear,
    BaselineValue,
    /// The value of a year.
    Value(i32),
    Note,
}

impl SeriesPart {
    /// What a measure asks for; a baseline only where the target is relative to one.
    pub fn all(measure: &Measure, years: RangeInclusive<i32>) -> Vec<Self> {
        let baseline = match measure.kind {
            MeasureKind::Fall => &[Self::BaselineYear, Self::BaselineValue][..],
            MeasureKind::YearlyMean | MeasureKind::Level => &[],
        };
        baseline.iter().copied().chain(years.map(Self::Value)).chain([Self::Note]).collect()
    }

    /// As shown on screen.
    pub fn label(self) -> String {
        match self {
            Self::BaselineYear => BaselinePart::Year.label().to_owned(),
            Self::BaselineValue => BaselinePart::Value.label().to_owned(),
            Self::Value(year) => format!("{year}年"),
            Self::Note => "数据来源或说明".to_owned(),
        }
    }

    /// Everything that stands there, as it was written; empty where it says nothing.
    pub fn versions(self, series: &Series<'_>) -> Vec<Version<String>> {
        let baseline = |read: fn(BaselineText) -> String| {
            let versions = series.baseline_versions().into_iter();
            versions.map(|version| version.map(read)).collect()
        };
        match self {
            Self::BaselineYear => baseline(|baseline| baseline.year),
            Self::BaselineValue => baseline(|baseline| baseline.value),
            Self::Value(year) => series.value_versions(year),
            Self::Note => series.note_versions(),
        }
    }

    /// What was typed, as the ledger keeps it. `None` where nothing was typed.
    ///
    /// # Errors
    /// Where it is none that this can be.
    pub fn entered(
        self,
        text: &str,
        measure: &Measure,
        years: RangeInclusive<i32>,
    ) -> Result<Option<String>, FieldError> {
        match self {
            Self::BaselineYear => {
                parse_baseline_year(text, years).map(|year| year.map(|year| year.to_string()))
            }
            Self::BaselineValue | Self::Value(_) => parse_value(text, measure),
            Self::Note => Ok(Some(text.trim()).filter(|text| !text.is_empty()).map(str::to_owned)),
        }
    }

    /// Writes what was `entered`, in place of what was seen.
    pub fn write(
        self,
        ledger: &mut Ledger,
        writer: &mut Writer,
        target: Target<'_>,
        entered: Option<&str>,
    ) -> Vec<ValueRef> {
        let part = match self {
            Self::BaselineYear => BaselinePart::Year,
            Self::BaselineValue => BaselinePart::Value,
            Self::Value(year) => return set_value(ledger, writer, target, year, entered),
            Self::Note => return set_note(ledger, writer, target, entered),
        };
        set_baseline_part(ledger, writer, target, part, entered.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests;
