use crate::address::{Facet, Grouping, Sort, TaskQuery};
use crate::plan::Date;
use crate::rules::Light;
use crate::search::Facts;
use crate::search::facets::{sections, years};
use crate::search::matcher::{FailedFacets, Matcher, View};
use crate::search::pinyin::dictionary_key;

/// Items that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskGroup<'a> {
    pub heading: Heading<'a>,
    /// Positions in the facts, in order; never empty.
    pub items: Vec<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Heading<'a> {
    /// The innermost section, by id.
    Section(&'a str),
    /// A unit or a group, by id; `None` where the document names no lead.
    Lead(Option<&'a str>),
    /// `None` where the document states no year.
    Year(Option<&'a str>),
    /// Of the seen units the worst, or the county's; `None` where there is no light.
    Light(Option<Light>),
    /// All items, under no heading.
    Whole,
}

impl<'a> Heading<'a> {
    /// Tells it from the other headings of the same list.
    pub fn id(self) -> &'a str {
        match self {
            Self::Section(id) | Self::Lead(Some(id)) | Self::Year(Some(id)) => id,
            Self::Light(Some(light)) => light.id(),
            Self::Lead(None) | Self::Year(None) | Self::Light(None) | Self::Whole => "none",
        }
    }
}

/// Puts what a query leaves in groups and in order; `left` are positions in document order, as [`super::filter`]
/// gives them.
///
/// Groups stand in the order of the document: sections, leads as it first names them; years from the first on;
/// lights from the worst on; what has none last. By relevance, the group that has the nearest item comes first.
pub fn arrange<'a>(
    facts: &'a [Facts<'_>],
    left: &[usize],
    query: &TaskQuery,
    my_unit: Option<&str>,
) -> Vec<TaskGroup<'a>> {
    let matcher = Matcher::new(query, my_unit);
    let headings = headings(facts, query.grouping);
    let mut groups: Vec<TaskGroup<'a>> =
        headings.into_iter().map(|heading| TaskGroup { heading, items: Vec::new() }).collect();
    let sorted = sorted(facts, left, query.order(), &matcher);
    for at in &sorted {
        let belongs = belonging(&facts[*at], query.grouping, &matcher);
        for group in groups.iter_mut().filter(|group| belongs.contains(&group.heading)) {
            group.items.push(*at);
        }
    }
    groups.retain(|group| !group.items.is_empty());
    if query.order() == Sort::Relevance {
        let place = |group: &TaskGroup<'_>| sorted.iter().position(|at| group.items.first() == Some(at));
        groups.sort_by_key(place);
    }
    groups
}

/// The light that each item shows under a query: of the seen units that fit the worst, or the county's.
pub fn lights(facts: &[Facts<'_>], query: &TaskQuery, my_unit: Option<&str>) -> Vec<Option<Light>> {
    let matcher = Matcher::new(query, my_unit);
    facts.iter().map(|facts| Light::WORST_FIRST[badness(facts, &matcher)]).collect()
}

/// All headings that there can be.
fn headings<'a>(facts: &'a [Facts<'_>], grouping: Grouping) -> Vec<Heading<'a>> {
    match grouping {
        Grouping::Section => sections(facts).into_iter().map(Heading::Section).collect(),
        Grouping::Lead => {
            let mut leads: Vec<&str> = Vec::new();
            for lead in facts.iter().flat_map(|facts| &facts.stated.leads) {
                if !leads.contains(&lead.as_str()) {
                    leads.push(lead);
                }
            }
            leads.into_iter().map(Some).chain([None]).map(Heading::Lead).collect()
        }
        Grouping::Year => {
            let stated = |year: &&str| *year != Facet::UNDATED;
            years(facts).into_iter().map(|year| Heading::Year(Some(year).filter(stated))).collect()
        }
        Grouping::Light => Light::WORST_FIRST.map(Heading::Light).to_vec(),
        Grouping::Whole => vec![Heading::Whole],
    }
}

/// The headings that an item stands under.
fn belonging<'f>(facts: &'f Facts<'_>, grouping: Grouping, matcher: &Matcher<'_>) -> Vec<Heading<'f>> {
    let stated = facts.stated;
    match grouping {
        Grouping::Section => vec![Heading::Section(&facts.item.section)],
        Grouping::Lead if stated.leads.is_empty() => vec![Heading::Lead(None)],
        Grouping::Lead => stated.leads.iter().map(|lead| Heading::Lead(Some(lead))).collect(),
        Grouping::Year if stated.years.is_empty() => vec![Heading::Year(None)],
        Grouping::Year => stated.years.iter().map(|year| Heading::Year(Some(year))).collect(),
        Grouping::Light => vec![Heading::Light(Light::WORST_FIRST[badness(facts, matcher)])],
        Grouping::Whole => vec![Heading::Whole],
    }
}

fn sorted(facts: &[Facts<'_>], left: &[usize], sort: Sort, matcher: &Matcher<'_>) -> Vec<usize> {
    if sort == Sort::Document {
        return left.to_vec();
    }
    let mut keys: Vec<(Option<Date>, usize, String)> = Vec::new();
    for at in left {
        let facts = &facts[*at];
        let (mut due, mut number, mut text) = (None, 0, String::new());
        match sort {
            Sort::Document => {}
            Sort::Relevance => number = facts.haystack.distance(matcher.words()).unwrap_or(usize::MAX),
            Sort::Due => due = Some(facts.stated.due),
            Sort::Light => number = badness(facts, matcher),
            Sort::Title => text = dictionary_key(&facts.item.title),
        }
        keys.push((due, number, text));
    }
    let key = |place: &usize| {
        let (due, number, text) = &keys[*place];
        (*due, *number, text.as_str())
    };
    let mut places: Vec<usize> = (0..left.len()).collect();
    places.sort_by_key(key);
    places.into_iter().map(|place| left[place]).collect()
}

/// The place in [`Light::WORST_FIRST`] of the worst light of the views that fit.
fn badness(facts: &Facts<'_>, matcher: &Matcher<'_>) -> usize {
    let mut views: Vec<View> = Vec::new();
    matcher.look(facts, &mut views);
    let lights =
        views.iter().filter(|view| matcher.view(view) == FailedFacets::None).map(|view| view.standing.light);
    let places = lights.filter_map(|light| Light::WORST_FIRST.iter().position(|other| *other == light));
    places.min().unwrap_or(Light::WORST_FIRST.len() - 1)
}

#[cfg(test)]
mod tests;
