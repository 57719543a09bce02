#![allow(clippy::unwrap_used)]

use serde_json::{Value as Json, json};

use super::*;
use crate::plan::{OrgKind, Provenance};
use crate::records::fields::org::{KIND, MEMBERS, NAME, SAME_AS};
use crate::testing::{LedgerBuilder, item, plan};

fn ids<'a>(orgs: impl Iterator<Item = &'a DirectoryOrg>) -> Vec<&'a str> {
    orgs.map(|org| org.id.as_str()).collect()
}

fn role(directory: &Directory, id: &str, unit: &str) -> Option<(Role, Vec<String>)> {
    let plan = plan();
    directory.responsibility(item(&plan, id), unit).map(|part| (part.role, part.via.clone()))
}

fn via(groups: &[&str]) -> Option<(Role, Vec<String>)> {
    Some((Role::Via, groups.iter().map(|group| (*group).to_owned()).collect()))
}

#[test]
fn without_records_it_is_the_plans() {
    let directory = LedgerBuilder::new(1).directory(&plan());
    assert_eq!(ids(directory.units()), ["a", "b", "c", "d", "township"]);
    assert_eq!(ids(directory.groups()), ["towns", "council"]);
    assert_eq!(directory.name("a"), "县a局");
    assert_eq!(directory.org("a").unwrap().provenance, Some(Provenance::Document));
    assert_eq!(directory.aliases("a"), ["a"]);
}

#[test]
fn an_id_that_nobody_knows_is_its_own_name() {
    let directory = LedgerBuilder::new(1).directory(&plan());
    assert_eq!(directory.name("x-9"), "x-9");
    assert_eq!(directory.aliases("x-9"), ["x-9"]);
    assert_eq!(directory.org("x-9"), None);
    assert_eq!(directory.members("x-9"), Vec::<&str>::new());
    assert_eq!(role(&directory, "T1", "x-9"), None);
}

#[test]
fn a_users_name_lies_over_the_plans() {
    let hand = LedgerBuilder::new(1).set("org/a", NAME, "县应急管理局");
    let directory = hand.directory(&plan());
    assert_eq!(directory.name("a"), "县应急管理局");
    assert_eq!(directory.org("a").unwrap().plan_name.as_deref(), Some("县a局"));
    assert_eq!(hand.set("org/a", NAME, " ").directory(&plan()).name("a"), "县a局");
}

#[test]
fn users_add_organisations_and_take_them_back() {
    let hand = LedgerBuilder::new(1).set("org/x-1", NAME, "滩上镇").set("org/x-1", KIND, "township");
    let directory = hand.directory(&plan());
    let added = directory.org("x-1").unwrap();
    assert_eq!((added.kind, added.provenance, added.plan_name.as_deref()), (OrgKind::Township, None, None));
    assert_eq!(ids(directory.units()).last(), Some(&"x-1"));
    assert_eq!(hand.set("org/x-1", NAME, "").directory(&plan()).org("x-1"), None);
    let odd = LedgerBuilder::new(1).set("org/x-2", NAME, "某单位").set("org/x-2", KIND, "ministry");
    assert_eq!(odd.directory(&plan()).org("x-2").unwrap().kind, OrgKind::Department);
}

#[test]
fn lead_comes_before_partner_before_via_a_group() {
    let hand = LedgerBuilder::new(1)
        .add("org/towns", MEMBERS, "a", true)
        .add("org/towns", MEMBERS, "b", true)
        .add("org/towns", MEMBERS, "township", true);
    let directory = hand.directory(&plan());
    assert_eq!(role(&directory, "T1", "a"), Some((Role::Lead, Vec::new())));
    assert_eq!(role(&directory, "T1", "b"), Some((Role::Partner, Vec::new())));
    assert_eq!(role(&directory, "T1", "township"), via(&["towns"]));
    assert_eq!(role(&directory, "T1", "c"), None);
    assert_eq!(role(&directory, "T4", "a"), None);
}

