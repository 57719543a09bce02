use crate::directory::Directory;
use crate::plan::{Date, Duty, Expects, Item, Plan};
use crate::rules::Due;

/// What the document states of an item, as far as a query asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ItemAttributes {
    /// The organisations that lead it, groups as themselves, read through to the names that they go by.
    pub leads: Vec<String>,
    /// By the end of which all of it is due, earliest first; empty where the document states none.
    pub years: Vec<String>,
    /// When all of it is due: as stated, else when the plan ends.
    pub due: Date,
    /// A list of its responsible units ends in 等.
    pub open_ended: bool,
    /// The plan sets a number.
    pub measured: bool,
    /// A suspected slip of the source is about it.
    pub doubted: bool,
}

impl ItemAttributes {
    pub fn new(plan: &Plan, directory: &Directory, item: &Item) -> Self {
        let duty = plan.duty(item);
        let mut leads: Vec<String> = Vec::new();
        for lead in duty.into_iter().flat_map(|duty| &duty.leads) {
            let lead = directory.canonical(&lead.org);
            if !leads.iter().any(|other| other == lead) {
                leads.push(lead.to_owned());
            }
        }
        let is_open = |duty: &Duty| duty.open_ended;
        Self {
            leads,
            years: item.completion_years(),
            due: Due::all(&item.milestones, plan.ends)
                .into_iter()
                .rfind(|due| due.expects == Expects::Complete)
                .map_or(plan.ends, |due| due.date),
            open_ended: duty.is_some_and(is_open)
                || item.clauses.iter().any(|clause| clause.duty.as_ref().is_some_and(is_open)),
            measured: !item.measures.is_empty(),
            doubted: plan.doubts.iter().any(|doubt| doubt.items.contains(&item.id)),
        }
    }
}

#[cfg(test)]
mod tests;
