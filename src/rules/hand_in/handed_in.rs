use serde_json::{Map, Value as Json, json};

use crate::crdt::{Digest, Record};
use crate::plan::{Item, Plan};
use crate::records::Kind;
use crate::rules::Evaluation;

/// What a unit hands in for a round, as digests: its assessments of the round, its series and its schedules, under
/// all of its names. What the bureau says of them and the hand-in itself are no part of it, so that an answer
/// changes nothing that was handed in.
///
/// Digests are of the words ([`Digest::of_words`]): an edit that was taken back has changed nothing. A record's
/// vector would say less by item than these do, and a hand-in holds no other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandedIn {
    /// Of everything, 64 hexadecimal digits.
    whole: String,
    /// Of each item that something is said of, its first 64 bits; `None` where a hand-in doesn't tell.
    items: Option<Vec<(String, String)>>,
}

/// What has changed since a hand-in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChangesSince {
    /// There is none.
    NotHandedIn,
    Unchanged,
    /// In these items, in document order, what a plan doesn't have last.
    Changed(Vec<String>),
    /// Something, but the hand-in doesn't say what it held item by item.
    ChangedSomewhere,
}

impl HandedIn {
    /// As it stands now.
    pub fn of(standing: &Evaluation, unit: &str) -> Self {
        let names = standing.directory.aliases(unit);
        let takes = |record: &&Record| {
            let key = record.key();
            let ours = key.unit().is_some_and(|unit| names.contains(&unit));
            ours && match key.kind() {
                Kind::Assessment => key.round() == Some(&standing.round.id),
                Kind::Series | Kind::Schedule => true,
                _ => false,
            }
        };
        let records: Vec<&Record> = standing.ledger.iter().filter(takes).collect();
        let mut items: Vec<(String, Vec<&Record>)> = Vec::new();
        for record in records.iter().filter(|record| says_something(record)) {
            let Some(item) = item_of(standing, record) else { continue };
            let at = items.partition_point(|(known, _)| known.as_str() < item);
            match items.get_mut(at) {
                Some((known, of)) if known == item => of.push(record),
                _ => items.insert(at, (item.to_owned(), vec![record])),
            }
        }
        let brief = |(item, records): (String, Vec<&Record>)| (item, Digest::of_words(records).brief());
        Self {
            whole: Digest::of_words(records).to_string(),
            items: Some(items.into_iter().map(brief).collect()),
        }
    }

    /// The short form for paper: `1a2b 3c4d`.
    pub fn short(&self) -> String {
        let part = |from: usize| self.whole.get(from..from + 4).unwrap_or_default();
        format!("{} {}", part(0), part(4))
    }

    /// As written into a hand-in: `{"sha256": 64 digits, "items": {item: 16 digits}}`.
    pub fn content(&self) -> Json {
        let mut items = Map::new();
        items.extend(self.items().iter().map(|(item, digest)| (item.clone(), digest.as_str().into())));
        json!({ "sha256": self.whole, "items": items })
    }

    /// Reads what [`HandedIn::content`] wrote, or a digest of the whole alone.
    pub(crate) fn read(content: &Json) -> Option<Self> {
        let whole = content.as_str().or_else(|| content.get("sha256")?.as_str())?;
        let is_digest = whole.len() == 64 && whole.bytes().all(|byte| byte.is_ascii_hexdigit());
        let items = content.get("items").and_then(Json::as_object).map(|items| {
            let text = |(item, digest): (&String, &Json)| Some((item.clone(), digest.as_str()?.to_owned()));
            items.iter().filter_map(text).collect()
        });
        is_digest.then(|| Self { whole: whole.to_owned(), items })
    }

    /// What differs from each of these.
    pub(crate) fn since(&self, earlier: &[Self], plan: &Plan) -> ChangesSince {
        if earlier.is_empty() {
            return ChangesSince::NotHandedIn;
        }
        if earlier.iter().any(|earlier| earlier.whole == self.whole) {
            return ChangesSince::Unchanged;
        }
        let by_item: Vec<&Self> = earlier.iter().filter(|earlier| earlier.items.is_some()).collect();
        if by_item.is_empty() {
            return ChangesSince::ChangedSomewhere;
        }
        let differs = |item: &str| by_item.iter().all(|earlier| earlier.item(item) != self.item(item));
        let mut changed: Vec<String> = Vec::new();
        for (item, _) in self.items().iter().chain(by_item.iter().flat_map(|earlier| earlier.items())) {
            if differs(item) && !changed.contains(item) {
                changed.push(item.clone());
            }
        }
        if changed.is_empty() {
            return ChangesSince::Unchanged;
        }
        changed.sort_by_key(|item| place(plan, item));
        ChangesSince::Changed(changed)
    }

    fn items(&self) -> &[(String, String)] {
        self.items.as_deref().unwrap_or_default()
    }

    fn item(&self, item: &str) -> Option<&str> {
        self.items().iter().find(|(known, _)| known == item).map(|(_, digest)| digest.as_str())
    }
}

fn says_something(record: &Record) -> bool {
    record.fields().any(|(_, values)| values.iter().any(|value| !value.content.is_null()))
}

/// A series belongs to the item of its measure.
fn item_of<'a>(standing: &Evaluation<'a>, record: &'a Record) -> Option<&'a str> {
    let key = record.key();
    key.item().or_else(|| {
        let measure = key.measure()?;
        let has = |item: &&Item| item.measures.iter().any(|known| known.id == measure);
        let item = standing.plan.items.iter().find(has);
        Some(item.map_or(measure, |item| &item.id))
    })
}

/// In the document; what the plan doesn't have comes last.
fn place(plan: &Plan, item: &str) -> usize {
    plan.items.iter().position(|known| known.id == item).unwrap_or(usize::MAX)
}
