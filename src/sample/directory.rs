//! Who is who in the sample: fictional names for the townships, members for the groups, units to make up the number.

use serde_json::json;

use crate::crdt::Field;
use crate::plan::{Org, OrgKind, Plan};
use crate::records::RecordKey;
use crate::records::fields::org::{KIND, MEMBERS, NAME, NOTE, SAME_AS};
use crate::sample::desk::Desk;
use crate::sample::phrases::STEMS;

const OURS: &str = "示例数据，名称和成员均为虚构。";

pub fn write(plan: &Plan, desk: &mut Desk, units: usize) {
    rename_townships(plan, desk);
    confirm_one_double_name(plan, desk);
    let added = add_units(plan, desk, units);
    for group in plan.orgs.iter().filter(|org| org.kind == OrgKind::Group) {
        set_members(plan, desk, group, &added);
    }
}

/// 甲河镇 for 上馆镇: real names beside made-up reports could be taken for the truth.
fn rename_townships(plan: &Plan, desk: &mut Desk) {
    let townships = plan.orgs.iter().filter(|org| org.kind == OrgKind::Township);
    for (at, org) in townships.enumerate() {
        let Ok(key) = RecordKey::for_org(&org.id) else { continue };
        let ending = org.name.chars().next_back().unwrap_or('镇');
        let name = match STEMS.get(at) {
            Some(stem) => format!("{stem}{ending}"),
            None => format!("示例{}{ending}", at + 1),
        };
        desk.set(&key, NAME, name);
        desk.set(&key, NOTE, OURS);
    }
}

/// Of the doubts about two names, the first is settled as if somebody had confirmed it; the others stay open.
fn confirm_one_double_name(plan: &Plan, desk: &mut Desk) {
    let pair = plan.doubts.iter().find_map(|doubt| match doubt.orgs.as_slice() {
        [one, other] => Some((plan.org(one)?, plan.org(other)?)),
        _ => None,
    });
    let Some((one, other)) = pair.filter(|(one, other)| one.kind == other.kind) else { return };
    let place = |wanted: &Org| plan.orgs.iter().position(|org| org.id == wanted.id);
    let (first, second) = if place(one) < place(other) { (one, other) } else { (other, one) };
    if let Ok(key) = RecordKey::for_org(&second.id) {
        desk.set(&key, SAME_AS, first.id.as_str());
    }
}

/// Departments and townships by turns.
fn add_units(plan: &Plan, desk: &mut Desk, units: usize) -> Vec<(String, OrgKind)> {
    let has = plan.orgs.iter().filter(|org| org.kind != OrgKind::Group).count();
    let second_names =
        desk.ledger.iter().filter(|record| !record.values(&Field::new(SAME_AS)).is_empty()).count();
    let mut added = Vec::new();
    for number in 1..=units.saturating_sub(has - second_names) {
        let id = desk.new_id();
        let Ok(key) = RecordKey::for_org(&id) else { continue };
        let (kind, kind_id, name) = match number % 2 {
            1 => (OrgKind::Department, "department", format!("县示例{number}局")),
            _ => (OrgKind::Township, "township", format!("示例{number}镇")),
        };
        desk.set(&key, NAME, name);
        desk.set(&key, KIND, kind_id);
        desk.set(&key, NOTE, OURS);
        added.push((id, kind));
    }
    added
}

/// Townships in a group of townships, else some departments and enterprises. A group of which the document says only
/// that some are meant (有关) stays as open as it is.
fn set_members(plan: &Plan, desk: &mut Desk, group: &Org, added: &[(String, OrgKind)]) {
    let Ok(key) = RecordKey::for_org(&group.id) else { return };
    if group.name.contains("有关") {
        return;
    }
    let of_townships = group.name.contains("乡镇");
    let planned = plan.orgs.iter().map(|org| (&org.id, org.kind, false));
    let added = added.iter().map(|(id, kind)| (id, *kind, true));
    for (id, kind, is_added) in planned.chain(added) {
        let fits = match kind {
            OrgKind::Group => false,
            OrgKind::Township => of_townships || is_added,
            _ => !of_townships && (is_added || desk.random.percent(35)),
        };
        if fits {
            desk.write(&key, &Field::entry(MEMBERS, id), json!(true));
        }
    }
    desk.set(&key, NOTE, OURS);
}
