use std::collections::BTreeSet;
use std::sync::Arc;

use crate::plan::Item;
use crate::records::{Assessment, Kind, RecordKey};
use crate::rules::Evaluation;
use crate::search::Haystack;
use crate::search::replace_changed::replace_changed;

/// What a search looks through for all items, in document order: their texts, the names of the organisations that
/// they make responsible, and what my unit wrote of them in one round.
#[derive(Clone, Debug)]
pub struct Haystacks {
    my_unit: Option<String>,
    round: String,
    items: Vec<Arc<Haystack>>,
}

impl Haystacks {
    pub fn new(evaluation: &Evaluation<'_>, my_unit: Option<&str>) -> Self {
        let haystack = |item| Arc::new(haystack(item, evaluation, my_unit));
        Self {
            my_unit: my_unit.map(str::to_owned),
            round: evaluation.round.id.clone(),
            items: evaluation.plan.items.iter().map(haystack).collect(),
        }
    }

    /// In document order.
    pub fn items(&self) -> &[Arc<Haystack>] {
        &self.items
    }

    /// Brings them up to date with `evaluation`, before which only these records have `changed`; returns the positions
    /// of the items whose haystacks are others now.
    pub fn update(
        &mut self,
        evaluation: &Evaluation<'_>,
        my_unit: Option<&str>,
        changed: &[RecordKey],
    ) -> BTreeSet<usize> {
        let is_other = self.my_unit.as_deref() != my_unit || self.round != evaluation.round.id;
        // An organisation's names stand in the haystacks.
        if is_other || changed.iter().any(|key| key.kind() == Kind::Org) {
            let new = Self::new(evaluation, my_unit);
            (self.my_unit, self.round) = (new.my_unit, new.round);
            return replace_changed(&mut self.items, new.items);
        }
        let mut updated = BTreeSet::new();
        let Some(my_unit) = my_unit else { return updated };
        let reports = changed.iter().filter_map(|key| evaluation.report_of(key));
        let mine: BTreeSet<_> = reports.filter(|(unit, _)| *unit == my_unit).map(|(_, item)| item).collect();
        for (at, item) in evaluation.plan.items.iter().enumerate() {
            if mine.contains(item.id.as_str()) {
                let haystack = self.items[at].with_own(evaluation.assessment(my_unit, &item.id).words());
                if haystack != *self.items[at] {
                    self.items[at] = Arc::new(haystack);
                    updated.insert(at);
                }
            }
        }
        updated
    }
}

fn haystack(item: &Item, evaluation: &Evaluation<'_>, my_unit: Option<&str>) -> Haystack {
    let directory = evaluation.directory;
    let duty = evaluation.plan.duty(item);
    let named = duty.into_iter().flat_map(|duty| duty.leads.iter().chain(&duty.partners));
    let orgs = named.filter_map(|one| directory.org(&one.org));
    // As the document writes them, as users named them, and as the unit is called that each is another name of.
    let names = orgs.flat_map(|org| {
        let written = org.written_as.iter().map(String::as_str);
        written.chain([org.name.as_str(), directory.name(&org.id)])
    });
    let own = my_unit.map(|unit| evaluation.assessment(unit, &item.id));
    Haystack::new(item, names, own.iter().flat_map(Assessment::words))
}
