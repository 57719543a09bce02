use std::collections::BTreeSet;

use crate::directory::Role;
use crate::plan::Item;
use crate::records::{Assessment, State};
use crate::rules::{Evaluation, Gaps};
use crate::search::{ItemAttributes, Status};

/// One item in one round: what the document states of it, who is responsible, and where everybody stands. It depends
/// on the plan and the ledger, never on a query.
#[derive(Clone, Debug)]
pub struct ItemFacts<'p> {
    pub item: &'p Item,
    pub attributes: ItemAttributes,
    /// Every responsible unit once, in the directory's order.
    pub parts: Vec<UnitPart>,
    pub county: Status,
    /// What none of the units that answer for the item has filled in.
    pub county_gaps: Gaps,
}

/// One unit's part in one item, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitPart {
    pub unit: String,
    pub role: Role,
    pub status: Status,
    pub gaps: Gaps,
}

/// Items of one plan are compared by their ids alone: comparing their texts would make every comparison long.
impl PartialEq for ItemFacts<'_> {
    fn eq(&self, other: &Self) -> bool {
        let Self { item, attributes, parts, county, county_gaps } = self;
        item.id == other.item.id
            && *attributes == other.attributes
            && *parts == other.parts
            && *county == other.county
            && *county_gaps == other.county_gaps
    }
}

impl Eq for ItemFacts<'_> {}

impl<'p> ItemFacts<'p> {
    /// `reporting` holds the units that wrote anything in the round; the records of all others need no look.
    pub(crate) fn new(item: &'p Item, evaluation: &Evaluation<'_>, reporting: &BTreeSet<&str>) -> Self {
        let responsible = evaluation.directory.units_of(item);
        let parts = responsible.map(|(unit, responsibility)| {
            let assessment = match reporting.contains(unit) {
                true => evaluation.assessment(unit, &item.id),
                false => Assessment::default(),
            };
            UnitPart::new(unit, responsibility.role, item, evaluation, &assessment)
        });
        let parts: Vec<_> = parts.collect();
        Self {
            item,
            attributes: ItemAttributes::new(evaluation.plan, evaluation.directory, item),
            county: county(item, &parts, evaluation),
            county_gaps: county_gaps(item, &parts, evaluation),
            parts,
        }
    }

    /// The same after a change in what this unit reported of the item; `None` where that makes no difference.
    pub(crate) fn with_report(&self, unit: &str, evaluation: &Evaluation<'_>) -> Option<Self> {
        let at = self.parts.iter().position(|part| part.unit == unit)?;
        let assessment = evaluation.assessment(unit, &self.item.id);
        let part = UnitPart::new(unit, self.parts[at].role, self.item, evaluation, &assessment);
        if part == self.parts[at] {
            return None;
        }
        let mut facts = self.clone();
        facts.parts[at] = part;
        facts.county = county(self.item, &facts.parts, evaluation);
        facts.county_gaps = county_gaps(self.item, &facts.parts, evaluation);
        Some(facts)
    }

    pub fn part(&self, unit: &str) -> Option<&UnitPart> {
        self.parts.iter().find(|part| part.unit == unit)
    }

    /// Whether any unit has reported on the item.
    pub fn is_reported(&self) -> bool {
        self.parts.iter().any(|part| part.status.state.is_reported())
    }
}

impl UnitPart {
    fn new(
        unit: &str,
        role: Role,
        item: &Item,
        evaluation: &Evaluation<'_>,
        assessment: &Assessment<'_>,
    ) -> Self {
        let state = evaluation.state_by(unit, item, assessment);
        let status = Status { state, light: evaluation.judge(state, item).light };
        Self { unit: unit.to_owned(), role, status, gaps: Gaps::of(state, assessment) }
    }
}

fn county(item: &Item, parts: &[UnitPart], evaluation: &Evaluation<'_>) -> Status {
    let state_of = |unit: &str| {
        let part = parts.iter().find(|part| part.unit == unit);
        part.map_or(State::Unreported, |part| part.status.state)
    };
    let state = evaluation.county_by(item, state_of).state;
    Status { state, light: evaluation.judge(state, item).light }
}

fn county_gaps(item: &Item, parts: &[UnitPart], evaluation: &Evaluation<'_>) -> Gaps {
    let (answering, _) = evaluation.directory.answering(item);
    let answering = parts.iter().filter(|part| answering.contains(&part.unit.as_str()));
    answering.fold(Gaps::ALL, |gaps, part| gaps.and(part.gaps))
}
