use crate::address::TaskQuery;
use crate::search::matcher::{FailedFacets, Matcher, View};
use crate::search::{Facts, Part, Perspective};

/// The positions of the items that `query` leaves, in the order of `facts`.
///
/// A unit matches with the role, state, light and gaps that it has itself: `unit=a,b&role=lead&state=done` leaves
/// what a leads and has done, and what b leads and has done. An item in which none of the seen units has a
/// part has no role, state, light or gap for them, so choosing one leaves it out.
pub fn filter(facts: &[Facts<'_>], query: &TaskQuery, my_unit: Option<&str>) -> Vec<usize> {
    let matcher = Matcher::new(query, my_unit);
    let mut views = Vec::new();
    let mut left = Vec::new();
    for (at, facts) in facts.iter().enumerate() {
        matcher.look(facts, &mut views);
        if matcher.item(facts) == FailedFacets::None && matcher.views_fit(&views) && matcher.text(facts) {
            left.push(at);
        }
    }
    left
}

/// The parts of the chosen units that a list shows an item for: those with the chosen role, state, light and gaps.
/// `None` where no unit is chosen: it is the county's then.
pub fn shown_parts<'f>(facts: &'f Facts<'_>, query: &TaskQuery) -> Option<Vec<&'f Part<'f>>> {
    let matcher = Matcher::new(query, None);
    let fits = |part: &&Part<'_>| matcher.view(&View::from(*part)) == FailedFacets::None;
    match matcher.seen() {
        Perspective::County => None,
        seen => Some(facts.parts_of(seen).filter(fits).collect()),
    }
}

#[cfg(test)]
mod tests;
