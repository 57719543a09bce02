//! Closing a round (关闭): its figures as they stood then, and what has arrived since.

mod frozen;

pub use frozen::Frozen;

use serde_json::{Map, Value as Json, json};

use crate::crdt::{Digest, Field, Record};
use crate::plan::Date;
use crate::records::content::{first, member, text};
use crate::records::fields::round::CLOSED;
use crate::records::{Kind, Origin, Ratio, RecordKey, Rule, State};
use crate::rules::{County, Evaluation, Share, shown};

/// In characters.
const LONGEST_REASON: usize = 200;

/// When and why a round was closed, and its figures then.
#[derive(Clone, Debug, PartialEq)]
pub struct Closing {
    /// As told by the clock there.
    pub at: Option<Date>,
    pub reason: String,
    pub figures: Figures,
}

/// What a closed round shows, as it stood when it was closed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    pub as_of: Option<Date>,
    /// By item, as decimals; those that were set.
    pub weights: Vec<(String, String)>,
    /// By group: its units.
    pub members: Vec<(String, Vec<String>)>,
    /// By item.
    pub county: Vec<(String, CountyFigure)>,
    pub units: Vec<UnitFigures>,
    /// Of what was there: a digest of the words of each assessment and hand-in.
    seen: Map<String, Json>,
}

/// The county's state of an item, and how many of the units that answer for it had not reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CountyFigure {
    pub state: State,
    pub units: usize,
    pub unreported: usize,
}

/// What one unit had reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitFigures {
    pub unit: String,
    /// As shown, with one decimal; `None` is —.
    pub score: Option<String>,
    pub share: Share,
    /// By item; an item that is not here was 未填报.
    pub states: Vec<(String, State)>,
}

/// A record of a closed round that says something else than when the round was closed (关闭后收到).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceivedLater {
    pub unit: String,
    /// `None` for the unit's hand-in.
    pub item: Option<String>,
}

impl Closing {
    /// Closes a round as it stands: what to write into its register.
    ///
    /// # Errors
    /// With the sentence to show.
    pub fn content(standing: &Evaluation, at: Date, reason: &str) -> Result<Json, String> {
        let reason = checked(reason, "请写明关闭的理由，例如“已汇总上报”。")?;
        let figures = Figures::of(standing).content();
        Ok(json!({ "at": at.to_string(), "reason": reason, "figures": figures }))
    }

    /// Opens a round again: what to write into its register.
    ///
    /// # Errors
    /// With the sentence to show.
    pub fn reopening(at: Date, reason: &str) -> Result<Json, String> {
        let reason = checked(reason, "请写明重新打开的理由，例如“补报两个单位”。")?;
        Ok(json!({ "open": true, "at": at.to_string(), "reason": reason }))
    }

    /// How a round's record says that it is closed; `None` where it is open. Of two closings made apart, the same
    /// one for everybody.
    pub fn read(record: &Record) -> Option<Self> {
        first(record.values(&Field::new(CLOSED)), |content| {
            is_closing(content).then(|| Self {
                at: member(content, "at").and_then(|at| at.parse().ok()),
                reason: member(content, "reason").unwrap_or_default().to_owned(),
                figures: content.get("figures").map(Figures::read).unwrap_or_default(),
            })
        })
    }

    /// When and why the round was opened again, where that is the last that is said of it.
    pub fn reopened(record: &Record) -> Option<Reopening<'_>> {
        first(record.values(&Field::new(CLOSED)), |content| {
            (!content.is_null() && !is_closing(content)).then(|| Reopening {
                at: member(content, "at").and_then(|at| at.parse().ok()),
                reason: content.get("reason").and_then(text).unwrap_or_default(),
            })
        })
    }
}

/// When and why a round was opened again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reopening<'a> {
    /// As told by the clock there.
    pub at: Option<Date>,
    pub reason: &'a str,
}

/// Whether a value of the register closes the round.
pub(crate) fn is_closing(content: &Json) -> bool {
    !content.is_null() && content.get("open") != Some(&Json::Bool(true))
}

fn checked<'r>(reason: &'r str, empty: &str) -> Result<&'r str, String> {
    let reason = reason.trim();
    let count = reason.chars().count();
    match count {
        0 => Err(empty.to_owned()),
        _ if count > LONGEST_REASON => {
            Err(format!("理由最多 {LONGEST_REASON} 个字，现有 {count} 个，请删减。"))
        }
        _ => Ok(reason),
    }
}

impl Figures {
    /// As they stand now.
    pub fn of(standing: &Evaluation) -> Self {
        let Evaluation { plan, directory, round, .. } = *standing;
        let county = plan.items.iter().map(|item| {
            let County { state, units, unreported, .. } = standing.county(item);
            (item.id.clone(), CountyFigure { state, units, unreported })
        });
        let units = directory.units().map(|unit| {
            let reached = standing.unit(&unit.id);
            let items = directory.items_of(plan, &unit.id).into_iter();
            let states = items.map(|(item, _)| (item.id.clone(), standing.state(&unit.id, item)));
            UnitFigures {
                unit: unit.id.clone(),
                score: reached.score.map(|score| shown(Some(score))),
                share: reached.share,
                states: states.filter(|(_, state)| state.is_reported()).collect(),
            }
        });
        let members = directory.groups().map(|group| {
            (group.id.clone(), directory.members(&group.id).into_iter().map(str::to_owned).collect())
        });
        let weights = plan.items.iter().map(|item| (item.id.clone(), round.weight(&item.id)));
        Self {
            as_of: Some(round.as_of),
            weights: weights
                .filter(|(_, weight)| *weight != Ratio::ONE)
                .map(|(item, weight)| (item, weight.decimal_text()))
                .collect(),
            members: members.collect(),
            county: county.collect(),
            units: units.collect(),
            seen: seen(standing),
        }
    }

