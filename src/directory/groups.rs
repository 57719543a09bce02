use std::collections::HashMap;

use crate::directory::DirectoryOrg;
use crate::directory::names::Names;

/// Who is in which group. Organisations are given by their index in the directory.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Members {
    /// For each canonical group its members, groups among them, each canonical; `None` for what is no such group.
    members: Vec<Option<Vec<usize>>>,
    /// For each organisation the canonical groups that it is a member of.
    groups: Vec<Vec<usize>>,
}

impl Members {
    pub(super) fn new(orgs: &[DirectoryOrg], index: &HashMap<String, usize>, names: &Names) -> Self {
        let is_group = |org: usize| names.is_canonical(org) && orgs[org].is_group();
        let members = |org: usize| is_group(org).then(|| members_of(orgs, index, names, org));
        let members: Vec<_> = (0..orgs.len()).map(members).collect();
        let mut groups = vec![Vec::new(); orgs.len()];
        for (group, members) in members.iter().enumerate() {
            members.iter().flatten().for_each(|member| groups[*member].push(group));
        }
        Self { members, groups }
    }

    /// The units of a canonical group in the directory's order, those of groups inside it included; `None` where this
    /// is no such group. Found anew each time: kept for all groups, they would be many where groups contain each other.
    pub(super) fn units(&self, group: usize) -> Option<Vec<usize>> {
        self.members[group].as_ref()?;
        let mut found =
            reached(group, self.members.len(), |org| self.members[org].as_deref().unwrap_or_default());
        found.retain(|org| self.members[*org].is_none());
        Some(found)
    }

    /// The canonical groups that an organisation is in, also through groups inside them, in the directory's order.
    pub(super) fn groups_of(&self, org: usize) -> Vec<usize> {
        let mut found = reached(org, self.members.len(), |org| &self.groups[org]);
        found.retain(|group| *group != org);
        found
    }
}

/// All that is reached from an organisation, itself included, in the directory's order. Groups may contain each other.
fn reached<'a>(start: usize, orgs: usize, next: impl Fn(usize) -> &'a [usize]) -> Vec<usize> {
    let mut is_reached = vec![false; orgs];
    let mut to_visit = vec![start];
    while let Some(org) = to_visit.pop() {
        if !std::mem::replace(&mut is_reached[org], true) {
            to_visit.extend(next(org));
        }
    }
    (0..orgs).filter(|org| is_reached[*org]).collect()
}

fn members_of(
    orgs: &[DirectoryOrg],
    index: &HashMap<String, usize>,
    names: &Names,
    group: usize,
) -> Vec<usize> {
    let members = names.aliases(group).iter().flat_map(|alias| &orgs[*alias].members);
    members.filter_map(|id| index.get(id)).map(|member| names.canonical(*member)).collect()
}
