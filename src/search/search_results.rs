use std::sync::Arc;

use crate::address::{Facet, TaskQuery};
use crate::rules::Light;
use crate::search::arrange::{TaskGroup, arrange};
use crate::search::item_match::ResultItem;
use crate::search::matcher::Matcher;
use crate::search::{Facets, Haystack, ItemFacts};

/// What a query makes of the items: which are left, under which headings, and what each choice would leave. Kept item
/// by item, so that a changed one is matched alone.
#[derive(Clone, Debug)]
pub struct SearchResults<'p> {
    query: TaskQuery,
    /// In document order.
    items: Vec<ResultItem<'p>>,
    facets: Facets,
}

impl<'p> SearchResults<'p> {
    /// `facts` and `haystacks` are of the same items, in document order; `units` those that can be chosen, in the order
    /// to list them.
    pub fn new<'u>(
        query: TaskQuery,
        facts: &[Arc<ItemFacts<'p>>],
        haystacks: &[Arc<Haystack>],
        units: impl IntoIterator<Item = &'u str>,
    ) -> Self {
        let mut facets = Facets::new(facts.iter().map(Arc::as_ref), &query, units);
        let matcher = Matcher::new(&query);
        let item = |(facts, haystack): (&Arc<ItemFacts<'p>>, &Arc<Haystack>)| ResultItem {
            facts: facts.clone(),
            haystack: haystack.clone(),
            found: matcher.match_item(facts, haystack, &facets),
        };
        let items: Vec<_> = facts.iter().zip(haystacks).map(item).collect();
        items.iter().for_each(|item| facets.add(&item.found));
        Self { query, items, facets }
    }

    /// Whether they are of this query with these units to list: [`SearchResults::update`] keeps both.
    pub fn is_of<'u>(&self, query: &TaskQuery, units: impl IntoIterator<Item = &'u str>) -> bool {
        let listed = self.facets.choices(Facet::Unit).iter().map(|choice| choice.id.as_str());
        self.query == *query && listed.eq(units)
    }

    /// Matches the items again whose facts or haystacks are others than before; says whether that makes a difference.
    pub fn update(&mut self, facts: &[Arc<ItemFacts<'p>>], haystacks: &[Arc<Haystack>]) -> bool {
        let matcher = Matcher::new(&self.query);
        let mut differs = false;
        for (item, (facts, haystack)) in self.items.iter_mut().zip(facts.iter().zip(haystacks)) {
            if Arc::ptr_eq(&item.facts, facts) && Arc::ptr_eq(&item.haystack, haystack) {
                continue;
            }
            let found = matcher.match_item(facts, haystack, &self.facets);
            if found != item.found {
                self.facets.subtract(&item.found);
                self.facets.add(&found);
                differs = true;
            }
            differs |= facts.attributes != item.facts.attributes;
            *item = ResultItem { facts: facts.clone(), haystack: haystack.clone(), found };
        }
        differs
    }

    /// The positions of the items that the query leaves, in document order.
    pub fn matching(&self) -> impl Iterator<Item = usize> {
        self.items.iter().zip(0..).filter(|(item, _)| item.found.fits).map(|(_, at)| at)
    }

    pub fn facets(&self) -> &Facets {
        &self.facets
    }

    /// The light that an item is listed with: of the chosen units that fit the worst, or the county's.
    pub fn light(&self, at: usize) -> Option<Light> {
        self.items.get(at).and_then(|item| item.found.light)
    }

    /// The items that are left in groups and in order.
    pub fn groups(&self) -> Vec<TaskGroup<'_>> {
        arrange(&self.items, &self.query)
    }
}
