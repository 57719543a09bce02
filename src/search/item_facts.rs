use std::collections::BTreeSet;

use crate::directory::Role;
use crate::plan::{Item, Plan};
use crate::records::{Assessment, Kind, State};
use crate::rules::{County, Evaluation, Gaps, Light};
use crate::search::{Facts, Haystack, ItemAttributes, Part, Status as Stands};

/// One item in one round: who has a part in it, and where everybody stands.
#[derive(Clone, Debug)]
pub struct ItemFacts<'p> {
    pub item: &'p Item,
    pub stated: ItemAttributes,
    /// Every unit that is responsible for it, each once, in the directory's order.
    pub parts: Vec<UnitPart>,
    pub county: County,
    pub county_light: Option<Light>,
    /// What none of the units that answer for it has.
    pub county_gaps: Gaps,
}

/// Items of one plan are told apart by their ids: to read them through whenever an edit may have changed something
/// would take long.
impl PartialEq for ItemFacts<'_> {
    fn eq(&self, other: &Self) -> bool {
        let Self { item, stated, parts, county, county_light, county_gaps } = self;
        item.id == other.item.id
            && *stated == other.stated
            && *parts == other.parts
            && *county == other.county
            && *county_light == other.county_light
            && *county_gaps == other.county_gaps
    }
}

/// One unit's part in one item, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitPart {
    pub unit: String,
    pub role: Role,
    pub state: State,
    pub light: Option<Light>,
    pub gaps: Gaps,
}

impl<'p> ItemFacts<'p> {
    /// Of all items in document order; `plan` is the standing's.
    pub fn all(plan: &'p Plan, standing: &Evaluation<'_>) -> Vec<Self> {
        let said = standing
            .ledger
            .of_kind(Kind::Assessment)
            .filter(|record| record.key().round() == Some(&standing.round.id));
        let units = said.filter_map(|record| record.key().unit());
        let reporting = units.map(|unit| standing.directory.canonical(unit)).collect();
        plan.items.iter().map(|item| Self::of(item, standing, &reporting)).collect()
    }

    /// `reporting` are the units that wrote anything in the round: most lists are long and most units in them silent.
    fn of(item: &'p Item, standing: &Evaluation<'_>, reporting: &BTreeSet<&str>) -> Self {
        let part = |unit: &str, role| {
            let (state, gaps) = match reporting.contains(unit) {
                true => {
                    let said = standing.assessment(unit, &item.id);
                    let state = standing.state_by(unit, item, &said);
                    (state, Gaps::of(state, &said))
                }
                false => (standing.state_by(unit, item, &Assessment::default()), Gaps::ALL),
            };
            UnitPart { unit: unit.to_owned(), role, state, light: standing.judge(state, item).light, gaps }
        };
        let responsible = standing.directory.units_of(item);
        let parts: Vec<_> =
            responsible.map(|(unit, responsibility)| part(unit, responsibility.role)).collect();
        let (answering, _) = standing.directory.answering(item);
        let answers = parts.iter().filter(|part| answering.contains(&part.unit.as_str()));
        let county = standing.county(item);
        Self {
            item,
            stated: ItemAttributes::of(standing.plan, standing.directory, item),
            county_light: standing.judge(county.state, item).light,
            county_gaps: answers.fold(Gaps::ALL, |gaps, part| gaps.and(part.gaps)),
            county,
            parts,
        }
    }

    pub fn part(&self, unit: &str) -> Option<&UnitPart> {
        self.parts.iter().find(|part| part.unit == unit)
    }

    /// Whether any unit has said something of it.
    pub fn is_reported(&self) -> bool {
        self.parts.iter().any(|part| part.state.is_reported())
    }

    /// As a query wants it.
    pub fn for_query<'a>(&'a self, haystack: &'a Haystack) -> Facts<'a> {
        let part = |part: &'a UnitPart| Part {
            unit: &part.unit,
            role: part.role,
            standing: Stands { state: part.state, light: part.light },
            gaps: part.gaps,
        };
        Facts {
            item: self.item,
            stated: &self.stated,
            haystack,
            parts: self.parts.iter().map(part).collect(),
            county: Stands { state: self.county.state, light: self.county_light },
            county_gaps: self.county_gaps,
        }
    }
}

impl Haystack {
    /// What a search looks through for an item: its texts, all names of the organisations that it makes responsible,
    /// as written, as set by users and as read through to another, and what my unit `said` of it.
    pub fn of(item: &Item, standing: &Evaluation<'_>, said: Option<&Assessment<'_>>) -> Self {
        let directory = standing.directory;
        let duty = standing.plan.duty(item);
        let named = duty.into_iter().flat_map(|duty| duty.leads.iter().chain(&duty.partners));
        let orgs = named.filter_map(|one| directory.org(&one.org));
        let names = orgs.flat_map(|org| {
            let written = org.written_as.iter().map(String::as_str);
            written.chain([org.name.as_str(), directory.name(&org.id)])
        });
        let words = said.into_iter().flat_map(Assessment::words);
        Self::new(item, names, words)
    }
}
