use std::collections::BTreeMap;

use crate::crdt::Digest;
use crate::records::{HandedIn, Kind, Record};
use crate::rules::Evaluation;

impl HandedIn {
    /// What a unit would hand in as things stand now.
    pub fn of(evaluation: &Evaluation, unit: &str) -> Self {
        let names = evaluation.directory.aliases(unit);
        let is_handed_in = |record: &&Record| {
            let key = record.key();
            let is_units = key.unit().is_some_and(|unit| names.contains(&unit));
            is_units
                && match key.kind() {
                    Kind::Assessment => key.round() == Some(&evaluation.round.id),
                    Kind::Series | Kind::Schedule => true,
                    _ => false,
                }
        };
        let records: Vec<&Record> = evaluation.ledger.iter().filter(is_handed_in).collect();
        let mut by_item: BTreeMap<&str, Vec<&Record>> = BTreeMap::new();
        for record in records.iter().filter(|record| has_content(record)) {
            if let Some(item) = item_of(evaluation, record) {
                by_item.entry(item).or_default().push(record);
            }
        }
        let items = by_item.into_iter();
        let items = items.map(|(item, records)| (item.to_owned(), Digest::of_words(records).brief()));
        Self::new(Digest::of_words(records).to_string(), items.collect())
    }
}

fn has_content(record: &Record) -> bool {
    record.fields().any(|(_, values)| values.iter().any(|value| !value.content.is_null()))
}

/// A series belongs to the item of its measure.
fn item_of<'a>(evaluation: &Evaluation<'a>, record: &'a Record) -> Option<&'a str> {
    let key = record.key();
    key.item().or_else(|| {
        let measure = key.measure()?;
        let found = evaluation.plan.measures().find(|(_, other)| other.id == measure);
        Some(found.map_or(measure, |(item, _)| &item.id))
    })
}
