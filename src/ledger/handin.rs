use super::content::{first, text};
use super::fields::handin::{AT, DIGEST, PHONE, REPORTER, REVIEWER};
use super::rule::{Origin, Rule};
use super::{Field, Record, Writer};
use crate::plan::Plan;

mod form;
mod handed_in;

pub use form::{HandInForm, HandInPart};
pub use handed_in::{HandedIn, Since};

/// A unit's word that its round is complete (上报), read from its records: none, one, or several where two names
/// are one unit.
#[derive(Clone, Debug, Default)]
pub struct HandIn<'a> {
    records: Vec<&'a Record>,
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

    /// What differs between what was handed in and `now`. While two hand-ins stand apart, what either of them
    /// holds as it is now has not changed.
    pub fn since(&self, now: &HandedIn, plan: &Plan) -> Since {
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

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "上报与上报后的改动",
    text: "上报的是本单位这一轮的自评，连同指标数值和自定的计划。上报时按内容算出校验码，此后内容与上报时不同的，\
           逐项列为上报后有改动；改了又改回去的不算。县里的核定意见不算改动。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
