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
        let mut counts = Self { groups: groups(plan), total: Tally::default() };
        for (item, Status { state, light }) in statuses {
            counts.total.add(state, light);
            for group in &mut counts.groups {
                let found = group.sections.iter_mut().find(|(section, _)| section.id == item.section);
                if let Some((_, tally)) = found {
                    tally.add(state, light);
                    group.total.add(state, light);
                }
            }
        }
        counts
    }
}

fn groups(plan: &Plan) -> Vec<Group<'_>> {
    let mut groups: Vec<Group<'_>> = Vec::new();
    for section in &plan.sections {
        if !plan.items.iter().any(|item| item.section == section.id) {
            continue;
        }
        let heading = section.parent.as_deref().and_then(|parent| plan.section(parent));
        let row = (section, Tally::default());
        match groups.last_mut() {
            Some(group) if group.heading == heading => group.sections.push(row),
            _ => groups.push(Group { heading, sections: vec![row], total: Tally::default() }),
        }
    }
    groups
}

#[cfg(test)]
mod tests;