#[test]
fn nobody_is_responsible_through_a_group_until_its_members_are_set() {
    let directory = LedgerBuilder::new(1).directory(&plan());
    assert_eq!(directory.members("towns"), Vec::<&str>::new());
    assert_eq!(role(&directory, "T1", "township"), None);
}

#[test]
fn a_unit_may_come_through_several_groups() {
    let hand = LedgerBuilder::new(1).add("org/towns", MEMBERS, "township", true).add(
        "org/council",
        MEMBERS,
        "township",
        true,
    );
    assert_eq!(role(&hand.directory(&plan()), "T2", "township"), via(&["council", "towns"]));
}

#[test]
fn a_group_inside_a_group_is_opened() {
    let hand = LedgerBuilder::new(1)
        .add("org/council", MEMBERS, "towns", true)
        .add("org/council", MEMBERS, "d", true)
        .add("org/towns", MEMBERS, "township", true)
        .add("org/towns", MEMBERS, "council", true);
    let directory = hand.directory(&plan());
    assert_eq!(directory.members("council"), ["d", "township"]);
    assert_eq!(directory.members("towns"), ["d", "township"]);
    assert_eq!(directory.org("council").unwrap().members, ["d", "towns"]);
    let groups_of = |unit: &str| ids(directory.groups_of(unit).into_iter());
    assert_eq!(groups_of("township"), ["towns", "council"]);
    assert_eq!(groups_of("d"), ["towns", "council"]);
    assert_eq!(groups_of("a"), Vec::<&str>::new());
}

/// Each group in the next, the last in the first: to keep everybody's members would be to keep their square.
#[test]
fn groups_nested_to_any_depth_are_opened() {
    const DEPTH: usize = 5_000;
    let id = |at: usize| format!("x-{}", at % DEPTH);
    let nested = (0..DEPTH).fold(LedgerBuilder::new(1), |ledger, at| {
        let org = format!("org/{}", id(at));
        let ledger = ledger.set(&org, NAME, format!("组{at}")).set(&org, KIND, "group");
        ledger.add(&org, MEMBERS, &id(at + 1), true)
    });
    let directory = nested.add("org/x-7", MEMBERS, "a", true).directory(&plan());
    assert_eq!(directory.groups().count(), DEPTH + 2);
    assert_eq!(directory.members("x-4999"), ["a"]);
    assert_eq!(directory.groups_of("a").len(), DEPTH);
}

#[test]
fn members_added_apart_combine_and_removed_ones_leave() {
    let here = LedgerBuilder::new(1).add("org/towns", MEMBERS, "c", true);
    let there = LedgerBuilder::new(2).join(&here).add("org/towns", MEMBERS, "d", true).remove(
        "org/towns",
        MEMBERS,
        "c",
    );
    let both = here.add("org/towns", MEMBERS, "township", true).join(&there);
    assert_eq!(both.directory(&plan()).members("towns"), ["d", "township"]);
    assert_eq!(both.record("org/towns").conflicts().count(), 0);
}

#[test]
fn members_that_are_none_count_as_none() {
    let hand = LedgerBuilder::new(1)
        .add("org/towns", MEMBERS, "a", false)
        .add("org/towns", MEMBERS, "b", "yes")
        .add("org/towns", MEMBERS, "x-9", true)
        .add("org/a", MEMBERS, "b", true);
    let directory = hand.directory(&plan());
    assert_eq!(directory.members("towns"), Vec::<&str>::new());
    assert_eq!(directory.members("a"), Vec::<&str>::new());
}

