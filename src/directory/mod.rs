mod role;
mod same_unit;

pub use role::Role;
pub use same_unit::{AliasPair, AliasState};

use std::collections::BTreeMap;

use serde_json::Value as Json;

use crate::crdt::{Field, Ledger, Record};
use crate::plan::{Item, Org, OrgKind, Plan, Provenance, Responsible};
use crate::records::content::{first, text};
use crate::records::fields::org::{KIND, MEMBERS, NAME, NOTE, SAME_AS};
use crate::records::{Kind, Origin, Rule};

/// Who is who: the plan's organisations, and over them what the ledger says of their names, of groups' members
/// and of names that are one unit.
///
/// That two names are one unit is read through here and nowhere written: keys of records keep the id that they
/// were begun under, and [`Directory::aliases`] says under which ids to look.
#[derive(Clone, Debug, PartialEq)]
pub struct Directory {
    /// The plan's in its order, then those that users added, by id.
    orgs: Vec<DirectoryOrg>,
    at: BTreeMap<String, usize>,
    /// For each organisation, the one that it is another name of; else itself.
    canonical: Vec<usize>,
    /// For each organisation that is no other name of one: all its names, its own first.
    names: Vec<Vec<usize>>,
    /// For each organisation that is a group and no other name of one: its units in order, groups inside it
    /// opened up.
    members: Vec<Option<Vec<usize>>>,
}

/// An organisation as the directory knows it by itself, not read through to another name.
#[derive(Clone, Debug, PartialEq)]
pub struct DirectoryOrg {
    pub id: String,
    /// The name that a user gave it, else the plan's.
    pub name: String,
    /// The plan's own name for it; `None` where a user added it.
    pub plan_name: Option<String>,
    pub kind: OrgKind,
    /// How the plan knows of it; `None` where a user added it.
    pub provenance: Option<Provenance>,
    pub note: String,
    /// Every form in which the document writes it.
    pub written_as: Vec<String>,
    /// A group's members as they were set, groups and other names included; empty until somebody sets them.
    pub members: Vec<String>,
    /// What it is said to be another name of, whether or not that can be followed; `None` among others where it
    /// is also said to be none. More than one where this was said differently in two places.
    pub same_as: Vec<Option<String>>,
}

/// A unit's part in an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responsibility {
    pub role: Role,
    /// The groups of the document that it comes through; empty unless the role is [`Role::Via`].
    pub via: Vec<String>,
    /// Whether the document names a lead of the item.
    pub led: bool,
}

impl Directory {
    pub fn new(plan: &Plan, ledger: &Ledger) -> Self {
        let record = |id: &str| ledger.of_kind(Kind::Org).find(|record| record.key().org() == Some(id));
        let seeded = plan.orgs.iter().map(|org| DirectoryOrg::seeded(org, record(&org.id)));
        let added = ledger.of_kind(Kind::Org).filter_map(|record| {
            let id = record.key().org().filter(|id| plan.org(id).is_none())?;
            DirectoryOrg::added(id, record)
        });
        let orgs: Vec<_> = seeded.chain(added).collect();
        let at = orgs.iter().enumerate().map(|(at, org)| (org.id.clone(), at)).collect();
        let canonical = canonical(&orgs, &at);
        let names = names(&canonical);
        let mut directory = Self { orgs, at, canonical, names, members: Vec::new() };
        directory.members = directory.groups_opened();
        directory
    }

    /// The same with these members of groups, as they were in a round that is closed. Groups that are not named
    /// have nobody.
    #[must_use]
    pub fn with_members(&self, members: &[(String, Vec<String>)]) -> Self {
        let mut directory = self.clone();
        for (at, org) in directory.orgs.iter_mut().enumerate() {
            let own = self.canonical[at] == at;
            let then = members.iter().find(|(group, _)| own && *group == org.id);
            org.members = then.map(|(_, units)| units.clone()).unwrap_or_default();
        }
        directory.members = directory.groups_opened();
        directory
    }

