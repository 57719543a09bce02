use crate::crdt::{Dot, Field, Ledger, Record, Writer};
use crate::directory::Directory;
use crate::plan::Plan;
use crate::records::content::{first, text};
use crate::records::fields::handin::{AT, DIGEST, PHONE, REPORTER, REVIEWER};
use crate::records::version::texts;
use crate::records::{Origin, RecordKey, Rule, Version};

mod current;
mod form;
mod handed_in;
mod status;
mod wording;

pub use form::{HandInForm, HandInPart};
pub use handed_in::{ChangesSince, HandedIn};
pub use status::{HandInStatus, SubmissionText};
pub use wording::moment_in_words;

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

    /// Of a unit in a round, under whichever of its names.
    pub(crate) fn of(ledger: &'a Ledger, directory: &Directory, round: &str, unit: &str) -> Self {
        let keys = directory.aliases(unit).into_iter().filter_map(|unit| RecordKey::handin(round, unit).ok());
        Self::new(keys.filter_map(|key| ledger.get(&key)))
    }

    /// Whether the unit has handed in. A name or a number alone is a form that somebody has begun.
    pub fn is_made(&self) -> bool {
        !self.digests().is_empty()
    }

    /// When, as told by the clock there.
    pub fn at(&self) -> Option<&'a str> {
        self.text(AT)
    }

    /// 填报人
    pub fn reporter(&self) -> Option<&'a str> {
        self.text(REPORTER)
    }

    /// 审核人
    pub fn reviewer(&self) -> Option<&'a str> {
        self.text(REVIEWER)
    }

    pub fn phone(&self) -> Option<&'a str> {
        self.text(PHONE)
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
                let told = |name: &str| told_with(record, dot, name).or(self.text(name)).unwrap_or_default();
                Submission {
                    at: told(AT),
                    reporter: told(REPORTER),
                    reviewer: told(REVIEWER),
                    phone: told(PHONE),
                    what,
                }
            })
            .collect()
    }

    /// What differs between what was handed in and `now`. While two hand-ins stand apart, what either of them
    /// holds as it is now has not changed.
    pub fn since(&self, now: &HandedIn, plan: &Plan) -> ChangesSince {
        now.since(&self.digests(), plan)
    }

    /// What the form shows at first: what stands there, else nothing.
    pub fn form(&self) -> HandInForm {
        let shown = |text: Option<&str>| text.unwrap_or_default().to_owned();
        HandInForm {
            reporter: shown(self.reporter()),
            reviewer: shown(self.reviewer()),
            phone: shown(self.phone()),
        }
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

/// Writes a hand-in in place of what stands there. `at` is the moment as told by the clock here, with its offset
/// from UTC.
pub fn hand_in(record: &mut Record, form: &HandInForm, at: &str, what: &HandedIn, writer: &mut Writer) {
    let texts = [(AT, at), (REPORTER, &form.reporter), (REVIEWER, &form.reviewer), (PHONE, &form.phone)];
    let texts = texts.map(|(name, text)| (name, text.trim().into()));
    for (name, content) in texts.into_iter().chain([(DIGEST, what.content())]) {
        let field = Field::new(name);
        let seen = record.dots(&field);
        record.write(&field, content, &seen, writer);
    }
}

/// The same for a unit that has several names: under the first of these keys, in place of what stands under any.
pub fn hand_in_for(
    ledger: &mut Ledger,
    keys: &[RecordKey],
    form: &HandInForm,
    at: &str,
    what: &HandedIn,
    writer: &mut Writer,
) {
    let [first, others @ ..] = keys else { return };
    hand_in(ledger.record_mut(first), form, at, what, writer);
    for key in others {
        if ledger.get(key).is_none() {
            continue;
        }
        let record = ledger.record_mut(key);
        for field in [AT, REPORTER, REVIEWER, PHONE, DIGEST].map(Field::new) {
            let seen = record.dots(&field);
            record.remove(&field, &seen, writer);
        }
    }
}

/// What the writer of a hand-in wrote beside it.
fn told_with<'a>(record: &'a Record, hand_in: Dot, name: &str) -> Option<&'a str> {
    let values = record.values(&Field::new(name)).iter();
    values.filter(|value| value.dot.writer == hand_in.writer).find_map(|value| text(&value.content))
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "上报与上报后的改动",
    text: "上报的是本单位这一轮的自评，连同指标数值和自定的计划。上报时按内容算出校验码，此后内容与上报时不同的，\
           逐项列为上报后有改动；改了又改回去的不算。县里的核定意见不算改动。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