#[test]
fn a_second_name_is_read_through_everywhere() {
    let hand = LedgerBuilder::new(1).set("org/d", SAME_AS, "a").set("org/a", NAME, "县教育科技局").add(
        "org/towns",
        MEMBERS,
        "d",
        true,
    );
    let directory = hand.directory(&plan());
    assert_eq!(directory.canonical("d"), "a");
    assert_eq!(directory.name("d"), "县教育科技局");
    assert_eq!(directory.aliases("d"), ["a", "d"]);
    assert_eq!(directory.aliases("a"), ["a", "d"]);
    assert_eq!(ids(directory.units()), ["a", "b", "c", "township"]);
    assert_eq!(role(&directory, "T1", "d"), Some((Role::Lead, Vec::new())));
    assert_eq!(role(&directory, "T3", "d"), via(&["towns"]));
    assert_eq!(directory.members("towns"), ["a"]);
    assert_eq!(directory.org("d").unwrap().name, "县d局", "by itself it keeps its name");
}

#[test]
fn a_second_name_may_come_first_in_the_plan() {
    let directory = LedgerBuilder::new(1).set("org/a", SAME_AS, "d").directory(&plan());
    assert_eq!(directory.aliases("a"), ["d", "a"]);
    assert_eq!(role(&directory, "T1", "d"), Some((Role::Lead, Vec::new())));
    let plan = plan();
    assert_eq!(directory.answering(item(&plan, "T1")), (vec!["d"], true));
}

#[test]
fn chains_are_followed_and_rounds_are_one_unit() {
    let chain = LedgerBuilder::new(1).set("org/a", SAME_AS, "b").set("org/b", SAME_AS, "c");
    assert_eq!(chain.directory(&plan()).aliases("a"), ["c", "a", "b"]);
    let round = chain.set("org/c", SAME_AS, "b").directory(&plan());
    assert_eq!(round.aliases("a"), ["b", "a", "c"]);
    for id in ["a", "b", "c"] {
        assert_eq!(round.canonical(id), "b");
    }
}

#[test]
fn a_chain_of_any_length_is_followed() {
    const LENGTH: usize = 20_000;
    let chain = (0..LENGTH).fold(LedgerBuilder::new(1), |ledger, at| {
        let org = format!("org/x-{at}");
        ledger.set(&org, NAME, format!("单位{at}")).set(&org, SAME_AS, format!("x-{}", at + 1))
    });
    let chain = chain.set("org/x-20000", NAME, "末");
    let directory = chain.directory(&plan());
    assert_eq!(directory.canonical("x-0"), "x-20000");
    assert_eq!(directory.aliases("x-7").len(), LENGTH + 1);
    let circle = chain.set("org/x-20000", SAME_AS, "x-10000").directory(&plan());
    assert_eq!(circle.canonical("x-0"), circle.canonical("x-15000"));
}

#[test]
fn what_is_said_differently_in_two_places_is_not_followed() {
    let one = LedgerBuilder::new(1).set("org/a", SAME_AS, "b");
    let other = LedgerBuilder::new(2).set("org/a", SAME_AS, "c");
    let both = LedgerBuilder::new(3).join(&one).join(&other);
    let directory = both.directory(&plan());
    assert_eq!(directory.canonical("a"), "a");
    assert_eq!(directory.org("a").unwrap().same_as, [Some("b".to_owned()), Some("c".to_owned())]);

    let taken_back = LedgerBuilder::new(4).join(&one).set("org/a", SAME_AS, Json::Null);
    assert_eq!(taken_back.directory(&plan()).canonical("a"), "a");
    let confirmed = one.set("org/a", SAME_AS, "b").join(&taken_back);
    assert_eq!(confirmed.directory(&plan()).canonical("a"), "a");

    let agreed = LedgerBuilder::new(5)
        .set("org/a", SAME_AS, "b")
        .join(&LedgerBuilder::new(6).set("org/a", SAME_AS, "b"));
    assert_eq!(agreed.directory(&plan()).canonical("a"), "b");
}

