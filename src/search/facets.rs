use std::collections::BTreeMap;

use crate::address::{Chosen, Facet, TaskQuery};
use crate::search::matcher::{FailedFacets, Matcher, OF_ITEM, OF_VIEW, View, is_of, shows};
use crate::search::{Facts, Perspective};

/// Every facet with all its choices, also those that would leave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets([Vec<Choice>; Facet::ALL.len()]);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    pub id: String,
    /// How many items would be left if this were the one choice of its facet, all others staying as they are.
    pub count: usize,
    pub chosen: bool,
}

impl Facets {
    /// The choices of a facet, in the order to list them: sections as the document has them, years from the first on
    /// and 原文未注明年限 last. Roles have none where there is neither a chosen unit nor my unit.
    pub fn of(&self, facet: Facet) -> &[Choice] {
        &self.0[facet as usize]
    }

    /// Counts one more item for the choices that it is one of.
    fn count(&mut self, facet: Facet, is: impl Fn(&str) -> bool) {
        for choice in &mut self.0[facet as usize] {
            choice.count += usize::from(is(&choice.id));
        }
    }
}

/// Counts what each choice would leave, in one pass. `units` are those to list, in the order to list them.
pub fn facets<'u>(
    facts: &[Facts<'_>],
    query: &TaskQuery,
    my_unit: Option<&str>,
    units: impl IntoIterator<Item = &'u str>,
) -> Facets {
    let matcher = Matcher::new(query, my_unit);
    let mut units: Vec<&str> = units.into_iter().collect();
    let mut facets = Facets(Facet::ALL.map(|facet| {
        let ids = match facet {
            Facet::Unit => std::mem::take(&mut units),
            Facet::Role if matcher.seen() == Perspective::County => Vec::new(),
            Facet::Section => sections(facts),
            Facet::Year => years(facts),
            _ => facet.ids(),
        };
        choices(ids, query.chosen(facet))
    }));

    let mut by_unit: BTreeMap<&str, usize> = BTreeMap::new();
    let mut views: Vec<View> = Vec::new();
    for facts in facts {
        let item = matcher.item(facts);
        if item == FailedFacets::Several || !matcher.text(facts) {
            continue;
        }
        matcher.look(facts, &mut views);
        if matcher.views_fit(&views) {
            for facet in OF_ITEM.into_iter().filter(|facet| item.is_at_most(*facet)) {
                facets.count(facet, |id| is_of(facts, facet, id));
            }
        }
        if item == FailedFacets::None {
            for facet in OF_VIEW {
                let left = views.iter().filter(|view| matcher.view(view).is_at_most(facet));
                facets.count(facet, |id| left.clone().any(|view| shows(view, facet, id)));
            }
            for part in &facts.parts {
                if matcher.view(&View::from(part)) == FailedFacets::None {
                    *by_unit.entry(part.unit).or_default() += 1;
                }
            }
        }
    }
    for unit in &mut facets.0[Facet::Unit as usize] {
        unit.count = by_unit.get(unit.id.as_str()).copied().unwrap_or_default();
    }
    facets
}

fn choices(ids: Vec<&str>, chosen: &Chosen<String>) -> Vec<Choice> {
    let is_chosen = |id: &str| chosen.iter().any(|one| one == id);
    ids.into_iter().map(|id| Choice { id: id.to_owned(), count: 0, chosen: is_chosen(id) }).collect()
}

/// Those that items stand in, as the document has them.
pub(crate) fn sections<'f>(facts: &'f [Facts<'_>]) -> Vec<&'f str> {
    let mut sections: Vec<&str> = Vec::new();
    for facts in facts {
        let section = facts.item.section.as_str();
        if sections.last() != Some(&section) && !sections.contains(&section) {
            sections.push(section);
        }
    }
    sections
}

/// Those by which items are due, earliest first; then [`Facet::UNDATED`].
pub(crate) fn years<'f>(facts: &'f [Facts<'_>]) -> Vec<&'f str> {
    let mut years: Vec<&str> = Vec::new();
    for year in facts.iter().flat_map(|facts| &facts.stated.years) {
        if let Err(at) = years.binary_search(&year.as_str()) {
            years.insert(at, year);
        }
    }
    years.push(Facet::UNDATED);
    years
}

#[cfg(test)]
mod tests;
