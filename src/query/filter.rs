use super::matcher::Matcher;
use super::{Facts, TaskQuery};

/// The positions of the items that `query` leaves, in the order of `facts`.
///
/// A unit matches with the role, state and light that it has itself: `unit=a,b&role=lead&state=done` leaves
/// what a leads and has done, and what b leads and has done. An item in which none of the seen units has a
/// part has no role, state or light for them, so choosing one leaves it out.
pub fn filter(facts: &[Facts<'_>], query: &TaskQuery, my_unit: Option<&str>) -> Vec<usize> {
    let matcher = Matcher::new(query, my_unit);
    let mut views = Vec::new();
    let mut left = Vec::new();
    for (at, facts) in facts.iter().enumerate() {
        views.clear();
        views.extend(matcher.views(facts));
        if matcher.kind(facts) && matcher.section(facts) && matcher.views_fit(&views) && matcher.text(facts) {
            left.push(at);
        }
    }
    left
}

#[cfg(test)]
mod tests;
