use std::collections::BTreeSet;
use std::sync::Arc;

use crate::plan::Plan;
use crate::records::{Kind, RecordKey};
use crate::rules::{Evaluation, Round};
use crate::search::ItemFacts;

/// The facts of all items in one round. A change of one record evaluates only the item that it is about.
#[derive(Clone, Debug)]
pub struct FactsTable<'p> {
    plan: &'p Plan,
    /// The round that the facts were evaluated in.
    round: Round,
    /// In document order.
    items: Vec<Arc<ItemFacts<'p>>>,
}

impl<'p> FactsTable<'p> {
    /// `plan` is the evaluation's.
    pub fn new(plan: &'p Plan, evaluation: &Evaluation<'_>) -> Self {
        let round = evaluation.round.clone();
        Self { plan, items: all(plan, evaluation), round }
    }

    /// In document order.
    pub fn items(&self) -> &[Arc<ItemFacts<'p>>] {
        &self.items
    }

    /// Brings the facts up to date with `evaluation`, before which only these records have `changed`; returns the
    /// positions of the items whose facts are others now.
    pub fn update(&mut self, evaluation: &Evaluation<'_>, changed: &[RecordKey]) -> BTreeSet<usize> {
        // An organisation may change who is responsible for anything.
        if *evaluation.round != self.round || changed.iter().any(|key| key.kind() == Kind::Org) {
            *self = Self::new(self.plan, evaluation);
            return (0..self.items.len()).collect();
        }
        let reports: BTreeSet<_> = changed.iter().filter_map(|key| self.report(evaluation, key)).collect();
        let mut updated = BTreeSet::new();
        for (at, unit) in reports {
            if let Some(facts) = self.items[at].with_report(unit, evaluation) {
                self.items[at] = Arc::new(facts);
                updated.insert(at);
            }
        }
        updated
    }

    /// The position of the item and the unit that an assessment in this round is about.
    fn report<'k>(&self, evaluation: &Evaluation<'k>, key: &'k RecordKey) -> Option<(usize, &'k str)> {
        let is_report = key.kind() == Kind::Assessment && key.round() == Some(&self.round.id);
        let (unit, item) = key.unit().zip(key.item()).filter(|_| is_report)?;
        let at = self.items.iter().position(|facts| facts.item.id == item)?;
        Some((at, evaluation.directory.canonical(unit)))
    }
}

fn all<'p>(plan: &'p Plan, evaluation: &Evaluation<'_>) -> Vec<Arc<ItemFacts<'p>>> {
    let assessments = evaluation.ledger.of_kind(Kind::Assessment).map(|record| record.key());
    let in_round = assessments.filter(|key| key.round() == Some(&evaluation.round.id));
    let reporting = in_round.filter_map(RecordKey::unit).map(|unit| evaluation.directory.canonical(unit));
    let reporting = reporting.collect();
    plan.items.iter().map(|item| Arc::new(ItemFacts::new(item, evaluation, &reporting))).collect()
}
