use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::{Value as Json, json};
use strum::{EnumString, IntoStaticStr};

use crate::crdt::{Field, Vector};
use crate::records::content::{member, number, text};
use crate::records::fields::review::{DEDUCTION, JUDGED, MARKS, REMARK, SCORE, VERDICT};
use crate::records::{Assessment, Mark, Ratio, Record};

/// What the bureau says of one unit's assessment of one item in one round (核定), read from its records: none,
/// one, or several where two names are one unit. It replaces no mark and no score of the unit's own.
#[derive(Clone, Debug, Default)]
pub struct Review<'a> {
    records: Vec<&'a Record>,
}

/// The bureau's decision on an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Decision {
    /// 核定
    Approved,
    /// 退回
    Returned,
}

impl Decision {
    pub const ALL: [Self; 2] = [Self::Approved, Self::Returned];

    /// As stored in records.
    pub fn id(self) -> &'static str {
        self.into()
    }

    pub fn from_id(id: &str) -> Option<Self> {
        id.parse().ok()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Approved => "已核定",
            Self::Returned => "已退回",
        }
    }
}

impl<'a> Review<'a> {
    /// From the records of one unit, item and round.
    pub fn new(records: impl IntoIterator<Item = &'a Record>) -> Self {
        Self { records: records.into_iter().collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.records.iter().all(|record| record.is_empty())
    }

    /// While two decisions stand apart, 退回 counts: the unit is asked to look again.
    pub fn decision(&self) -> Option<Decision> {
        self.contents(VERDICT).into_iter().filter_map(|content| Decision::from_id(content.as_str()?)).max()
    }

    /// All versions that stand side by side.
    pub fn remarks(&self) -> Vec<&'a str> {
        self.contents(REMARK).into_iter().filter_map(text).collect()
    }

    /// The mark that the bureau gives a clause; while two stand apart, the less favourable.
    pub fn mark(&self, clause: &str) -> Option<Mark> {
        let field = Field::entry(MARKS, clause);
        let values = self.records.iter().flat_map(|record| record.values(&field));
        Mark::standing(values.map(|value| member(&value.content, "mark").and_then(Mark::from_id)))
    }

    /// The bureau's own scores, from 0 to 100; several where they stand apart.
    pub fn scores(&self) -> Vec<Ratio> {
        let mut scores = Vec::new();
        for score in self.contents(SCORE).into_iter().filter_map(number) {
            if (Ratio::ZERO..=Ratio::HUNDRED).contains(&score) && !scores.contains(&score) {
                scores.push(score);
            }
        }
        scores
    }

    /// 扣分原因; all versions that stand side by side.
    pub fn deductions(&self) -> Vec<&'a str> {
        self.contents(DEDUCTION).into_iter().filter_map(text).collect()
    }

    /// Whether the unit has changed something since it was judged (核定后有改动): none of the judgements that
    /// stand has seen all that is written there now. `false` where none says what it has seen.
    pub fn is_outdated(&self, assessment: &Assessment) -> bool {
        let judged: Vec<_> = self.contents(JUDGED).into_iter().filter_map(judged).collect();
        let seen = |judged: &BTreeMap<String, Vector>| {
            assessment.records().iter().all(|record| {
                let seen = record.key().unit().and_then(|unit| judged.get(unit));
                record.vector().is_empty() || seen.is_some_and(|seen| seen.covers_all(record.vector()))
            })
        };
        !judged.is_empty() && !judged.iter().any(seen)
    }

    fn contents(&self, name: &str) -> Vec<&'a Json> {
        let field = Field::new(name);
        self.records.iter().flat_map(|record| record.values(&field)).map(|value| &value.content).collect()
    }
}

/// What a judgement has seen, as written into its register: for each name of the unit, the vector of the
/// assessment's record.
pub fn judged_content(assessment: &Assessment) -> Json {
    let records = assessment.records().iter();
    let seen: BTreeMap<_, _> =
        records.filter_map(|record| Some((record.key().unit()?, record.vector()))).collect();
    json!(seen)
}

/// `None` where it can't be read.
fn judged(content: &Json) -> Option<BTreeMap<String, Vector>> {
    BTreeMap::deserialize(content).ok()
}

#[cfg(test)]
mod tests;
