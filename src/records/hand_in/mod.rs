mod form;
mod handed_in;
mod writer;

pub use form::{HandInForm, HandInPart};
pub use handed_in::HandedIn;
pub use writer::{hand_in, set_part};

use crate::crdt::{Dot, Field};
use crate::records::content::{first, text};
use crate::records::fields::handin::{AT, DIGEST, PHONE, REPORTER, REVIEWER};
use crate::records::version::texts;
use crate::records::{Record, Version};

/// A unit's word that its round is complete (上报), read from its records: none, one, or several where two names
/// are one unit.
#[derive(Clone, Debug, Default)]
pub struct HandIn<'a> {
    records: Vec<&'a Record>,
}

/// One hand-in that was made; a text is empty where it is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Submission<'a> {
    /// As told by the clock there.
    pub at: &'a str,
    pub reporter: &'a str,
    pub reviewer: &'a str,
    pub phone: &'a str,
    pub what: HandedIn,
}

impl<'a> HandIn<'a> {
    /// From the records of one unit and round.
    pub fn new(records: impl IntoIterator<Item = &'a Record>) -> Self {
        Self { records: records.into_iter().collect() }
    }

    /// Whether the unit has handed in. A name or a number alone is a form that somebody has begun.
    pub fn is_made(&self) -> bool {
        !self.digests().is_empty()
    }

    /// What was handed in; several where that was done in two places apart.
    pub fn digests(&self) -> Vec<HandedIn> {
        let field = Field::new(DIGEST);
        let values = self.records.iter().flat_map(|record| record.values(&field));
        values.filter_map(|value| HandedIn::read(&value.content)).collect()
    }

    /// The hand-ins that stand: none, one, or those that were made in two places apart. What belongs together was
    /// written by one writer; a name that somebody has corrected since stands with all of them.
    pub fn made(&self) -> Vec<Submission<'a>> {
        let field = Field::new(DIGEST);
        let digests = self.records.iter().flat_map(|record| {
            let values = record.values(&field).iter();
            values.filter_map(|value| Some((*record, value.dot, HandedIn::read(&value.content)?)))
        });
        digests
            .map(|(record, dot, what)| {
                let text = |name: &str| text_with(record, dot, name).or(self.text(name)).unwrap_or_default();
                Submission {
                    at: text(AT),
                    reporter: text(REPORTER),
                    reviewer: text(REVIEWER),
                    phone: text(PHONE),
                    what,
                }
            })
            .collect()
    }

    /// What was typed into a part of the form, also where it was emptied: all versions that stand side by side.
    pub fn typed(&self, part: HandInPart) -> Vec<Version<&'a str>> {
        texts(&self.records, &part.field())
    }

    fn text(&self, name: &str) -> Option<&'a str> {
        let field = Field::new(name);
        self.records.iter().find_map(|record| first(record.values(&field), text))
    }
}

/// The text that the writer of a hand-in wrote beside its digest.
fn text_with<'a>(record: &'a Record, hand_in: Dot, name: &str) -> Option<&'a str> {
    let values = record.values(&Field::new(name)).iter();
    values.filter(|value| value.dot.writer == hand_in.writer).find_map(|value| text(&value.content))
}
