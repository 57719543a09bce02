use std::collections::{BTreeMap, HashMap};

use crate::directory::groups::Members;
use crate::directory::names::Names;
use crate::directory::responsibility::{ItemParts, parts_by_item};
use crate::directory::{DirectoryOrg, Responsibility, Role};
use crate::plan::{Item, Plan};
use crate::records::{Kind, Ledger, RecordKey};

/// Who is who and who is responsible for what, for one plan and the ledger's `org` records. Made once, asked often.
///
/// That two names are one unit is read through here and written nowhere: keys of records keep the id that they
/// were begun under, and [`Directory::aliases`] says under which ids to look.
#[derive(Clone, Debug, PartialEq)]
pub struct Directory {
    /// The plan's in its order, then those that users added, by id.
    orgs: Vec<DirectoryOrg>,
    /// By id, the index in `orgs`.
    index: HashMap<String, usize>,
    names: Names,
    members: Members,
    parts: HashMap<String, ItemParts>,
}

impl Directory {
    pub fn new(plan: &Plan, ledger: &Ledger) -> Self {
        let record = |id: &str| ledger.get(&RecordKey::for_org(id).ok()?);
        let known = plan.orgs.iter().map(|org| DirectoryOrg::from_plan(org, record(&org.id)));
        let added = ledger.of_kind(Kind::Org).filter_map(|record| {
            let id = record.key().org().filter(|id| plan.org(id).is_none())?;
            DirectoryOrg::added(id, record)
        });
        let orgs: Vec<DirectoryOrg> = known.chain(added).collect();
        let index: HashMap<String, usize> = orgs.iter().map(|org| org.id.clone()).zip(0..).collect();
        let names = Names::new(&orgs, &index);
        let members = Members::new(&orgs, &index, &names);
        let parts = parts_by_item(plan, &index, &names, &members);
        Self { orgs, index, names, members, parts }
    }

    /// The same with the members that groups had when a round was closed. Groups that are not named have nobody.
    #[must_use]
    pub fn with_members(&self, plan: &Plan, stored: &BTreeMap<String, Vec<String>>) -> Self {
        let (index, names) = (self.index.clone(), self.names.clone());
        let mut orgs = self.orgs.clone();
        for (at, org) in orgs.iter_mut().enumerate() {
            let members = stored.get(&org.id).filter(|_| names.is_canonical(at));
            org.members = members.cloned().unwrap_or_default();
        }
        let members = Members::new(&orgs, &index, &names);
        let parts = parts_by_item(plan, &index, &names, &members);
        Self { orgs, index, names, members, parts }
    }

    /// All of them, each as it is by itself.
    pub fn orgs(&self) -> &[DirectoryOrg] {
        &self.orgs
    }

    pub fn org(&self, id: &str) -> Option<&DirectoryOrg> {
        self.index.get(id).map(|at| &self.orgs[*at])
    }

    /// The id of the unit or group that this id is another name of; else the id itself, also where it is unknown.
    pub fn canonical<'a>(&'a self, id: &'a str) -> &'a str {
        self.canonical_index(id).map_or(id, |at| &self.orgs[at].id)
    }

    /// The name to show, read through to the unit that it is another name of; the id where it is unknown.
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        self.canonical_index(id).map_or(id, |at| &self.orgs[at].name)
    }

    /// All ids of the same unit, the canonical one first: under each of them there may be records.
    pub fn aliases<'a>(&'a self, id: &'a str) -> Vec<&'a str> {
        self.index.get(id).map_or_else(|| vec![id], |at| self.ids(self.names.aliases(*at)))
    }

    /// Those that can report, each once: no groups, no other names.
    pub fn units(&self) -> impl Iterator<Item = &DirectoryOrg> {
        self.canonical_orgs().filter(|org| !org.is_group())
    }

    /// The groups, each once.
    pub fn groups(&self) -> impl Iterator<Item = &DirectoryOrg> {
        self.canonical_orgs().filter(|org| org.is_group())
    }

    /// The units of a group in the directory's order, those of groups inside it included. Nobody until it is set.
    pub fn members(&self, group: &str) -> Vec<&str> {
        let units = self.canonical_index(group).and_then(|group| self.members.units(group));
        self.ids(&units.unwrap_or_default())
    }

    /// The groups that a unit is in, also through groups inside them, in the directory's order.
    pub fn groups_of(&self, unit: &str) -> Vec<&DirectoryOrg> {
        let groups = self.canonical_index(unit).map(|unit| self.members.groups_of(unit));
        groups.into_iter().flatten().map(|group| &self.orgs[group]).collect()
    }

    /// A unit's part in an item. `None` where it has none.
    pub fn responsibility(&self, item: &Item, unit: &str) -> Option<&Responsibility> {
        self.parts.get(&item.id)?.parts.get(&self.canonical_index(unit)?)
    }

    /// All items that a unit has a part in, in document order.
    pub fn items_of<'p>(&self, plan: &'p Plan, unit: &str) -> Vec<(&'p Item, &Responsibility)> {
        plan.items.iter().filter_map(|item| Some((item, self.responsibility(item, unit)?))).collect()
    }

    /// The same with the unit's role: those that it leads first, then those that it supports.
    pub fn items_by_role<'p>(&self, plan: &'p Plan, unit: &str) -> Vec<(Role, &'p Item)> {
        let items = self.items_of(plan, unit).into_iter();
        let mut items: Vec<_> = items.map(|(item, part)| (part.role, item)).collect();
        items.sort_by_key(|(role, _)| *role);
        items
    }

    /// All units that have a part in an item, in the directory's order.
    pub fn units_of(&self, item: &Item) -> impl Iterator<Item = (&str, &Responsibility)> {
        let parts = self.parts.get(&item.id).into_iter().flat_map(|item| &item.parts);
        let units = parts.filter(|(at, _)| !self.orgs[**at].is_group());
        units.map(|(at, part)| (self.orgs[*at].id.as_str(), part))
    }

    /// The units whose reports decide the county's state of an item, and whether they lead: the item's leads, or all
    /// its units where the document names no lead. A group among them stands for its members.
    pub fn answering(&self, item: &Item) -> (Vec<&str>, bool) {
        let parts = self.parts.get(&item.id);
        parts.map_or((Vec::new(), false), |parts| (self.ids(&parts.answering), parts.led))
    }

    fn canonical_orgs(&self) -> impl Iterator<Item = &DirectoryOrg> {
        let orgs = self.orgs.iter().enumerate();
        orgs.filter(|(at, _)| self.names.is_canonical(*at)).map(|(_, org)| org)
    }

    fn canonical_index(&self, id: &str) -> Option<usize> {
        self.index.get(id).map(|at| self.names.canonical(*at))
    }

    fn ids(&self, orgs: &[usize]) -> Vec<&str> {
        orgs.iter().map(|at| self.orgs[*at].id.as_str()).collect()
    }
}
