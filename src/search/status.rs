use crate::address::{Chosen, Facet, TaskQuery};
use crate::directory::Role;
use crate::plan::Item;
use crate::records::State;
use crate::rules::{Gaps, Light};
use crate::search::{Haystack, ItemAttributes};

/// What a query needs to know of one item. It depends on the plan and the ledger, never on the query.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub item: &'a Item,
    pub stated: &'a ItemAttributes,
    pub haystack: &'a Haystack,
    /// Every unit that is responsible for it, each once.
    pub parts: Vec<Part<'a>>,
    /// Where the county stands.
    pub county: Status,
    /// What none of the units that answer for it has.
    pub county_gaps: Gaps,
}

/// One unit's part in one item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part<'a> {
    pub unit: &'a str,
    pub role: Role,
    /// Where the unit stands.
    pub standing: Status,
    /// What the unit left empty.
    pub gaps: Gaps,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Status {
    pub state: State,
    /// 不适用 has none.
    pub light: Option<Light>,
}

/// Whose roles, states, lights and gaps a query is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Perspective<'a> {
    /// The units that the query chooses, each for itself.
    Chosen(&'a Chosen<String>),
    /// My unit: none is chosen.
    Mine(&'a str),
    /// The county's: there is neither. Roles mean nothing then.
    County,
}

impl<'a> Perspective<'a> {
    pub fn by(query: &'a TaskQuery, my_unit: Option<&'a str>) -> Self {
        let units = query.chosen(Facet::Unit);
        match my_unit {
            _ if !units.is_empty() => Self::Chosen(units),
            Some(unit) => Self::Mine(unit),
            None => Self::County,
        }
    }

    fn includes(self, unit: &str) -> bool {
        match self {
            Self::Chosen(units) => units.iter().any(|chosen| chosen == unit),
            Self::Mine(mine) => mine == unit,
            Self::County => false,
        }
    }
}

impl<'a> Facts<'a> {
    /// The parts of the units that are seen: none where they are not responsible, or for the county.
    pub fn parts_of(&self, seen: Perspective<'_>) -> impl Iterator<Item = &Part<'a>> {
        self.parts.iter().filter(move |part| seen.includes(part.unit))
    }
}
