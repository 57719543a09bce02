use serde_json::{Value as Json, json};

use crate::crdt::{Dot, Field, Record, Value, canonical};
use crate::records::content::{number, text};
use crate::records::fields::series::{BASELINE, NOTE, VALUES};
use crate::records::{Ratio, RecordKey};

/// A measure's numbers, read from the records of one unit (several where two names are one unit) or from those of
/// all units that answer for it to the county.
#[derive(Clone, Debug, Default)]
pub struct Series<'a> {
    records: Vec<&'a Record>,
}

/// A number that somebody was to enter.
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

/// One of the values of a number's register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NumberVersion<'a> {
    /// The record that it stands in.
    pub key: &'a RecordKey,
    pub dot: Dot,
    /// As it was written, also where it is no number; empty once taken back.
    pub text: String,
}

/// One of the values of the baseline's register.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaselineVersion<'a> {
    /// The record that it stands in.
    pub key: &'a RecordKey,
    pub dot: Dot,
    pub year: String,
    pub value: String,
}

/// One of the two things that a baseline says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BaselinePart {
    Year,
    Value,
}

impl BaselinePart {
    fn id(self) -> &'static str {
        match self {
            Self::Year => "year",
            Self::Value => "value",
        }
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Year => "基期年份",
            Self::Value => "基期数",
        }
    }

    /// The register that holds both.
    pub fn field() -> Field {
        Field::new(BASELINE)
    }

    /// The content with this one thing changed; all else that stands in it stays. A year is kept as an integer, a
    /// value as the decimal that [`super::entered_value`] gives.
    pub fn edited(self, content: Option<Json>, entered: &str) -> Json {
        let mut content = content.filter(Json::is_object).unwrap_or_else(|| json!({}));
        content[self.id()] = match (self, entered.parse::<i32>()) {
            (Self::Year, Ok(year)) => year.into(),
            _ => entered.into(),
        };
        content
    }

    /// What a register's content says of it, as it was written; empty where it says nothing.
    pub fn read(self, content: &Json) -> String {
        content.get(self.id()).map(value_text).unwrap_or_default()
    }
}

/// The register of a year's value.
pub fn value_field(year: i32) -> Field {
    Field::entry(VALUES, &year.to_string())
}

/// As written into it, from what [`super::entered_value`] gives; null takes a value back.
pub fn value_content(entered: Option<&str>) -> Json {
    entered.map_or(Json::Null, Json::from)
}

/// A register's content as it was written, also where it is no number; empty once taken back.
pub fn value_text(content: &Json) -> String {
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
        self.given(&Field::new(BASELINE), |content| {
            let year = number(content.get("year")?)?.as_whole()?;
            Some(Baseline { year: i32::try_from(year).ok()?, value: number(content.get("value")?)? })
        })
    }

    pub fn value(&self, year: i32) -> Reading<Ratio> {
        self.given(&value_field(year), number)
    }

    /// All versions of a year's value that stand side by side, for the field that it is typed into.
    pub fn value_versions(&self, year: i32) -> Vec<NumberVersion<'a>> {
        let version =
            |key, value: &Value| NumberVersion { key, dot: value.dot, text: value_text(&value.content) };
        self.versions(&value_field(year), version)
    }

    /// All versions of the baseline that stand side by side.
    pub fn baseline_versions(&self) -> Vec<BaselineVersion<'a>> {
        let version = |key, value: &Value| BaselineVersion {
            key,
            dot: value.dot,
            year: BaselinePart::Year.read(&value.content),
            value: BaselinePart::Value.read(&value.content),
        };
        self.versions(&BaselinePart::field(), version)
    }

    fn versions<T>(&self, field: &Field, version: impl Fn(&'a RecordKey, &'a Value) -> T) -> Vec<T> {
        let values = self
            .records
            .iter()
            .flat_map(|record| record.values(field).iter().map(|value| (record.key(), value)));
        values.map(|(key, value)| version(key, value)).collect()
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

    /// The same number written two ways (`0.8`, `0.80`) is one; nothing, spaces, null and a baseline of which either
    /// part is still to be typed are none.
    fn given<T: PartialEq>(
        &self,
        field: &Field,
        read: impl Fn(&serde_json::Value) -> Option<T>,
    ) -> Reading<T> {
        let mut given = Reading::Missing;
        for value in self.records.iter().flat_map(|record| record.values(field)) {
            let content = &value.content;
            if is_blank(content) {
                continue;
            }
            given = match (given, read(content)) {
                (_, None) => return Reading::Unreadable,
                (Reading::Missing, Some(number)) => Reading::One(number),
                (Reading::One(known), Some(number)) if known == number => Reading::One(known),
                _ => return Reading::Apart,
            };
        }
        given
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
