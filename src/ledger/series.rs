use super::content::{number, text};
use super::fields::series::{BASELINE, NOTE, VALUES};
use super::{Field, Ratio, Record};

/// A measure's numbers, read from the records of one unit (several where two names are one unit) or from those of
/// all units that answer for it to the county.
#[derive(Clone, Debug, Default)]
pub struct Series<'a> {
    records: Vec<&'a Record>,
}

/// A number that somebody was to enter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Given<T> {
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

impl<'a> Series<'a> {
    /// From the records of one measure.
    pub fn new(records: impl IntoIterator<Item = &'a Record>) -> Self {
        Self { records: records.into_iter().collect() }
    }

    pub fn baseline(&self) -> Given<Baseline> {
        self.given(&Field::new(BASELINE), |content| {
            let year = number(content.get("year")?)?.as_whole()?;
            Some(Baseline { year: i32::try_from(year).ok()?, value: number(content.get("value")?)? })
        })
    }

    pub fn value(&self, year: i32) -> Given<Ratio> {
        self.given(&Field::entry(VALUES, &year.to_string()), number)
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

    /// The same number written two ways (`0.8`, `0.80`) is one; nothing, spaces and null are none.
    fn given<T: PartialEq>(&self, field: &Field, read: impl Fn(&serde_json::Value) -> Option<T>) -> Given<T> {
        let mut given = Given::Missing;
        for value in self.records.iter().flat_map(|record| record.values(field)) {
            let content = &value.content;
            if content.is_null() || content.as_str().is_some_and(|text| text.trim().is_empty()) {
                continue;
            }
            given = match (given, read(content)) {
                (_, None) => return Given::Unreadable,
                (Given::Missing, Some(number)) => Given::One(number),
                (Given::One(known), Some(number)) if known == number => Given::One(known),
                _ => return Given::Apart,
            };
        }
        given
    }
}
