use std::collections::{BTreeMap, HashMap};

use crate::directory::Role;
use crate::directory::groups::Members;
use crate::directory::names::Names;
use crate::plan::{Duty, Plan, Responsible};

/// A unit's part in an item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Responsibility {
    pub role: Role,
    /// The groups of the document that it comes through; empty unless the role is [`Role::Via`].
    pub via: Vec<String>,
    /// Whether the document names a lead of the item.
    pub led: bool,
}

/// Who is responsible for one item. Organisations are given by their index in the directory.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct ItemParts {
    /// Of units, and of the groups that the item names.
    pub(super) parts: BTreeMap<usize, Responsibility>,
    /// The units whose reports decide the county's state, in the document's order.
    pub(super) answering: Vec<usize>,
    /// Whether the document names a lead.
    pub(super) led: bool,
}

/// The parts of all items of a plan, by item.
pub(super) fn parts_by_item(
    plan: &Plan,
    index: &HashMap<String, usize>,
    names: &Names,
    members: &Members,
) -> HashMap<String, ItemParts> {
    let parts = |duty| ItemParts::new(duty, index, names, members);
    plan.items.iter().map(|item| (item.id.clone(), plan.duty(item).map(parts).unwrap_or_default())).collect()
}

impl ItemParts {
    /// Lead before partner before via a group.
    fn new(duty: &Duty, index: &HashMap<String, usize>, names: &Names, members: &Members) -> Self {
        let led = !duty.leads.is_empty();
        let canonical = |responsible: &Responsible| Some(names.canonical(*index.get(&responsible.org)?));
        let part = |role| Responsibility { role, via: Vec::new(), led };
        let mut parts: BTreeMap<usize, Responsibility> = BTreeMap::new();
        for (list, role) in [(&duty.leads, Role::Lead), (&duty.partners, Role::Partner)] {
            for org in list.iter().filter_map(canonical) {
                parts.entry(org).or_insert_with(|| part(role));
            }
        }
        for responsible in duty.leads.iter().chain(&duty.partners) {
            for unit in canonical(responsible).and_then(|org| members.units(org)).unwrap_or_default() {
                let part = parts.entry(unit).or_insert_with(|| part(Role::Via));
                if part.role == Role::Via && !part.via.contains(&responsible.org) {
                    part.via.push(responsible.org.clone());
                }
            }
        }
        let mut answering = Vec::new();
        for org in if led { &duty.leads } else { &duty.partners }.iter().filter_map(canonical) {
            for unit in members.units(org).unwrap_or_else(|| vec![org]) {
                if !answering.contains(&unit) {
                    answering.push(unit);
                }
            }
        }
        Self { parts, answering, led }
    }
}
