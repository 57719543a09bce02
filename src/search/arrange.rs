use crate::address::{Facet, Grouping, Sort, TaskQuery};
use crate::rules::Light;
use crate::search::facets::{sections, years};
use crate::search::item_match::ResultItem;
use crate::search::pinyin::dictionary_key;

/// Items that stand together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskGroup<'a> {
    pub heading: Heading<'a>,
    /// Positions in document order, in the order to list them; never empty.
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
    /// The worst of the chosen units' lights, or the county's; `None` where there is no light.
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

/// Puts what a query leaves in groups and in order; `items` are in document order.
///
/// Groups stand in the order of the document: sections, leads as it first names them; years from the first on;
/// lights from the worst on; what has none last. By relevance, the group that has the nearest item comes first.
pub(crate) fn arrange<'a>(items: &'a [ResultItem<'_>], query: &TaskQuery) -> Vec<TaskGroup<'a>> {
    let sorted = sorted(items, query.order());
    let headings: Vec<_> = items.iter().map(|item| headings(item, query.grouping)).collect();
    let mut groups: Vec<TaskGroup<'a>> = Vec::new();
    for heading in all_headings(items, query.grouping) {
        let stands_here = |at: &&usize| headings[**at].contains(&heading);
        groups.push(TaskGroup { heading, items: sorted.iter().filter(stands_here).copied().collect() });
    }
    groups.retain(|group| !group.items.is_empty());
    if query.order() == Sort::Relevance {
        groups.sort_by_key(|group| sorted.iter().position(|at| group.items.first() == Some(at)));
    }
    groups
}

/// All headings that there can be, in order.
fn all_headings<'a>(items: &'a [ResultItem<'_>], grouping: Grouping) -> Vec<Heading<'a>> {
    let facts = items.iter().map(|item| item.facts.as_ref());
    match grouping {
        Grouping::Section => sections(facts).into_iter().map(Heading::Section).collect(),
        Grouping::Lead => {
            let mut leads: Vec<&str> = Vec::new();
            for lead in facts.flat_map(|facts| &facts.attributes.leads) {
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
fn headings<'a>(item: &'a ResultItem<'_>, grouping: Grouping) -> Vec<Heading<'a>> {
    let attributes = &item.facts.attributes;
    match grouping {
        Grouping::Section => vec![Heading::Section(&item.facts.item.section)],
        Grouping::Lead if attributes.leads.is_empty() => vec![Heading::Lead(None)],
        Grouping::Lead => attributes.leads.iter().map(|lead| Heading::Lead(Some(lead))).collect(),
        Grouping::Year if attributes.years.is_empty() => vec![Heading::Year(None)],
        Grouping::Year => attributes.years.iter().map(|year| Heading::Year(Some(year))).collect(),
        Grouping::Light => vec![Heading::Light(item.found.light)],
        Grouping::Whole => vec![Heading::Whole],
    }
}

/// The positions of what is left, in order; what is equal stays in document order.
fn sorted(items: &[ResultItem<'_>], sort: Sort) -> Vec<usize> {
    let mut left: Vec<usize> = (0..items.len()).filter(|at| items[*at].found.fits).collect();
    match sort {
        Sort::Document => {}
        Sort::Relevance => left.sort_by_key(|at| items[*at].found.distance),
        Sort::Due => left.sort_by_key(|at| items[*at].facts.attributes.due),
        Sort::Light => left.sort_by_key(|at| Light::rank(items[*at].found.light)),
        Sort::Title => left.sort_by_cached_key(|at| dictionary_key(&items[*at].facts.item.title)),
    }
    left
}

#[cfg(test)]
mod tests;