    /// All of them, each as it is by itself.
    pub fn orgs(&self) -> &[DirectoryOrg] {
        &self.orgs
    }

    pub fn org(&self, id: &str) -> Option<&DirectoryOrg> {
        self.at.get(id).map(|at| &self.orgs[*at])
    }

    /// The id of the unit or group that this id is another name of; else the id itself, also where nobody knows
    /// it.
    pub fn canonical<'a>(&'a self, id: &'a str) -> &'a str {
        self.at.get(id).map_or(id, |at| &self.orgs[self.canonical[*at]].id)
    }

    /// The name to show, read through to the unit that it is another name of; the id where nobody knows it.
    pub fn name<'a>(&'a self, id: &'a str) -> &'a str {
        let id = self.canonical(id);
        self.org(id).map_or(id, |org| &org.name)
    }

    /// All ids of the same unit, the canonical one first: under each of them there may be records.
    pub fn aliases<'a>(&'a self, id: &'a str) -> Vec<&'a str> {
        match self.at.get(id) {
            Some(at) => self.ids(&self.names[self.canonical[*at]]),
            None => vec![id],
        }
    }

    /// Those that can report, each once: no groups, no second names.
    pub fn units(&self) -> impl Iterator<Item = &DirectoryOrg> {
        self.firsts().filter(|org| org.kind != OrgKind::Group)
    }

    /// The groups, each once.
    pub fn groups(&self) -> impl Iterator<Item = &DirectoryOrg> {
        self.firsts().filter(|org| org.kind == OrgKind::Group)
    }

    fn firsts(&self) -> impl Iterator<Item = &DirectoryOrg> {
        let own = self.canonical.iter().enumerate().map(|(at, canonical)| at == *canonical);
        self.orgs.iter().zip(own).filter_map(|(org, own)| own.then_some(org))
    }

    /// The units of a group in the directory's order: those of groups inside it too, each once. Nobody until it
    /// is set.
    pub fn members(&self, group: &str) -> Vec<&str> {
        self.ids(self.members_at(group).unwrap_or_default())
    }

    fn ids(&self, places: &[usize]) -> Vec<&str> {
        places.iter().map(|at| self.orgs[*at].id.as_str()).collect()
    }

    fn members_at(&self, group: &str) -> Option<&[usize]> {
        self.members[self.canonical[*self.at.get(group)?]].as_deref()
    }

    /// A unit's part in an item: lead before partner before via a group. `None` where it has none.
    pub fn responsibility(&self, plan: &Plan, item: &Item, unit: &str) -> Option<Responsibility> {
        let duty = plan.duty(item)?;
        let unit = self.canonical(unit);
        let led = !duty.leads.is_empty();
        let named = |list: &[Responsible]| list.iter().any(|one| self.canonical(&one.org) == unit);
        let direct = |role| Some(Responsibility { role, via: Vec::new(), led });
        if named(&duty.leads) {
            return direct(Role::Lead);
        }
        if named(&duty.partners) {
            return direct(Role::Partner);
        }
        let at = self.at.get(unit)?;
        let mut via: Vec<String> = Vec::new();
        for one in duty.leads.iter().chain(&duty.partners) {
            if self.members_at(&one.org).is_some_and(|units| units.contains(at)) && !via.contains(&one.org) {
                via.push(one.org.clone());
            }
        }
        (!via.is_empty()).then_some(Responsibility { role: Role::Via, via, led })
    }

