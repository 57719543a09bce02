//! What some units answer for, listed by hand from the page.

use taizhang::plan::{Duty, Plan, Responsible};

use crate::{built_in, ids};

fn named(plan: &Plan, org: &str, list: impl Fn(&Duty) -> &Vec<Responsible>) -> Vec<String> {
    plan.items
        .iter()
        .filter(|item| list(plan.duty(item).unwrap()).iter().any(|one| one.org == org))
        .map(|item| item.id.clone())
        .collect()
}

#[track_caller]
fn assert_answers_for(org: &str, name: &str, leads: &[(&str, &str)], partners: &[(&str, &str)]) {
    let plan = built_in();
    assert_eq!(plan.org(org).unwrap().name, name);
    assert_eq!(named(&plan, org, |duty| &duty.leads), ids(leads), "{name} leads");
    assert_eq!(named(&plan, org, |duty| &duty.partners), ids(partners), "{name} supports");
}

#[test]
fn water() {
    assert_answers_for(
        "slj",
        "县水利局",
        &[("P", "2-4")],
        &[("I", "4-6"), ("T", "2,12,15,16,18,21,24,27,29-32"), ("P", "1,5,7,8,13-15,17,20,21")],
    );
}

#[test]
fn emergency() {
    assert_answers_for(
        "yjj",
        "县应急局",
        &[
            ("I", "1-6"),
            ("G", "1-5"),
            ("T", "1-4,7,9,10,12-15,17-24,27,28,30-33"),
            ("P", "1-3,6-11,14-18,20-22"),
        ],
        &[("T", "11,16,25,29"), ("P", "4,5,12,13,19")],
    );
}

#[test]
fn weather() {
    assert_answers_for("qxj", "县气象局", &[("P", "19")], &[("T", "15,20,30"), ("P", "1,4,7-9,17")]);
}

#[test]
fn justice_leads_three_and_supports_none() {
    assert_answers_for("sfj", "县司法局", &[("T", "5,6,8")], &[]);
}

#[test]
fn fire_and_rescue() {
    assert_answers_for(
        "xfjydd",
        "县消防救援大队",
        &[("T", "17"), ("P", "12,17")],
        &[("T", "10,12,20,21,31,32"), ("P", "8,9,16,20,21")],
    );
}

#[test]
fn development_and_reform() {
    assert_answers_for(
        "fgj",
        "县发改局",
        &[("T", "11,26"), ("P", "15,20")],
        &[("T", "10,16,20,24,27,29"), ("P", "1-8,10,13,14,16,17,21")],
    );
}

#[test]
fn the_groups() {
    assert_answers_for("xz", "各乡镇", &[], &[("T", "1-5,18,23,26,31"), ("P", "1-9,14,17,20,21")]);
    assert_answers_for("awh", "县安委会成员单位", &[], &[("T", "3-8,13"), ("P", "22")]);
    assert_answers_for("awh-some", "县安委会有关成员单位", &[], &[("I", "1-3")]);
    assert_answers_for(
        "zhb",
        "县应急救援总指挥部成员单位",
        &[],
        &[("G", "1-5"), ("T", "1,3-8,14,19,22,23,26,28"), ("P", "18,22")],
    );
}

#[test]
fn units_that_are_named_once() {
    let once = [
        ("jjd", "县交警队", "T12"),
        ("yzgs", "邮政公司", "T25"),
        ("zfw", "县政法委", "T25"),
        ("xcb", "县委宣传部", "T32"),
        ("zgh", "县总工会", "T32"),
        ("yinjj", "县银监局", "T33"),
        ("tjj", "县统计局", "P1"),
        ("hszh", "县红十字会", "P9"),
        ("jyj", "县教育局", "P20"),
        ("wjw", "县卫健委", "P21"),
    ];
    for (org, name, item) in once {
        let (letter, number) = item.split_at(1);
        assert_answers_for(org, name, &[], &[(letter, number)]);
    }
    assert_answers_for("rsj", "县人社局", &[("T", "28")], &[]);
}

#[test]
fn everybody_answers_for_something() {
    let plan = built_in();
    for org in plan.orgs.iter().filter(|org| !org.written_as.is_empty()) {
        let part = named(&plan, &org.id, |duty| &duty.leads).len()
            + named(&plan, &org.id, |duty| &duty.partners).len();
        assert!(part > 0, "{}", org.name);
    }
}

#[test]
fn nobody_stands_in_both_parts_of_an_item() {
    let plan = built_in();
    for item in &plan.items {
        let duty = plan.duty(item).unwrap();
        for lead in &duty.leads {
            assert!(duty.partners.iter().all(|partner| partner.org != lead.org), "{} {}", item.id, lead.org);
        }
    }
}
