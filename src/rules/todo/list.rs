use super::{Matter, ToDo, to_do};
use crate::directory::Role;
use crate::rules::{Evaluation, Light};

/// All that a unit has to do in the round, by matter, the most pressing first; within a matter by role, what the unit
/// leads first, then in document order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct ToDoList {
    pub matters: Vec<(Matter, Vec<ToDoEntry>)>,
}

/// One thing to do, with the unit's role and light in the item.
#[derive(Clone, Debug, PartialEq)]
pub struct ToDoEntry {
    /// The item's id and title.
    pub item: String,
    pub title: String,
    /// The clauses that it is about; empty where it is about the item.
    pub clauses: Vec<String>,
    pub sentence: String,
    pub role: Role,
    pub light: Option<Light>,
}

impl ToDoList {
    /// Empty for a closed round.
    pub fn new(evaluation: &Evaluation, unit: &str) -> Self {
        let mut all = to_do(evaluation, unit);
        all.sort_by_key(|to_do| (to_do.matter, to_do.role));
        let mut matters: Vec<(Matter, Vec<ToDoEntry>)> = Vec::new();
        for to_do in all {
            let matter = to_do.matter;
            let entry = ToDoEntry::new(to_do);
            match matters.last_mut().filter(|(last, _)| *last == matter) {
                Some((_, entries)) => entries.push(entry),
                None => matters.push((matter, vec![entry])),
            }
        }
        Self { matters }
    }

    /// Only what is missing before the unit hands in.
    #[must_use]
    pub fn missing(mut self) -> Self {
        self.matters.retain(|(matter, _)| matter.is_missing());
        self
    }

    /// The number of entries of the matters that `counts` picks.
    pub fn count(&self, counts: impl Fn(Matter) -> bool) -> usize {
        self.matters.iter().filter(|(matter, _)| counts(*matter)).map(|(_, entries)| entries.len()).sum()
    }
}

impl ToDoEntry {
    fn new(to_do: ToDo) -> Self {
        let ToDo { item, role, light, clauses, sentence, .. } = to_do;
        Self {
            item: item.id.clone(),
            title: item.title.clone(),
            clauses: clauses.into_iter().map(str::to_owned).collect(),
            sentence,
            role,
            light,
        }
    }
}

#[cfg(test)]
mod tests;