    /// All items that a unit has a part in, in document order.
    pub fn items_of<'p>(&self, plan: &'p Plan, unit: &str) -> Vec<(&'p Item, Responsibility)> {
        plan.items.iter().filter_map(|item| Some((item, self.responsibility(plan, item, unit)?))).collect()
    }

    /// The same with the unit's role: those that it leads first, then those that it supports.
    pub fn items_by_role<'p>(&self, plan: &'p Plan, unit: &str) -> Vec<(Role, &'p Item)> {
        let items = self.items_of(plan, unit).into_iter();
        let mut items: Vec<_> = items.map(|(item, part)| (part.role, item)).collect();
        items.sort_by_key(|(role, _)| *role);
        items
    }

    /// All units that have a part in an item, in the directory's order.
    pub fn units_of(&self, plan: &Plan, item: &Item) -> Vec<(&str, Responsibility)> {
        let Some(duty) = plan.duty(item) else { return Vec::new() };
        let led = !duty.leads.is_empty();
        let mut parts: Vec<Option<Responsibility>> = vec![None; self.orgs.len()];
        let named = |list: &[Responsible], role, parts: &mut Vec<Option<Responsibility>>| {
            for at in list.iter().filter_map(|one| self.at.get(&one.org)) {
                let direct = || Responsibility { role, via: Vec::new(), led };
                parts[self.canonical[*at]].get_or_insert_with(direct);
            }
        };
        named(&duty.leads, Role::Lead, &mut parts);
        named(&duty.partners, Role::Partner, &mut parts);
        for one in duty.leads.iter().chain(&duty.partners) {
            for at in self.members_at(&one.org).unwrap_or_default() {
                let through = || Responsibility { role: Role::Via, via: Vec::new(), led };
                let part = parts[*at].get_or_insert_with(through);
                if part.role == Role::Via && !part.via.contains(&one.org) {
                    part.via.push(one.org.clone());
                }
            }
        }
        let is_group = |org: &DirectoryOrg| org.kind == OrgKind::Group;
        let parts = self.orgs.iter().zip(parts).filter(|(org, _)| !is_group(org));
        parts.filter_map(|(org, part)| Some((org.id.as_str(), part?))).collect()
    }

    /// The units whose word decides what the county has reached, and whether they lead: the item's leads, or all
    /// its units where the document names no lead. A group among them stands for its members.
    pub fn answering<'a>(&'a self, plan: &'a Plan, item: &'a Item) -> (Vec<&'a str>, bool) {
        let Some(duty) = plan.duty(item) else { return (Vec::new(), false) };
        let led = !duty.leads.is_empty();
        let list = if led { &duty.leads } else { &duty.partners };
        let mut answering = Vec::new();
        for one in list {
            let units = match self.members_at(&one.org) {
                Some(_) => self.members(&one.org),
                None => vec![self.canonical(&one.org)],
            };
            for unit in units {
                if !answering.contains(&unit) {
                    answering.push(unit);
                }
            }
        }
        (answering, led)
    }

    fn groups_opened(&self) -> Vec<Option<Vec<usize>>> {
        let is_group = |at: usize| self.canonical[at] == at && self.orgs[at].kind == OrgKind::Group;
        (0..self.orgs.len()).map(|at| is_group(at).then(|| self.opened(at))).collect()
    }

    /// Groups that contain each other are each opened once.
    fn opened(&self, group: usize) -> Vec<usize> {
        let (mut seen, mut open) = (vec![false; self.orgs.len()], vec![group]);
        while let Some(next) = open.pop() {
            if std::mem::replace(&mut seen[next], true) || self.orgs[next].kind != OrgKind::Group {
                continue;
            }
            let names = self.orgs.iter().zip(&self.canonical).filter(|(_, canonical)| **canonical == next);
            let members = names.flat_map(|(org, _)| &org.members);
            open.extend(members.filter_map(|id| self.at.get(id)).map(|at| self.canonical[*at]));
        }
        let is_unit = |at: &usize| seen[*at] && self.orgs[*at].kind != OrgKind::Group;
        (0..self.orgs.len()).filter(is_unit).collect()
    }
}

impl Responsibility {
    /// As shown on screen; 责任 where the document names units but no lead.
    pub fn label(&self, directory: &Directory) -> String {
        match self.role {
            Role::Partner if !self.led => "责任（原文未定牵头）".to_owned(),
            Role::Via => {
                let groups: Vec<_> = self.via.iter().map(|group| directory.name(group)).collect();
                format!("经由 {}", groups.join("、"))
            }
            role => role.label().to_owned(),
        }
    }
}

