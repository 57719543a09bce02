use super::sections::{heading_of, sections_with_items, tallies};
use crate::plan::{Item, Plan, Section};
use crate::rules::Tally;
use crate::search::Status;

/// Where the items of each section stand.
#[derive(Clone, Debug, PartialEq)]
pub struct Counts<'a> {
    pub groups: Vec<Group<'a>>,
    pub total: Tally,
}

/// Sections that stand together under a heading of their own, as the document has them.
#[derive(Clone, Debug, PartialEq)]
pub struct Group<'a> {
    /// `None` for sections at the top.
    pub heading: Option<&'a Section>,
    pub sections: Vec<(&'a Section, Tally)>,
    pub total: Tally,
}

impl<'a> Counts<'a> {
    /// Counts items by the section that they stand in. Every section with items of the plan is listed, in document
    /// order, whether or not any of its items is counted.
    pub fn new<'i>(plan: &'a Plan, statuses: impl IntoIterator<Item = (&'i Item, Status)>) -> Self {
        let sections = sections_with_items(plan);
        let tallies = tallies(&sections, statuses);
        let mut counts = Self { groups: Vec::new(), total: Tally::default() };
        for (section, tally) in sections.into_iter().zip(tallies) {
            counts.total += tally;
            let heading = heading_of(plan, section);
            match counts.groups.last_mut().filter(|group| group.heading == heading) {
                Some(group) => {
                    group.sections.push((section, tally));
                    group.total += tally;
                }
                None => counts.groups.push(Group { heading, sections: vec![(section, tally)], total: tally }),
            }
        }
        counts
    }
}

#[cfg(test)]
mod tests;
