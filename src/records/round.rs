use serde_json::Value as Json;

use crate::crdt::{Field, Writer, canonical};
use crate::plan::Date;
use crate::records::content::{first, text};
use crate::records::edit;
use crate::records::fields::round::{AS_OF, CLOSED, DUE, NAME, WEIGHTS};
use crate::records::version::{origins, versions};
use crate::records::{Digits, Ledger, Ratio, Record, RecordKey, Target, ValueRef, Version};

/// What a user set of a round, read from its record; when and why it was closed is read by the rules.
#[derive(Clone, Copy, Debug)]
pub struct RoundRecord<'a> {
    record: &'a Record,
}

/// One of the things of a round that are typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RoundField<'a> {
    Name,
    /// 截止日
    AsOf,
    /// When units hand in.
    Due,
    /// The weight of this item.
    Weight(&'a str),
}

impl RoundField<'_> {
    /// Unique among the fields of a round.
    pub fn id(self) -> String {
        self.field().to_string()
    }

    fn field(self) -> Field {
        match self {
            Self::Name => Field::new(NAME),
            Self::AsOf => Field::new(AS_OF),
            Self::Due => Field::new(DUE),
            Self::Weight(item) => Field::entry(WEIGHTS, item),
        }
    }
}

impl<'a> RoundRecord<'a> {
    pub fn new(record: &'a Record) -> Self {
        Self { record }
    }

    pub fn name(&self) -> Option<&'a str> {
        first(self.record.values(&Field::new(NAME)), text)
    }

    pub fn as_of(&self) -> Option<Date> {
        first(self.record.values(&Field::new(AS_OF)), date)
    }

    pub fn due(&self) -> Option<Date> {
        first(self.record.values(&Field::new(DUE)), date)
    }

    /// By item; only those that are set and readable.
    pub fn weights(&self) -> impl Iterator<Item = (&'a str, Ratio)> + use<'a> {
        self.record.entries(WEIGHTS).filter_map(|(item, values)| Some((item, first(values, weight)?)))
    }

    /// Everything that says that the round is closed or open again.
    pub fn closed(&self) -> Vec<ValueRef> {
        origins(&versions(&[self.record], &Field::new(CLOSED), |_| ()))
    }

    /// All versions that stand side by side, as they were written.
    pub fn typed(&self, field: RoundField<'_>) -> Vec<Version<String>> {
        versions(&[self.record], &field.field(), |content| match content {
            Json::String(text) => text.clone(),
            other => canonical::compact(other),
        })
    }
}

/// Writes what was typed, or removes it.
pub fn set_text(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    field: RoundField<'_>,
    text: Option<&str>,
) -> Vec<ValueRef> {
    edit::write(ledger, writer, target, &field.field(), text.map(Json::from))
}

/// Writes that a round is closed, or open again.
pub fn set_closed(
    ledger: &mut Ledger,
    writer: &mut Writer,
    target: Target<'_>,
    content: Json,
) -> Vec<ValueRef> {
    edit::write(ledger, writer, target, &Field::new(CLOSED), Some(content))
}

/// Begins the record of a round that a user adds.
pub fn add(
    ledger: &mut Ledger,
    writer: &mut Writer,
    key: &RecordKey,
    name: &str,
    as_of: Option<Date>,
    due: Option<Date>,
) {
    let record = ledger.record_mut(key);
    let dates = [(AS_OF, as_of), (DUE, due)].map(|(field, date)| (field, date.map(|date| date.to_string())));
    for (field, text) in [(NAME, Some(name.to_owned()))].into_iter().chain(dates) {
        if let Some(text) = text {
            record.overwrite(&Field::new(field), text.into(), writer);
        }
    }
}

fn date(content: &Json) -> Option<Date> {
    content.as_str()?.parse().ok()
}

/// 0 takes an item out of the mean; below it there is no weight.
fn weight(content: &Json) -> Option<Ratio> {
    let weight = match content {
        Json::String(text) => Ratio::decimal(text, Digits::WEIGHT),
        Json::Number(_) => Ratio::decimal(&canonical::compact(content), Digits::WEIGHT),
        _ => None,
    };
    weight.filter(|weight| *weight >= Ratio::ZERO)
}

#[cfg(test)]
mod tests;
