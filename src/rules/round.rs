mod deleted;
mod edit;

pub use edit::{RoundContents, RoundForm, RoundPart, round_date, round_name, round_weight};

use crate::crdt::Field;
use crate::directory::Directory;
use crate::plan::{Date, Plan, RoundSeed};
use crate::records::fields::round::CLOSED;
use crate::records::{
    Digits, Kind, Ledger, Origin, Ratio, Record, RecordKey, RoundRecord, Rule, displayed_name,
};
use crate::rules::closing::is_closing;
use crate::rules::{Closing, Frozen};

/// One evaluation (轮次): what the plan's seeds say, and over it what the ledger says.
#[derive(Clone, Debug, PartialEq)]
pub struct Round {
    pub id: String,
    pub name: String,
    /// 截止日: lights and lateness look back from the end of this day.
    pub as_of: Date,
    /// Where the as-of date comes from; empty where a user set it.
    pub note: String,
    /// When units hand in.
    pub due: Option<Date>,
    /// Closing blocks editing, never merging. While it is closed on one side and opened again on the other, it is
    /// closed.
    pub closed: bool,
    /// What it shows in place of what stands now; only where it is closed and its figures were asked for.
    pub frozen: Option<Frozen>,
    /// By item; only those that are set.
    weights: Vec<(String, Ratio)>,
}

/// The round that a page opens with, where the plan has it.
const DEFAULT: &str = "final";

impl Round {
    /// The plan's rounds in its order, then those that users added, by id. One that lost its name has been taken
    /// back and is not listed.
    pub fn all(plan: &Plan, ledger: &Ledger) -> Vec<Self> {
        let record = |id: &str| ledger.of_kind(Kind::Round).find(|record| record.key().round() == Some(id));
        let seeded = plan.rounds.iter().map(|seed| {
            let round = Self::seeded(seed);
            match record(&seed.id) {
                Some(record) => round.overlaid(record),
                None => round,
            }
        });
        let added = ledger.of_kind(Kind::Round).filter_map(|record| {
            let id = record.key().round().filter(|id| plan.round(id).is_none())?;
            Self::added(id, plan.ends, record)
        });
        seeded.chain(added).collect()
    }

    /// The final evaluation, or else the last one.
    pub fn default_of(rounds: &[Self]) -> Option<&Self> {
        rounds
            .iter()
            .find(|round| round.id == DEFAULT)
            .or_else(|| rounds.iter().max_by(|left, right| left.as_of.cmp(&right.as_of)))
    }

    /// The round that a page opens with: [`Round::default_of`] all of them, or the whole plan where it has none.
    pub fn opening(plan: &Plan, ledger: &Ledger) -> Self {
        Self::opening_of(plan, &Self::all(plan, ledger))
    }

    /// The one of these rounds that a page opens with.
    pub fn opening_of(plan: &Plan, rounds: &[Self]) -> Self {
        Self::default_of(rounds).cloned().unwrap_or_else(|| Self {
            id: DEFAULT.to_owned(),
            name: "全部".to_owned(),
            as_of: plan.ends,
            note: plan.ends_note.clone(),
            due: None,
            closed: false,
            frozen: None,
            weights: Vec::new(),
        })
    }

    /// 1 unless set.
    pub fn weight(&self, item: &str) -> Ratio {
        self.weights.iter().find(|(weighted, _)| weighted == item).map_or(Ratio::ONE, |(_, weight)| *weight)
    }

    fn seeded(seed: &RoundSeed) -> Self {
        Self {
            id: seed.id.clone(),
            name: seed.name.clone(),
            as_of: seed.as_of,
            note: seed.note.clone(),
            due: None,
            closed: false,
            frozen: None,
            weights: Vec::new(),
        }
    }

    /// Until its date is set, an added round looks back from the plan's end.
    fn added(id: &str, plan_ends: Date, record: &Record) -> Option<Self> {
        let name = RoundRecord::new(record).name().and_then(displayed_name)?;
        Some(Self::bare(id, name, plan_ends).overlaid(record))
    }

    /// Of which nothing is set yet.
    fn bare(id: &str, name: String, as_of: Date) -> Self {
        Self {
            id: id.to_owned(),
            name,
            as_of,
            note: String::new(),
            due: None,
            closed: false,
            frozen: None,
            weights: Vec::new(),
        }
    }

    fn overlaid(mut self, record: &Record) -> Self {
        let set = RoundRecord::new(record);
        if let Some(name) = set.name().and_then(displayed_name) {
            self.name = name;
        }
        if let Some(as_of) = set.as_of().filter(|date| *date != self.as_of) {
            self.as_of = as_of;
            self.note.clear();
        }
        self.due = set.due();
        self.closed = Self::is_closed_by(record);
        self.weights = set.weights().map(|(item, weight)| (item.to_owned(), weight)).collect();
        self
    }

    /// Where it is closed, makes it show what was stored when it was closed, whatever a merge brought since: the date,
    /// the weights, and [`Frozen`]. What is called what stays as `directory` says.
    pub fn freeze(&mut self, plan: &Plan, ledger: &Ledger, directory: &Directory) {
        let key = RecordKey::for_round(&self.id).ok();
        let closing = key.and_then(|key| ledger.get(&key)).and_then(Closing::read);
        let Some(figures) = closing.map(|closing| closing.figures).filter(|figures| !figures.is_empty())
        else {
            return;
        };
        if let Some(as_of) = figures.as_of.filter(|date| *date != self.as_of) {
            self.as_of = as_of;
            self.note.clear();
        }
        let weights = figures.weights.iter();
        let weights = weights
            .filter_map(|(item, weight)| Some((item.clone(), Ratio::decimal(weight, Digits::WEIGHT)?)));
        self.weights = weights.collect();
        self.frozen = Some(Frozen::new(plan, figures, directory));
    }

    /// Whether the record of a round closes it.
    fn is_closed_by(record: &Record) -> bool {
        record.values(&Field::new(CLOSED)).iter().any(|value| is_closing(&value.content))
    }
}

/// The rules above, for the reader.
pub const RULES: &[Rule] = &[
    Rule {
        title: "轮次",
        text: "原文要求的年度监测、中期评估和总结评估，各为一轮；还可以自己添加。",
        origin: Origin::Document,
    },
    Rule {
        title: "截止日",
        text: "每轮有一个截止日，灯和逾期都从这一天结束时回看，也可以改从今天看。原文没有给出日期的，\
               由本台账约定并注明，可以修改。",
        origin: Origin::Ours,
    },
];

#[cfg(test)]
mod tests;
