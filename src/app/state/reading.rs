//! What the ledger says, as the pages ask for it.

use leptos::prelude::*;

use crate::app::state::{Live, PageSession};
use crate::plan::{Date, Item};
use crate::records::{Assessment, Mark, RecordKey, Schedule, State};
use crate::rules::{Evaluation, Frozen, Judgement, Round};
use crate::search::{FactsTable, Haystacks};

/// Whose state a page shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    Unit(String),
    County,
}

pub type LiveFacts = Live<FactsTable<'static>>;
pub type LiveHaystacks = Live<Haystacks>;

impl PageSession {
    /// The round, looking back from today where that is asked for, or else from its own as-of date.
    pub fn round_seen(&self, from_today: impl Fn() -> bool + Send + Sync + 'static) -> Memo<Round> {
        let session = *self;
        Memo::new(move |_| {
            let mut round = session.round().get();
            if let Some(today) = from_today().then(|| session.today().get()).flatten() {
                round.as_of = today;
            }
            round
        })
    }

    /// All items in document order, with everybody's part and state in a round, whose as-of date the lights are
    /// seen from. An edit evaluates only the item that it is about.
    pub fn facts(&self, round: Memo<Round>) -> Memo<LiveFacts> {
        let session = *self;
        let build = move || {
            round.with(|round| {
                session.evaluation_in(round, |evaluation| FactsTable::new(session.plan(), evaluation))
            })
        };
        let update = move |facts: &mut FactsTable<'static>, changed: &[RecordKey]| {
            round.with(|round| {
                session.evaluation_in(round, |evaluation| !facts.update(evaluation, changed).is_empty())
            })
        };
        Live::memo(self.store(), build, update)
    }

    /// What the search looks through, item by item.
    pub fn haystacks(&self) -> Memo<LiveHaystacks> {
        let session = *self;
        let unit = self.unit();
        let build = move || {
            unit.with(|unit| {
                session.with_evaluation(|evaluation| Haystacks::new(evaluation, unit.as_deref()))
            })
        };
        let update = move |haystacks: &mut Haystacks, changed: &[RecordKey]| {
            unit.with(|unit| {
                session.with_evaluation(|evaluation| {
                    !haystacks.update(evaluation, unit.as_deref(), changed).is_empty()
                })
            })
        };
        Live::memo(self.store(), build, update)
    }

    /// Reads the evaluation of the current round, and follows every change.
    pub fn with_evaluation<T>(&self, read: impl FnOnce(&Evaluation) -> T) -> T {
        self.round().with(|round| self.evaluation_in(round, read))
    }

    /// The same in another round, or seen from another day.
    pub fn evaluation_in<T>(&self, round: &Round, read: impl FnOnce(&Evaluation) -> T) -> T {
        self.directory().with(|now| {
            let directory = round.frozen.as_ref().map_or(now, Frozen::directory);
            self.store()
                .with_ledger(|ledger| read(&Evaluation { plan: self.plan(), ledger, directory, round }))
        })
    }

    /// Reads a unit's assessment of an item, and follows its changes.
    pub fn with_assessment<T>(&self, unit: &str, item: &str, read: impl FnOnce(&Assessment) -> T) -> T {
        let keys = self.assessment_keys(unit, item);
        self.store().with_records(&keys, |records| read(&Assessment::new(records)))
    }

    /// Reads a unit's schedule of an item, and follows its changes.
    pub fn with_schedule<T>(&self, unit: &str, item: &str, read: impl FnOnce(&Schedule) -> T) -> T {
        let keys = self.schedule_keys(unit, item);
        self.store().with_records(&keys, |records| read(&Schedule::new(records)))
    }

    pub fn marks(&self, unit: &str, item: &Item) -> Vec<Option<Mark>> {
        self.with_assessment(unit, &item.id, |assessment| assessment.marks(item))
    }

    /// A unit's state of an item in the current round; in a closed one the stored state.
    pub fn state(&self, unit: &str, item: &Item) -> State {
        let stored =
            self.round().with(|round| round.frozen.as_ref().map(|frozen| frozen.state(unit, &item.id)));
        stored
            .unwrap_or_else(|| self.with_assessment(unit, &item.id, |assessment| State::of(item, assessment)))
    }

    /// The light that an item in this state has in the current round, with its reason.
    pub fn judge<'i>(&self, state: State, item: &'i Item) -> Judgement<'i> {
        self.judge_at(state, item, self.round().with(|round| round.as_of))
    }

    /// The light that it has seen from another day.
    pub fn judge_at<'i>(&self, state: State, item: &'i Item, as_of: Date) -> Judgement<'i> {
        Judgement::of(state, &item.milestones, self.plan().ends, as_of)
    }
}
