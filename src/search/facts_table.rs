use std::collections::BTreeSet;
use std::sync::Arc;

use crate::plan::Plan;
use crate::records::{Kind, RecordKey};
use crate::rules::{Evaluation, Round};
use crate::search::ItemFacts;
use crate::search::replace_changed::replace_changed;

/// The facts of all items in one round. An assessment that changes is evaluated alone; where the round or an
/// organisation changes, all are.
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
    /// positions of the items whose facts are others now. The others stay the same [`Arc`].
    pub fn update(&mut self, evaluation: &Evaluation<'_>, changed: &[RecordKey]) -> BTreeSet<usize> {
        // An organisation may change who is responsible for anything.
        if *evaluation.round != self.round || changed.iter().any(|key| key.kind() == Kind::Org) {
            self.round = evaluation.round.clone();
            return replace_changed(&mut self.items, all(self.plan, evaluation));
        }
        let reports: BTreeSet<_> = changed.iter().filter_map(|key| evaluation.report_of(key)).collect();
        let mut updated = BTreeSet::new();
        for (unit, item) in reports {
            let Some(at) = self.items.iter().position(|facts| facts.item.id == item) else { continue };
            if let Some(facts) = self.items[at].with_report(unit, evaluation) {
                self.items[at] = Arc::new(facts);
                updated.insert(at);
            }
        }
        updated
    }
}

fn all<'p>(plan: &'p Plan, evaluation: &Evaluation<'_>) -> Vec<Arc<ItemFacts<'p>>> {
    let assessments = evaluation.ledger.of_kind(Kind::Assessment).map(|record| record.key());
    let reporting = assessments.filter_map(|key| evaluation.report_of(key)).map(|(unit, _)| unit).collect();
    plan.items.iter().map(|item| Arc::new(ItemFacts::new(item, evaluation, &reporting))).collect()
}