    /// Nothing was stored: the round was closed by something that keeps no figures.
    pub fn is_empty(&self) -> bool {
        self.county.is_empty()
    }

    /// A unit's state of an item.
    pub fn state(&self, unit: &str, item: &str) -> State {
        let states = self.unit(unit).map(|figures| figures.states.as_slice()).unwrap_or_default();
        find(states, item).copied().unwrap_or(State::Unreported)
    }

    /// 1 unless set.
    pub fn weight<'f>(&'f self, item: &str) -> &'f str {
        find(&self.weights, item).map_or("1", String::as_str)
    }

    pub fn county(&self, item: &str) -> Option<CountyFigure> {
        find(&self.county, item).copied()
    }

    pub fn unit(&self, unit: &str) -> Option<&UnitFigures> {
        self.units.iter().find(|figures| figures.unit == unit)
    }

    /// What has arrived since, or was changed by a merge: by unit, hand-ins first.
    pub fn received_later(&self, standing: &Evaluation) -> Vec<ReceivedLater> {
        let mut later: Vec<ReceivedLater> = Vec::new();
        for (at, digest) in &seen(standing) {
            if self.seen.get(at) != Some(digest) {
                let (unit, item) = match at.split_once('/') {
                    Some((unit, item)) => (unit, Some(item.to_owned())),
                    None => (at.as_str(), None),
                };
                later.push(ReceivedLater { unit: unit.to_owned(), item });
            }
        }
        later.sort_by(|one, other| (&one.unit, &one.item).cmp(&(&other.unit, &other.item)));
        later
    }

    fn content(&self) -> Json {
        let county = self.county.iter().map(|(item, figure)| {
            (item.clone(), json!([figure.state.id(), figure.units, figure.unreported]))
        });
        let units = self.units.iter().map(|figures| {
            let states = figures.states.iter().map(|(item, state)| (item.clone(), state.id().into()));
            let content = json!({
                "score": figures.score,
                "reported": figures.share.reported,
                "of": figures.share.of,
                "states": object(states),
            });
            (figures.unit.clone(), content)
        });
        json!({
            "as_of": self.as_of.map(|date| date.to_string()),
            "weights": object(self.weights.iter().map(|(item, weight)| (item.clone(), weight.as_str().into()))),
            "members": object(self.members.iter().map(|(group, units)| (group.clone(), units.as_slice().into()))),
            "county": object(county),
            "units": object(units),
            "seen": self.seen,
        })
    }

    /// What can't be read is left out.
    fn read(content: &Json) -> Self {
        let state = |content: &Json| content.as_str().and_then(State::from_id);
        let whole = |content: Option<&Json>| usize::try_from(content?.as_u64()?).ok();
        Self {
            as_of: member(content, "as_of").and_then(|date| date.parse().ok()),
            weights: members(content, "weights", &|weight| weight.as_str().map(str::to_owned)),
            members: members(content, "members", &|units| {
                let units = units.as_array()?.iter().filter_map(Json::as_str);
                Some(units.map(str::to_owned).collect())
            }),
            county: members(content, "county", &|figure| {
                Some(CountyFigure {
                    state: state(figure.get(0)?)?,
                    units: whole(figure.get(1))?,
                    unreported: whole(figure.get(2))?,
                })
            }),
            units: members(content, "units", &|unit| {
                Some(UnitFigures {
                    unit: String::new(),
                    score: member(unit, "score").map(str::to_owned),
                    share: Share { reported: whole(unit.get("reported"))?, of: whole(unit.get("of"))? },
                    states: members(unit, "states", &state),
                })
            })
            .into_iter()
            .map(|(unit, figures)| UnitFigures { unit, ..figures })
            .collect(),
            seen: content.get("seen").and_then(Json::as_object).cloned().unwrap_or_default(),
        }
    }
}

/// A digest of each assessment (`unit/item`) and hand-in (`unit`) of the round that says something.
fn seen(standing: &Evaluation) -> Map<String, Json> {
    let place = |key: &RecordKey| -> Option<String> {
        let unit = key.unit().filter(|_| key.round() == Some(&standing.round.id))?;
        match key.kind() {
            Kind::Assessment => Some(format!("{unit}/{}", key.item()?)),
            Kind::HandIn => Some(unit.to_owned()),
            _ => None,
        }
    };
    let mut seen = Map::new();
    for record in standing.ledger.iter().filter(|record| !record.is_empty()) {
        if let Some(place) = place(record.key()) {
            seen.insert(place, Digest::of_words([record]).brief().into());
        }
    }
    seen
}

fn object(members: impl Iterator<Item = (String, Json)>) -> Json {
    let mut object = Map::new();
    members.for_each(|(name, content)| {
        object.insert(name, content);
    });
    Json::Object(object)
}

fn members<T>(content: &Json, name: &str, read: &dyn Fn(&Json) -> Option<T>) -> Vec<(String, T)> {
    let members = content.get(name).and_then(Json::as_object).into_iter().flatten();
    members.filter_map(|(name, content)| Some((name.clone(), read(content)?))).collect()
}

fn find<'f, T>(list: &'f [(String, T)], wanted: &str) -> Option<&'f T> {
    list.iter().find(|(name, _)| name == wanted).map(|(_, found)| found)
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "关闭轮次",
    text: "关闭要写理由，关闭后只能查看，显示关闭时存下的权重、成员、状态和得分；别人的快照照样可以收下，\
           关闭后才收到的或改动的逐条列出，不改变存下的数。写明理由可以重新打开。一处关闭、另一处又打开，合并后按关闭计。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
