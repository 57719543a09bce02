use std::ops::RangeInclusive;

use serde_json::Value as Json;

use crate::crdt::Field;
use crate::plan::{Measure, MeasureKind};
use crate::records::{
    BaselinePart, FieldError, fields, parse_baseline_year, parse_value, value_content, value_field,
    value_text,
};

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

    /// The register that it stands in.
    pub fn field(self) -> Field {
        match self {
            Self::BaselineYear | Self::BaselineValue => BaselinePart::field(),
            Self::Value(year) => value_field(year),
            Self::Note => Field::new(fields::series::NOTE),
        }
    }

    /// What a register's content says of it; empty where it says nothing.
    pub fn read(self, content: &Json) -> String {
        match self {
            Self::BaselineYear => BaselinePart::Year.read(content),
            Self::BaselineValue => BaselinePart::Value.read(content),
            Self::Value(_) | Self::Note => value_text(content),
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

    /// The register's content with what was `entered` in it; `base` is what stood there, of which all else stays.
    pub fn content(self, base: Option<Json>, entered: Option<&str>) -> Json {
        match self {
            Self::BaselineYear => BaselinePart::Year.edited(base, entered.unwrap_or_default()),
            Self::BaselineValue => BaselinePart::Value.edited(base, entered.unwrap_or_default()),
            Self::Value(_) | Self::Note => value_content(entered),
        }
    }
}

#[cfg(test)]
mod tests;
