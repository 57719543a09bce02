use std::collections::BTreeMap;

use super::{CountyFigure, Figures, UnitFigures};
use crate::crdt::Digest;
use crate::plan::Item;
use crate::records::{Kind, Ratio, RecordKey};
use crate::rules::{County, Evaluation, format_score};

impl Figures {
    /// As they stand now.
    pub fn of(evaluation: &Evaluation) -> Self {
        let Evaluation { plan, directory, round, .. } = *evaluation;
        let weights = plan.items.iter().map(|item| (item.id.clone(), round.weight(&item.id)));
        let members = directory.groups().map(|group| {
            (group.id.clone(), directory.members(&group.id).into_iter().map(str::to_owned).collect())
        });
        Self {
            as_of: Some(round.as_of),
            weights: weights
                .filter(|(_, weight)| *weight != Ratio::ONE)
                .map(|(item, weight)| (item, weight.decimal_text()))
                .collect(),
            members: members.collect(),
            county: plan.items.iter().map(|item| (item.id.clone(), county(evaluation, item))).collect(),
            units: directory.units().map(|org| (org.id.clone(), unit(evaluation, &org.id))).collect(),
            digests: digests(evaluation),
        }
    }
}

fn county(evaluation: &Evaluation, item: &Item) -> CountyFigure {
    let County { state, units, unreported, .. } = evaluation.county(item);
    CountyFigure { state, units, unreported }
}

fn unit(evaluation: &Evaluation, unit: &str) -> UnitFigures {
    let reached = evaluation.unit(unit);
    let items = evaluation.directory.items_of(evaluation.plan, unit).into_iter();
    let states = items.map(|(item, _)| (item.id.clone(), evaluation.state(unit, item)));
    UnitFigures {
        score: reached.score.map(|score| format_score(Some(score))),
        share: reached.share,
        states: states.filter(|(_, state)| state.is_reported()).collect(),
    }
}

/// Of each assessment (`unit/item`) and hand-in (`unit`) of the round that says something.
pub fn digests(evaluation: &Evaluation) -> BTreeMap<String, String> {
    let place = |key: &RecordKey| {
        let unit = key.unit().filter(|_| key.round() == Some(&evaluation.round.id))?;
        match key.kind() {
            Kind::Assessment => Some(format!("{unit}/{}", key.item()?)),
            Kind::HandIn => Some(unit.to_owned()),
            _ => None,
        }
    };
    let records = evaluation.ledger.iter().filter(|record| !record.is_empty());
    records.filter_map(|record| Some((place(record.key())?, Digest::of_words([record]).brief()))).collect()
}
