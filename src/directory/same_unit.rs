//! 两个名称是同一单位: what the document leaves in doubt, and what people say of it.

use std::collections::HashSet;

use super::Directory;
use crate::plan::Plan;

/// Two names: the first is, or may be, another name of the second.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct AliasPair {
    pub alias: String,
    /// The name that the records are read under once they are one unit.
    pub main: String,
    /// Why the document gives rise to the question; empty where a person raised it.
    pub doubt: String,
}

/// Whether two names are one unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AliasState {
    Apart,
    Same,
    /// Stated differently in two places: read as apart until a person decides.
    Disputed,
}

impl AliasPair {
    /// The document's doubts first, then what else people have stated.
    pub fn all(plan: &Plan, directory: &Directory) -> Vec<Self> {
        let doubts = plan.doubts.iter().filter_map(|doubt| match doubt.orgs.as_slice() {
            [alias, main] => {
                Some(Self { alias: alias.clone(), main: main.clone(), doubt: doubt.text.clone() })
            }
            _ => None,
        });
        let mut pairs: Vec<Self> = doubts.collect();
        let doubted: HashSet<(String, String)> =
            pairs.iter().map(|pair| (pair.alias.clone(), pair.main.clone())).collect();
        for org in directory.orgs() {
            let stated = org.same_as.iter().flatten().map(|main| (org.id.clone(), main.clone()));
            pairs.extend(stated.filter(|pair| !doubted.contains(pair)).map(|(alias, main)| Self {
                alias,
                main,
                doubt: String::new(),
            }));
        }
        pairs
    }

    pub fn state(&self, directory: &Directory) -> AliasState {
        let stated = directory.org(&self.alias).map_or(&[][..], |org| &org.same_as);
        let names_main = stated.iter().flatten().any(|main| *main == self.main);
        if names_main && stated.len() > 1 {
            AliasState::Disputed
        } else if directory.canonical(&self.alias) == directory.canonical(&self.main) {
            AliasState::Same
        } else {
            AliasState::Apart
        }
    }

    /// The org whose record states that they are one unit: a person may have stated it the other way round.
    pub fn stated_by(&self, directory: &Directory) -> &str {
        let states = |org: &str, main: &str| {
            directory.org(org).is_some_and(|org| org.same_as.iter().flatten().any(|stated| stated == main))
        };
        match states(&self.main, &self.alias) && !states(&self.alias, &self.main) {
            true => &self.main,
            false => &self.alias,
        }
    }
}

#[cfg(test)]
mod tests;
