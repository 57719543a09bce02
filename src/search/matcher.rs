use crate::address::facet::{NO, YES};
use crate::address::{Facet, TaskQuery};
use crate::directory::Role;
use crate::rules::{Gap, Gaps};
use crate::search::{Facts, Part, Perspective, Status, Words};

/// A query made ready to be held against items.
pub(crate) struct Matcher<'q> {
    query: &'q TaskQuery,
    seen: Perspective<'q>,
    words: Words,
}

/// One standing of an item that counts for a query: a seen unit's, or the county's, which has no role.
#[derive(Clone, Copy)]
pub(crate) struct View {
    pub role: Option<Role>,
    pub standing: Status,
    pub gaps: Gaps,
}

/// Facets by what they ask of: the item itself, or each view of it.
pub(crate) const OF_ITEM: [Facet; 6] =
    [Facet::Kind, Facet::Section, Facet::Year, Facet::OpenEnded, Facet::Measure, Facet::Doubt];
pub(crate) const OF_VIEW: [Facet; 4] = [Facet::Role, Facet::State, Facet::Light, Facet::Blank];

/// Which chosen facets something does not fit.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum FailedFacets {
    None,
    One(Facet),
    Several,
}

impl FailedFacets {
    /// Whether it fits once this facet is left out.
    pub(crate) fn is_at_most(self, facet: Facet) -> bool {
        self == Self::None || self == Self::One(facet)
    }
}

impl From<&Part<'_>> for View {
    fn from(part: &Part<'_>) -> Self {
        Self { role: Some(part.role), standing: part.standing, gaps: part.gaps }
    }
}

impl<'q> Matcher<'q> {
    pub(crate) fn new(query: &'q TaskQuery, my_unit: Option<&'q str>) -> Self {
        Self { query, seen: Perspective::by(query, my_unit), words: Words::new(&query.text) }
    }

    pub(crate) fn seen(&self) -> Perspective<'q> {
        self.seen
    }

    pub(crate) fn words(&self) -> &Words {
        &self.words
    }

    /// Puts the views of an item in place of those of another.
    pub(crate) fn look(&self, facts: &Facts<'_>, views: &mut Vec<View>) {
        views.clear();
        match self.seen {
            Perspective::County => {
                views.push(View { role: None, standing: facts.county, gaps: facts.county_gaps });
            }
            seen => views.extend(facts.parts_of(seen).map(View::from)),
        }
    }

    pub(crate) fn text(&self, facts: &Facts<'_>) -> bool {
        facts.haystack.has(&self.words)
    }

    pub(crate) fn item(&self, facts: &Facts<'_>) -> FailedFacets {
        self.misfit(&OF_ITEM, |facet, id| is_of(facts, facet, id))
    }

    pub(crate) fn view(&self, view: &View) -> FailedFacets {
        self.misfit(&OF_VIEW, |facet, id| shows(view, facet, id))
    }

    /// Whether the views of an item fit the chosen units, roles, states, lights and gaps.
    pub(crate) fn views_fit(&self, views: &[View]) -> bool {
        self.takes_items_of_others() || views.iter().any(|view| self.view(view) == FailedFacets::None)
    }

    /// My unit alone narrows nothing: only a choice does.
    fn takes_items_of_others(&self) -> bool {
        matches!(self.seen, Perspective::Mine(_))
            && OF_VIEW.iter().all(|facet| self.query.chosen(*facet).is_empty())
    }

    fn misfit(&self, facets: &[Facet], fits: impl Fn(Facet, &str) -> bool) -> FailedFacets {
        let mut misfit = FailedFacets::None;
        for facet in facets {
            let chosen = self.query.chosen(*facet);
            if !chosen.is_empty() && !chosen.iter().any(|id| fits(*facet, id)) {
                misfit = match misfit {
                    FailedFacets::None => FailedFacets::One(*facet),
                    FailedFacets::One(_) | FailedFacets::Several => return FailedFacets::Several,
                };
            }
        }
        misfit
    }
}

/// Whether an item is what a choice says.
pub(crate) fn is_of(facts: &Facts<'_>, facet: Facet, id: &str) -> bool {
    let says = |yes: bool| id == if yes { YES } else { NO };
    let Facts { item, stated, .. } = facts;
    match facet {
        Facet::Kind => item.kind.id() == id,
        Facet::Section => item.section == id,
        Facet::Year if stated.years.is_empty() => id == Facet::UNDATED,
        Facet::Year => stated.years.iter().any(|year| year == id),
        Facet::OpenEnded => says(stated.open_ended),
        Facet::Measure => says(stated.measured),
        Facet::Doubt => says(stated.doubted),
        Facet::Unit | Facet::Role | Facet::State | Facet::Light | Facet::Blank => false,
    }
}

/// Whether a view of an item is what a choice says. The county has no role, so that none narrows it.
pub(crate) fn shows(view: &View, facet: Facet, id: &str) -> bool {
    match facet {
        Facet::Role => view.role.is_none_or(|role| role.id() == id),
        Facet::State => view.standing.state.id() == id,
        Facet::Light => view.standing.light.is_some_and(|light| light.id() == id),
        Facet::Blank => Gap::from_id(id).is_some_and(|gap| view.gaps.has(gap)),
        _ => false,
    }
}