impl DirectoryOrg {
    fn seeded(org: &Org, record: Option<&Record>) -> Self {
        let seeded = Self {
            id: org.id.clone(),
            name: org.name.clone(),
            plan_name: Some(org.name.clone()),
            kind: org.kind,
            provenance: Some(org.provenance),
            note: org.note.clone(),
            written_as: org.written_as.clone(),
            members: Vec::new(),
            same_as: Vec::new(),
        };
        match record {
            Some(record) => seeded.overlaid(record),
            None => seeded,
        }
    }

    /// One that lost its name has been taken back.
    fn added(id: &str, record: &Record) -> Option<Self> {
        let name = first(record.values(&Field::new(NAME)), text)?;
        let bare = Self {
            id: id.to_owned(),
            name: name.to_owned(),
            plan_name: None,
            kind: first(record.values(&Field::new(KIND)), kind).unwrap_or(OrgKind::Department),
            provenance: None,
            note: String::new(),
            written_as: Vec::new(),
            members: Vec::new(),
            same_as: Vec::new(),
        };
        Some(bare.overlaid(record))
    }

    fn overlaid(mut self, record: &Record) -> Self {
        if let Some(name) = first(record.values(&Field::new(NAME)), text) {
            name.clone_into(&mut self.name);
        }
        if let Some(note) = first(record.values(&Field::new(NOTE)), text) {
            note.clone_into(&mut self.note);
        }
        let is_in =
            |values: &[crate::crdt::Value]| values.iter().any(|value| value.content == Json::Bool(true));
        self.members = record
            .entries(MEMBERS)
            .filter(|(_, values)| is_in(values))
            .map(|(id, _)| id.to_owned())
            .collect();
        for value in record.values(&Field::new(SAME_AS)) {
            let said = text(&value.content).map(str::to_owned);
            if !self.same_as.contains(&said) {
                self.same_as.push(said);
            }
        }
        self
    }
}

/// By the place of the first name.
fn names(canonical: &[usize]) -> Vec<Vec<usize>> {
    let mut names: Vec<Vec<usize>> = (0..canonical.len()).map(|at| vec![at]).collect();
    for (at, own) in canonical.iter().enumerate().filter(|(at, own)| at != *own) {
        names[*own].push(at);
        names[at].clear();
    }
    names
}

fn kind(content: &Json) -> Option<OrgKind> {
    content.as_str()?.parse().ok()
}

/// Follows what is said to be another name of what, to its end. Not followed is what was said differently in two
/// places, of itself, of nobody that we know, or of a group and a unit. Where it goes round, the names in the round
/// are one, under the first of them.
fn canonical(orgs: &[DirectoryOrg], at: &BTreeMap<String, usize>) -> Vec<usize> {
    let next = |from: usize| {
        let [Some(to)] = orgs[from].same_as.as_slice() else { return None };
        let to = *at.get(to)?;
        let alike = (orgs[from].kind == OrgKind::Group) == (orgs[to].kind == OrgKind::Group);
        (to != from && alike).then_some(to)
    };
    let end = |start: usize| {
        let mut path = vec![start];
        let mut last = start;
        while let Some(to) = next(last) {
            if let Some(round) = path.iter().position(|seen| *seen == to) {
                return path[round..].iter().copied().min().unwrap_or(start);
            }
            path.push(to);
            last = to;
        }
        last
    };
    (0..orgs.len()).map(end).collect()
}

/// The rules above, for the reader.
pub const RULES: &[Rule] = &[
    Rule {
        title: "谁牵头、谁配合",
        text: "以原文写明的牵头单位和责任单位为准，照录原文的写法。",
        origin: Origin::Document,
    },
    Rule {
        title: "一个单位一种身份",
        text: "同一项里既牵头又配合的，只算牵头；既被点名又在组里的，只算被点名的身份。原文写“各乡镇”这样的组的，\
               由组的成员负责，标明经由哪个组；成员没有设定以前，没有单位经由它负责。\
               在设置中确认是同一单位的两个名称，按一个单位算。",
        origin: Origin::Ours,
    },
];

#[cfg(test)]
mod tests;
