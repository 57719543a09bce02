//! Carrying an assessment forward from an earlier round (带入): a draft, which counts as 未填报 until somebody
//! touches or confirms it.

use std::cmp::Reverse;

use crate::crdt::{Field, Value, Writer};
use crate::plan::Item;
use crate::records::assessment::confirm_draft;
use crate::records::fields::assessment::{
    CARRIED, CONTACT, EVIDENCE, MARKS, NEXT_STEPS, OWN_MARKS, PROBLEMS, PROGRESS,
};
use crate::records::{Assessment, Ledger, Origin, RecordKey, Rule};
use crate::rules::{Evaluation, Round};

/// What is carried forward. A 改判 is not: it was a judgement of its own round.
const CARRIED_FORWARD: [&str; 7] = [MARKS, OWN_MARKS, PROGRESS, PROBLEMS, NEXT_STEPS, EVIDENCE, CONTACT];

/// Makes a draft of what was said in an earlier round; true where it did. `from` and `to` are the unit's records
/// of one item in the two rounds, the one to write into first.
///
/// Only where nothing stands yet, so that no word is overwritten, and never from what is itself a draft: nobody
/// has said it. Where two contents stand side by side, both are carried forward. Entries keep their ids, so that
/// what two people carry forward apart is one.
pub fn carry_forward(ledger: &mut Ledger, from: &[RecordKey], to: &[RecordKey], writer: &mut Writer) -> bool {
    let (Some(round), Some(first)) = (from.first().and_then(RecordKey::round), to.first()) else {
        return false;
    };
    let records = |keys: &[RecordKey]| -> Vec<_> { keys.iter().filter_map(|key| ledger.get(key)).collect() };
    let source = Assessment::new(records(from));
    if !is_carriable(&source) || !Assessment::new(records(to)).is_empty() {
        return false;
    }
    let mut writes: Vec<(Field, Vec<Value>)> = Vec::new();
    for (field, values) in source.records().iter().flat_map(|record| record.fields()) {
        if !CARRIED_FORWARD.contains(&field.name()) {
            continue;
        }
        match writes.iter_mut().find(|(known, _)| known == field) {
            Some((_, known)) => known.extend_from_slice(values),
            None => writes.push((field.clone(), values.to_vec())),
        }
    }
    let record = ledger.record_mut(first);
    record.overwrite(&Field::new(CARRIED), round.into(), writer);
    for (field, values) in writes {
        for (at, value) in values.iter().enumerate() {
            if values[..at].iter().all(|earlier| earlier.content != value.content) {
                record.write(&field, value.content.clone(), &[], writer);
            }
        }
    }
    true
}

/// Makes a draft a person's word (确认); true where there was one.
pub fn confirm(ledger: &mut Ledger, keys: &[RecordKey], writer: &mut Writer) -> bool {
    let draft = Assessment::new(keys.iter().filter_map(|key| ledger.get(key))).draft_of().is_some();
    if draft {
        for key in keys {
            if ledger.get(key).is_some_and(|record| !record.is_empty()) {
                confirm_draft(ledger.record_mut(key), writer);
            }
        }
    }
    draft
}

/// The items of a unit that can be carried forward from one round into another, in document order.
pub fn to_carry<'p>(from: &Evaluation<'p>, to: &Evaluation, unit: &str) -> Vec<&'p Item> {
    let items = from.directory.items_of(from.plan, unit).into_iter().map(|(item, _)| item);
    items
        .filter(|item| {
            is_carriable(&from.assessment(unit, &item.id)) && to.assessment(unit, &item.id).is_empty()
        })
        .collect()
}

/// A round from which something can be carried forward.
#[derive(Clone, Debug, PartialEq)]
pub struct CarrySource<'p> {
    pub round: &'p Round,
    pub items: Vec<&'p Item>,
}

/// The rounds from which a unit can carry something forward into this one: those that don't look back from a later
/// day, the latest first, of two with one day the later in the list. None into a closed round.
pub fn carry_sources<'p>(rounds: &'p [Round], to: &Evaluation<'p>, unit: &str) -> Vec<CarrySource<'p>> {
    if to.round.closed {
        return Vec::new();
    }
    let mut latest_first: Vec<(usize, &Round)> = rounds
        .iter()
        .enumerate()
        .filter(|(_, round)| round.id != to.round.id && round.as_of <= to.round.as_of)
        .collect();
    latest_first.sort_by_key(|(at, round)| Reverse((round.as_of, *at)));
    let sources = latest_first
        .into_iter()
        .map(|(_, round)| CarrySource { items: to_carry(&Evaluation { round, ..*to }, to, unit), round });
    sources.filter(|source| !source.items.is_empty()).collect()
}

/// The items of a unit that are drafts in a round, in document order: for 全部确认.
pub fn drafts<'p>(evaluation: &Evaluation<'p>, unit: &str) -> Vec<&'p Item> {
    let items = evaluation.directory.items_of(evaluation.plan, unit).into_iter().map(|(item, _)| item);
    items.filter(|item| evaluation.assessment(unit, &item.id).draft_of().is_some()).collect()
}

fn is_carriable(source: &Assessment) -> bool {
    let says = |field: &Field| CARRIED_FORWARD.contains(&field.name());
    source.draft_of().is_none()
        && source.records().iter().any(|record| record.fields().any(|(field, _)| says(field)))
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "从以前的轮次带入",
    text: "只能从截止日不晚于本轮的轮次带入，只带入本轮还没有写过的项：标记、自设要点的标记、三段文字、佐证和联系人；\
           改判不带入，没有确认过的草稿也不带入。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
