use crate::plan::{Item, Plan, Section};
use crate::rules::Tally;
use crate::search::Status;

/// The sections that items of the plan stand in, in document order.
pub fn sections_with_items(plan: &Plan) -> Vec<&Section> {
    let has_items = |section: &&Section| plan.items.iter().any(|item| item.section == section.id);
    plan.sections.iter().filter(has_items).collect()
}

/// The section that this one stands under; `None` at the top.
pub fn heading_of<'a>(plan: &'a Plan, section: &Section) -> Option<&'a Section> {
    section.parent.as_deref().and_then(|parent| plan.section(parent))
}

/// Where the items of each of these sections stand, one tally for each.
pub fn tallies<'i>(
    sections: &[&Section],
    statuses: impl IntoIterator<Item = (&'i Item, Status)>,
) -> Vec<Tally> {
    let mut tallies = vec![Tally::default(); sections.len()];
    for (item, Status { state, light }) in statuses {
        if let Some(at) = sections.iter().position(|section| section.id == item.section) {
            tallies[at].add(state, light);
        }
    }
    tallies
}