#[test]
fn a_unit_is_no_other_name_of_itself_of_nobody_or_of_a_group() {
    for other in [json!("a"), json!("x-9"), json!("towns"), json!(""), json!(3)] {
        let directory = LedgerBuilder::new(1).set("org/a", SAME_AS, other.clone()).directory(&plan());
        assert_eq!(directory.aliases("a"), ["a"], "{other}");
    }
    let groups = LedgerBuilder::new(1)
        .set("org/council", SAME_AS, "towns")
        .add("org/towns", MEMBERS, "c", true)
        .add("org/council", MEMBERS, "d", true)
        .directory(&plan());
    assert_eq!(groups.members("council"), ["c", "d"]);
    assert_eq!(ids(groups.groups()), ["towns"]);
}

#[test]
fn it_lists_items_of_a_unit_and_units_of_an_item() {
    let plan = plan();
    let hand = LedgerBuilder::new(1).add("org/towns", MEMBERS, "township", true);
    let directory = hand.directory(&plan);
    let items: Vec<_> =
        directory.items_of(&plan, "b").iter().map(|(item, part)| (item.id.clone(), part.role)).collect();
    assert_eq!(items, [("T1".to_owned(), Role::Partner), ("T2".to_owned(), Role::Lead)]);
    let units: Vec<_> = directory.units_of(item(&plan, "T1")).map(|(id, _)| id).collect();
    assert_eq!(units, ["a", "b", "township"]);
}

#[test]
fn leads_answer_for_an_item_and_without_a_lead_everybody_does() {
    let plan = plan();
    let hand = LedgerBuilder::new(1).add("org/towns", MEMBERS, "township", true).add(
        "org/towns",
        MEMBERS,
        "c",
        true,
    );
    let directory = hand.directory(&plan);
    assert_eq!(directory.answering(item(&plan, "T2")), (vec!["a", "b"], true));
    assert_eq!(directory.answering(item(&plan, "T3")), (vec!["c", "township"], false));
    assert_eq!(directory.answering(item(&plan, "T4")), (Vec::new(), false));
    let merged = hand.set("org/b", SAME_AS, "a").directory(&plan);
    assert_eq!(merged.answering(item(&plan, "T2")), (vec!["a"], true));
}

#[test]
fn it_says_a_part_in_words() {
    let plan = plan();
    let hand = LedgerBuilder::new(1)
        .add("org/towns", MEMBERS, "township", true)
        .add("org/council", MEMBERS, "township", true)
        .set("org/towns", NAME, "各乡镇");
    let directory = hand.directory(&plan);
    let label =
        |id: &str, unit: &str| directory.responsibility(item(&plan, id), unit).unwrap().label(&directory);
    assert_eq!(label("T1", "a"), "牵头");
    assert_eq!(label("T1", "b"), "配合");
    assert_eq!(label("T3", "c"), "责任（原文未定牵头）");
    assert_eq!(label("T2", "township"), "经由 县council局、各乡镇");
}

#[test]
fn the_units_of_an_item_are_those_that_have_a_part_in_it() {
    let plan = plan();
    let bare = LedgerBuilder::new(1);
    let grouped = || {
        LedgerBuilder::new(1)
            .add("org/towns", MEMBERS, "township", true)
            .add("org/towns", MEMBERS, "b", true)
            .add("org/council", MEMBERS, "towns", true)
            .add("org/council", MEMBERS, "d", true)
    };
    let merged = grouped().set("org/b", SAME_AS, "a").set("org/c", SAME_AS, "township");
    for directory in [bare.directory(&plan), grouped().directory(&plan), merged.directory(&plan)] {
        for item in &plan.items {
            let asked = |org: &DirectoryOrg| Some((org.id.clone(), directory.responsibility(item, &org.id)?));
            let listed = directory.units_of(item);
            assert_eq!(
                listed.map(|(id, part)| (id.to_owned(), part)).collect::<Vec<_>>(),
                directory.units().filter_map(asked).collect::<Vec<_>>(),
                "{}",
                item.id,
            );
        }
    }
}
