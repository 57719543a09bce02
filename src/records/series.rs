mod part;

pub use part::SeriesPart;

use serde_json::Value as Json;
use strum::IntoStaticStr;

use crate::crdt::{Field, Writer, canonical};
use crate::records::content::{number, text};
use crate::records::edit::{self, Target, content_seen, with_member};
use crate::records::fields::series::{BASELINE, NOTE, VALUES};
use crate::records::version::versions;
use crate::records::{Ledger, Ratio, Record, ValueRef, Version};

/// A measure's numbers, read from the records of one unit (several where two names are one unit) or from those of
/// all units that answer for it to the county.
#[derive(Clone, Debug, Default)]
pub struct Series<'a> {
    records: Vec<&'a Record>,
}

/// A number as its registers say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading<T> {
    Missing,
    One(T),
    /// Different ones stand side by side.
    Apart,
    /// Something is written there that is no number.
    Unreadable,
}

/// The value of a baseline year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Baseline {
    pub year: i32,
    pub value: Ratio,
}

/// What one value says of a baseline, as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineText {
    pub year: String,
    pub value: String,
}

/// One of the two things that a baseline says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum BaselinePart {
    Year,
    Value,
}

impl BaselinePart {
    fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Year => "基期年份",
            Self::Value => "基期数",
        }
    }

    /// What a register's content says of it, as it was written; empty where it says nothing.
    fn read(self, content: &Json) -> String {
        content.get(self.id()).map(value_text).unwrap_or_default()
    }
}

/// Writes a part of the baseline, of which the other part stays as it was seen. A year is kept as an integer, a value
/// as the decimal that [`super::parse_value`] gives.
pub fn set_baseline_part(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    part: BaselinePart,
    text: &str,
) -> Vec<ValueRef> {
    let field = Field::new(BASELINE);
    let value = match (part, text.parse::<i32>()) {
        (BaselinePart::Year, Ok(year)) => year.into(),
        _ => text.into(),
    };
    let content = with_member(content_seen(ledger, target, &field), part.id(), value);
    edit::write(ledger, writer, target, &field, Some(content))
}

/// Writes the value of a year as the decimal that [`super::parse_value`] gives, or takes it back.
pub fn set_value(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    year: i32,
    value: Option<&str>,
) -> Vec<ValueRef> {
    let content = value.map_or(Json::Null, Json::from);
    edit::write(ledger, writer, target, &value_field(year), Some(content))
}

/// Writes where the numbers come from, or takes it back.
pub fn set_note(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    note: Option<&str>,
) -> Vec<ValueRef> {
    let content = note.map_or(Json::Null, Json::from);
    edit::write(ledger, writer, target, &Field::new(NOTE), Some(content))
}

fn value_field(year: i32) -> Field {
    Field::entry(VALUES, &year.to_string())
}

/// A register's content as it was written, also where it is no number; empty once taken back.
fn value_text(content: &Json) -> String {
    match content {
        Json::String(text) => text.clone(),
        Json::Number(_) => canonical::compact(content),
        _ => String::new(),
    }
}

impl<'a> Series<'a> {
    /// From the records of one measure.
    pub fn new(records: impl IntoIterator<Item = &'a Record>) -> Self {
        Self { records: records.into_iter().collect() }
    }

    pub fn baseline(&self) -> Reading<Baseline> {
        self.reading(&Field::new(BASELINE), |content| {
            let year = number(content.get("year")?)?.as_whole()?;
            Some(Baseline { year: i32::try_from(year).ok()?, value: number(content.get("value")?)? })
        })
    }

    pub fn value(&self, year: i32) -> Reading<Ratio> {
        self.reading(&value_field(year), number)
    }

    /// All versions of a year's value that stand side by side, as they were written, also what is no number; empty
    /// once taken back.
    pub fn value_versions(&self, year: i32) -> Vec<Version<String>> {
        versions(&self.records, &value_field(year), value_text)
    }

    /// All versions of the baseline that stand side by side.
    pub fn baseline_versions(&self) -> Vec<Version<BaselineText>> {
        versions(&self.records, &Field::new(BASELINE), |content| BaselineText {
            year: BaselinePart::Year.read(content),
            value: BaselinePart::Value.read(content),
        })
    }

    /// All versions of the note that stand side by side; empty once taken back.
    pub fn note_versions(&self) -> Vec<Version<String>> {
        versions(&self.records, &Field::new(NOTE), value_text)
    }

    /// All versions that stand side by side.
    pub fn notes(&self) -> Vec<&'a str> {
        let field = Field::new(NOTE);
        self.records
            .iter()
            .flat_map(|record| record.values(&field))
            .filter_map(|value| text(&value.content))
            .collect()
    }

    /// The same number in two spellings (`0.8`, `0.80`) counts as one. An empty text, null and a baseline without a year
    /// or a value count as missing.
    fn reading<T: PartialEq>(&self, field: &Field, read: impl Fn(&Json) -> Option<T>) -> Reading<T> {
        let mut reading = Reading::Missing;
        for value in self.records.iter().flat_map(|record| record.values(field)) {
            let content = &value.content;
            if is_blank(content) {
                continue;
            }
            reading = match (reading, read(content)) {
                (_, None) => return Reading::Unreadable,
                (Reading::Missing, Some(number)) => Reading::One(number),
                (Reading::One(known), Some(number)) if known == number => Reading::One(known),
                _ => return Reading::Apart,
            };
        }
        reading
    }
}

fn is_blank(content: &Json) -> bool {
    let empty =
        |content: &Json| content.is_null() || content.as_str().is_some_and(|text| text.trim().is_empty());
    let missing = |part: BaselinePart| content.get(part.id()).is_none_or(empty);
    empty(content) || (content.is_object() && (missing(BaselinePart::Year) || missing(BaselinePart::Value)))
}

#[cfg(test)]
mod tests;
