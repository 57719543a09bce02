use crate::address::{Facet, NO, TaskQuery, YES};
use crate::directory::Role;
use crate::rules::{Gaps, Light};
use crate::search::item_match::ItemMatch;
use crate::search::perspective::Perspective;
use crate::search::{Facets, Haystack, ItemFacts, Status, UnitPart, Words};

/// A query made ready to be held against items.
pub(crate) struct Matcher<'q> {
    query: &'q TaskQuery,
    perspective: Perspective<'q>,
    words: Words,
}

/// Where one unit, or the county, stands with an item. The county has no role.
#[derive(Clone, Copy)]
struct View {
    role: Option<Role>,
    status: Status,
    gaps: Gaps,
}

/// Facets that ask about the item itself, and those that ask about each view of it.
const OF_ITEM: [Facet; 6] =
    [Facet::Kind, Facet::Section, Facet::Year, Facet::OpenEnded, Facet::Measure, Facet::Doubt];
const OF_VIEW: [Facet; 4] = [Facet::Role, Facet::State, Facet::Light, Facet::Blank];

/// The facets with a choice that something does not fit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum FailedFacets {
    None,
    One(Facet),
    Several,
}

impl FailedFacets {
    /// Whether it fits once this facet is left out.
    fn is_at_most(self, facet: Facet) -> bool {
        self == Self::None || self == Self::One(facet)
    }
}

impl From<&UnitPart> for View {
    fn from(part: &UnitPart) -> Self {
        Self { role: Some(part.role), status: part.status, gaps: part.gaps }
    }
}

impl<'q> Matcher<'q> {
    pub(crate) fn new(query: &'q TaskQuery) -> Self {
        Self { query, perspective: Perspective::new(query), words: Words::new(&query.text) }
    }

    /// A unit matches with the role, state, light and gaps that it has itself: `unit=a,b&role=lead&state=done` leaves
    /// what a leads and has done, and what b leads and has done. Where none of the chosen units has a part in the
    /// item, it has no role, state, light or gap for them, and fits no choice of these.
    pub(crate) fn match_item(
        &self,
        facts: &ItemFacts<'_>,
        haystack: &Haystack,
        facets: &Facets,
    ) -> ItemMatch {
        let distance = haystack.distance(&self.words);
        let failed = self.failed(&OF_ITEM, |facet, id| is_of(facts, facet, id));
        let views: Vec<(View, FailedFacets)> =
            self.views(facts).into_iter().map(|view| (view, self.failed_by(&view))).collect();
        let fitting = || views.iter().filter(|(_, failed)| *failed == FailedFacets::None);

        let mut counted_for = Vec::new();
        if distance.is_some() && fitting().next().is_some() {
            for facet in OF_ITEM.into_iter().filter(|facet| failed.is_at_most(*facet)) {
                counted_for.extend(facets.positions(facet, |id| is_of(facts, facet, id)));
            }
        }
        if distance.is_some() && failed == FailedFacets::None {
            for facet in OF_VIEW {
                let views = views.iter().filter(|(_, failed)| failed.is_at_most(facet));
                counted_for.extend(
                    facets.positions(facet, |id| views.clone().any(|(view, _)| shows(view, facet, id))),
                );
            }
            let units = facts.parts.iter().filter(|part| self.fits(part)).map(|part| part.unit.as_str());
            counted_for.extend(facets.unit_positions(units));
        }
        ItemMatch {
            fits: distance.is_some() && failed == FailedFacets::None && fitting().next().is_some(),
            distance,
            light: worst_light(fitting().map(|(view, _)| view.status.light)),
            counted_for,
        }
    }

    /// Whether a unit's part fits the chosen roles, states, lights and gaps.
    fn fits(&self, part: &UnitPart) -> bool {
        self.failed_by(&View::from(part)) == FailedFacets::None
    }

    fn views(&self, facts: &ItemFacts<'_>) -> Vec<View> {
        match self.perspective {
            Perspective::County => {
                vec![View { role: None, status: facts.county, gaps: facts.county_gaps }]
            }
            Perspective::Units(units) => {
                facts.parts.iter().filter(|part| units.contains(&part.unit)).map(View::from).collect()
            }
        }
    }

    fn failed_by(&self, view: &View) -> FailedFacets {
        self.failed(&OF_VIEW, |facet, id| shows(view, facet, id))
    }

    fn failed(&self, facets: &[Facet], fits: impl Fn(Facet, &str) -> bool) -> FailedFacets {
        let mut failed = FailedFacets::None;
        for facet in facets {
            let chosen = self.query.chosen(*facet);
            if !chosen.is_empty() && !chosen.iter().any(|id| fits(*facet, id)) {
                failed = match failed {
                    FailedFacets::None => FailedFacets::One(*facet),
                    FailedFacets::One(_) | FailedFacets::Several => return FailedFacets::Several,
                };
            }
        }
        failed
    }
}

/// The parts of the chosen units that a list shows an item for: those with the chosen role, state, light and gaps.
/// `None` where no unit is chosen: the list shows the county then.
pub fn shown_parts<'f>(facts: &'f ItemFacts<'_>, query: &TaskQuery) -> Option<Vec<&'f UnitPart>> {
    let Perspective::Units(units) = Perspective::new(query) else { return None };
    let matcher = Matcher::new(query);
    let is_shown = |part: &&UnitPart| units.contains(&part.unit) && matcher.fits(part);
    Some(facts.parts.iter().filter(is_shown).collect())
}

fn worst_light(lights: impl Iterator<Item = Option<Light>>) -> Option<Light> {
    lights.min_by_key(|light| Light::rank(*light)).flatten()
}

/// Whether a choice applies to an item.
fn is_of(facts: &ItemFacts<'_>, facet: Facet, id: &str) -> bool {
    let answers = |yes: bool| id == if yes { YES } else { NO };
    let ItemFacts { item, attributes, .. } = facts;
    match facet {
        Facet::Kind => item.kind.id() == id,
        Facet::Section => item.section == id,
        Facet::Year if attributes.years.is_empty() => id == Facet::UNDATED,
        Facet::Year => attributes.years.iter().any(|year| year == id),
        Facet::OpenEnded => answers(attributes.open_ended),
        Facet::Measure => answers(attributes.measured),
        Facet::Doubt => answers(attributes.doubted),
        Facet::Unit | Facet::Role | Facet::State | Facet::Light | Facet::Blank => false,
    }
}

/// Whether a choice applies to a view of an item. The county has no role, so no role leaves it out.
fn shows(view: &View, facet: Facet, id: &str) -> bool {
    match facet {
        Facet::Role => view.role.is_none_or(|role| role.id() == id),
        Facet::State => view.status.state.id() == id,
        Facet::Light => view.status.light.is_some_and(|light| light.id() == id),
        Facet::Blank => id.parse().is_ok_and(|gap| view.gaps.has(gap)),
        _ => false,
    }
}

#[cfg(test)]
mod tests;
