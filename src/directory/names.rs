use std::collections::HashMap;

use crate::directory::DirectoryOrg;

/// Which organisations are other names of one and the same. Organisations are given by their index in the directory.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Names {
    /// For each organisation the index of the canonical one; its own where it is no other name.
    canonical: Vec<usize>,
    /// For each canonical organisation all indices of the same unit, its own first; empty for the others.
    aliases: Vec<Vec<usize>>,
}

impl Names {
    pub(super) fn new(orgs: &[DirectoryOrg], index: &HashMap<String, usize>) -> Self {
        let canonical = ends_of_chains(orgs, index);
        let mut aliases: Vec<Vec<usize>> = (0..orgs.len()).map(|at| vec![at]).collect();
        for (at, canonical) in canonical.iter().enumerate().filter(|(at, canonical)| at != *canonical) {
            aliases[*canonical].push(at);
            aliases[at].clear();
        }
        Self { canonical, aliases }
    }

    pub(super) fn canonical(&self, org: usize) -> usize {
        self.canonical[org]
    }

    pub(super) fn is_canonical(&self, org: usize) -> bool {
        self.canonical[org] == org
    }

    /// All names of the same unit, the canonical one first.
    pub(super) fn aliases(&self, org: usize) -> &[usize] {
        &self.aliases[self.canonical[org]]
    }
}

/// Follows what each organisation is another name of, to the end. Where that leads in a circle, the names of the circle
/// are one unit under the first of them. Each organisation is passed once.
fn ends_of_chains(orgs: &[DirectoryOrg], index: &HashMap<String, usize>) -> Vec<usize> {
    let mut ends: Vec<Option<usize>> = vec![None; orgs.len()];
    for start in 0..orgs.len() {
        let mut path: Vec<usize> = Vec::new();
        let mut places: HashMap<usize, usize> = HashMap::new();
        let mut last = start;
        let end = loop {
            if let Some(known) = ends[last] {
                break known;
            }
            if let Some(circle) = places.get(&last) {
                break path[*circle..].iter().copied().min().unwrap_or(last);
            }
            places.insert(last, path.len());
            path.push(last);
            match other_name(orgs, index, last) {
                Some(next) => last = next,
                None => break last,
            }
        };
        path.into_iter().for_each(|org| ends[org] = Some(end));
    }
    ends.into_iter().enumerate().map(|(org, end)| end.unwrap_or(org)).collect()
}

/// What an organisation is another name of. Disputes are not followed, nor an unknown id, the organisation itself, or
/// from a group to a unit and back.
fn other_name(orgs: &[DirectoryOrg], index: &HashMap<String, usize>, org: usize) -> Option<usize> {
    let [Some(other)] = orgs[org].same_as.as_slice() else { return None };
    let other = *index.get(other)?;
    (other != org && orgs[org].is_group() == orgs[other].is_group()).then_some(other)
}
