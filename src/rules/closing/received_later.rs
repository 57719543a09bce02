use super::Figures;
use super::current::digests;
use crate::rules::Evaluation;

/// A record of a closed round that says something else than when the round was closed (关闭后收到).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReceivedLater {
    pub unit: String,
    /// `None` for the unit's hand-in.
    pub item: Option<String>,
}

impl Figures {
    /// What has arrived since, or was changed by a merge: by unit, hand-ins first.
    pub fn received_later(&self, evaluation: &Evaluation) -> Vec<ReceivedLater> {
        let current = digests(evaluation);
        let changed = current.iter().filter(|(place, digest)| self.digests.get(*place) != Some(digest));
        let mut later: Vec<ReceivedLater> = changed.map(|(place, _)| ReceivedLater::at(place)).collect();
        later.sort();
        later
    }
}

impl ReceivedLater {
    fn at(place: &str) -> Self {
        let (unit, item) = match place.split_once('/') {
            Some((unit, item)) => (unit, Some(item.to_owned())),
            None => (place, None),
        };
        Self { unit: unit.to_owned(), item }
    }
}
