use std::collections::BTreeMap;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value as Json;

use crate::plan::Date;
use crate::records::State;
use crate::records::readable::{readable, readable_members};
use crate::rules::Share;

/// What a closed round shows, as it stood when it was closed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Figures {
    #[serde(deserialize_with = "readable")]
    pub as_of: Option<Date>,
    /// By item, as decimals; those that were set.
    #[serde(deserialize_with = "readable_members")]
    pub weights: BTreeMap<String, String>,
    /// By group: its units.
    #[serde(deserialize_with = "readable_members")]
    pub members: BTreeMap<String, Vec<String>>,
    /// By item.
    #[serde(deserialize_with = "readable_members")]
    pub county: BTreeMap<String, CountyFigure>,
    /// By unit, in the directory's order.
    #[serde(serialize_with = "as_object", deserialize_with = "readable_members")]
    pub units: Vec<(String, UnitFigures)>,
    /// What was there: by `unit/item` or `unit` the digest of an assessment's or a hand-in's words.
    #[serde(rename = "seen", deserialize_with = "readable_members")]
    pub(super) digests: BTreeMap<String, String>,
}

/// The county's state of an item, and how many of the units that answer for it had not reported. Stored as a list of
/// the three, to which a later program may add.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Vec<Json>", into = "(State, usize, usize)")]
pub struct CountyFigure {
    pub state: State,
    pub units: usize,
    pub unreported: usize,
}

/// What one unit had reached.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct UnitFigures {
    /// As shown, with one decimal; `None` is —.
    #[serde(default, deserialize_with = "readable")]
    pub score: Option<String>,
    #[serde(flatten)]
    pub share: Share,
    /// By item; an item that is not here was 未填报.
    #[serde(default, deserialize_with = "readable_members")]
    pub states: BTreeMap<String, State>,
}

impl Figures {
    /// Nothing was stored: the round was closed by something that keeps no figures.
    pub fn is_empty(&self) -> bool {
        self.county.is_empty()
    }

    /// A unit's state of an item.
    pub fn state(&self, unit: &str, item: &str) -> State {
        let state = self.unit(unit).and_then(|figures| figures.states.get(item));
        state.copied().unwrap_or(State::Unreported)
    }

    pub fn county(&self, item: &str) -> Option<CountyFigure> {
        self.county.get(item).copied()
    }

    pub fn unit(&self, unit: &str) -> Option<&UnitFigures> {
        self.units.iter().find(|(id, _)| id == unit).map(|(_, figures)| figures)
    }
}

impl TryFrom<Vec<Json>> for CountyFigure {
    type Error = serde_json::Error;

    fn try_from(mut figures: Vec<Json>) -> Result<Self, serde_json::Error> {
        figures.truncate(3);
        let (state, units, unreported) = serde_json::from_value(Json::Array(figures))?;
        Ok(Self { state, units, unreported })
    }
}

impl From<CountyFigure> for (State, usize, usize) {
    fn from(figure: CountyFigure) -> Self {
        (figure.state, figure.units, figure.unreported)
    }
}

fn as_object<S: Serializer>(units: &[(String, UnitFigures)], writer: S) -> Result<S::Ok, S::Error> {
    writer.collect_map(units.iter().map(|(unit, figures)| (unit, figures)))
}
