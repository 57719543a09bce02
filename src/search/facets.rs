use std::collections::{BTreeMap, BTreeSet};

use strum::VariantArray;

use crate::address::{Facet, TaskQuery};
use crate::search::ItemFacts;
use crate::search::item_match::ItemMatch;
use crate::search::perspective::Perspective;

/// Every facet with all its choices, also those that would leave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    choices: BTreeMap<Facet, Vec<Choice>>,
    /// Where each unit stands among the choices of its facet.
    units: BTreeMap<String, usize>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    pub id: String,
    /// How many items would be left if this were the one choice of its facet, all others staying as they are.
    pub count: usize,
    pub chosen: bool,
}

impl Facets {
    /// All choices of a query, with nothing counted yet. `units` are those to list, in the order to list them.
    pub(crate) fn new<'f, 'p: 'f, 'u>(
        items: impl Iterator<Item = &'f ItemFacts<'p>> + Clone,
        query: &TaskQuery,
        units: impl IntoIterator<Item = &'u str>,
    ) -> Self {
        let units: Vec<&str> = units.into_iter().collect();
        let choices = Facet::VARIANTS.iter().map(|&facet| {
            let ids = match facet {
                Facet::Unit => units.clone(),
                Facet::Role if Perspective::new(query) == Perspective::County => Vec::new(),
                Facet::Section => sections(items.clone()),
                Facet::Year => years(items.clone()),
                _ => facet.ids(),
            };
            let choice =
                |id: &str| Choice { id: id.to_owned(), count: 0, chosen: query.chosen(facet).contains(id) };
            (facet, ids.into_iter().map(choice).collect())
        });
        Self { choices: choices.collect(), units: units.into_iter().map(str::to_owned).zip(0..).collect() }
    }

    /// The choices of a facet, in the order to list them: sections as the document has them, years from the first on
    /// and 原文未注明年限 last. Roles have none where no unit is chosen.
    pub fn choices(&self, facet: Facet) -> &[Choice] {
        self.choices.get(&facet).map_or(&[], Vec::as_slice)
    }

    /// How many items this choice would leave.
    pub fn count(&self, facet: Facet, id: &str) -> usize {
        self.choices(facet).iter().find(|choice| choice.id == id).map_or(0, |choice| choice.count)
    }

    /// Counts an item for the choices that would leave it.
    pub(crate) fn add(&mut self, item: &ItemMatch) {
        self.recount(item, |count| count + 1);
    }

    /// Takes back what was counted for it.
    pub(crate) fn subtract(&mut self, item: &ItemMatch) {
        self.recount(item, |count| count - 1);
    }

    fn recount(&mut self, item: &ItemMatch, change: impl Fn(usize) -> usize) {
        for (facet, at) in &item.counted_for {
            if let Some(choice) = self.choices.get_mut(facet).and_then(|choices| choices.get_mut(*at)) {
                choice.count = change(choice.count);
            }
        }
    }

    /// The positions of the choices of a facet that apply.
    pub(crate) fn positions(
        &self,
        facet: Facet,
        applies: impl Fn(&str) -> bool,
    ) -> impl Iterator<Item = (Facet, usize)> {
        let choices = self.choices(facet).iter().zip(0..);
        choices.filter(move |(choice, _)| applies(&choice.id)).map(move |(_, at)| (facet, at))
    }

    pub(crate) fn unit_positions<'u>(
        &self,
        units: impl Iterator<Item = &'u str>,
    ) -> impl Iterator<Item = (Facet, usize)> {
        units.filter_map(|unit| self.units.get(unit)).map(|at| (Facet::Unit, *at))
    }
}

/// The sections that items stand in, as the document has them.
pub(crate) fn sections<'f, 'p: 'f>(items: impl Iterator<Item = &'f ItemFacts<'p>>) -> Vec<&'f str> {
    let mut sections: Vec<&str> = Vec::new();
    for facts in items {
        let section = facts.item.section.as_str();
        if !sections.contains(&section) {
            sections.push(section);
        }
    }
    sections
}

/// The years by which items are due, earliest first; then [`Facet::UNDATED`].
pub(crate) fn years<'f, 'p: 'f>(items: impl Iterator<Item = &'f ItemFacts<'p>>) -> Vec<&'f str> {
    let years: BTreeSet<&str> = items.flat_map(|facts| &facts.attributes.years).map(String::as_str).collect();
    years.into_iter().chain([Facet::UNDATED]).collect()
}

#[cfg(test)]
mod tests;
