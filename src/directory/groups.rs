use std::collections::HashMap;

use crate::directory::DirectoryOrg;
use crate::directory::names::Names;

/// The units of groups. Units and groups are given by their index in the directory.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Members {
    /// `None` for what is no canonical group.
    units: Vec<Option<Vec<usize>>>,
}

impl Members {
    pub(super) fn new(orgs: &[DirectoryOrg], index: &HashMap<String, usize>, names: &Names) -> Self {
        let is_group = |org: usize| names.is_canonical(org) && orgs[org].is_group();
        let units = |org: usize| is_group(org).then(|| units_of_group(orgs, index, names, org));
        Self { units: (0..orgs.len()).map(units).collect() }
    }

    /// The units of a canonical group in the directory's order, those of groups inside it included; `None` where this
    /// is no such group.
    pub(super) fn get(&self, group: usize) -> Option<&[usize]> {
        self.units[group].as_deref()
    }
}

/// Groups may contain each other.
fn units_of_group(
    orgs: &[DirectoryOrg],
    index: &HashMap<String, usize>,
    names: &Names,
    group: usize,
) -> Vec<usize> {
    let mut visited = vec![false; orgs.len()];
    let mut to_visit = vec![group];
    while let Some(org) = to_visit.pop() {
        if visited[org] {
            continue;
        }
        visited[org] = true;
        if orgs[org].is_group() {
            let members = names.aliases(org).iter().flat_map(|alias| &orgs[*alias].members);
            to_visit.extend(members.filter_map(|id| index.get(id)).map(|member| names.canonical(*member)));
        }
    }
    (0..orgs.len()).filter(|org| visited[*org] && !orgs[*org].is_group()).collect()
}
