//! Responsible units: found again in the document by a reader of its own.

use std::collections::BTreeSet;

use taizhang::plan::{Duty, Org, OrgKind, Plan, Provenance, Responsible};

use crate::{DOCUMENT, built_in, ids};

/// One list of responsible units as the document prints it.
#[derive(Debug, Default, PartialEq)]
struct Printed {
    leads: Vec<String>,
    partners: Vec<String>,
    open_ended: bool,
}

/// Every line that makes somebody responsible, from the table to the last project, in order.
fn printed_duties() -> Vec<Printed> {
    let lines = DOCUMENT.lines().map(str::trim);
    let part_two =
        lines.skip_while(|line| *line != "二、工作分工").take_while(|line| *line != "三、工作要求");
    part_two.filter(|line| line.contains("按职责分工负责")).map(read).collect()
}

/// Reads a list, in brackets at the end of its line or bare: `甲、乙牵头,丙、丁等和戊按职责分工负责`.
fn read(line: &str) -> Printed {
    let list = if line.ends_with(')') { &line[line.rfind('(').unwrap() + 1..] } else { line };
    let mut printed = Printed::default();
    let mut name = String::new();
    let mut names = Vec::new();
    for character in list.chars() {
        match character {
            '、' | ',' | '和' => {
                names.push(std::mem::take(&mut name));
            }
            ' ' | '。' | ')' => {}
            _ => name.push(character),
        }
        if name.ends_with("牵头") {
            names.push(name.replace("牵头", ""));
            name.clear();
            printed.leads = std::mem::take(&mut names);
        }
        if name.ends_with("按职责分工负责") {
            names.push(name.replace("按职责分工负责", ""));
            name.clear();
        }
    }
    assert_eq!(name, "", "left over in {line}");
    for name in names.into_iter().filter(|name| !name.is_empty()) {
        let bare = name.strip_suffix("等部门").or_else(|| name.strip_suffix('等')).unwrap_or(&name);
        printed.open_ended |= bare != name;
        printed.partners.push(bare.to_owned());
    }
    printed
}

fn names(plan: &Plan, list: &[Responsible]) -> Vec<String> {
    list.iter().map(|one| plan.org(&one.org).unwrap().name.clone()).collect()
}

fn as_printed(plan: &Plan, duty: &Duty) -> Printed {
    Printed {
        leads: names(plan, &duty.leads),
        partners: names(plan, &duty.partners),
        open_ended: duty.open_ended,
    }
}

#[test]
fn every_responsible_line_is_read_completely() {
    let plan = built_in();
    let printed = printed_duties();
    assert_eq!(printed.len(), 6 + 1 + 33 + 22);
    let of_targets = plan.section("targets").unwrap().duty.as_ref();
    let of_items = plan.items.iter().filter_map(|item| item.duty.as_ref());
    let in_order = of_items.clone().take(6).chain(of_targets).chain(of_items.skip(6));
    let read: Vec<_> = in_order.map(|duty| as_printed(&plan, duty)).collect();
    assert_eq!(read, printed);
}

#[test]
fn every_named_organisation_is_known_in_the_order_of_its_first_naming() {
    let mut named: Vec<String> = Vec::new();
    for name in
        printed_duties().into_iter().flat_map(|printed| printed.leads.into_iter().chain(printed.partners))
    {
        if !named.contains(&name) {
            named.push(name);
        }
    }
    let plan = built_in();
    let document = plan.orgs.iter().filter(|org| org.provenance == Provenance::Document);
    assert_eq!(document.map(|org| org.name.clone()).collect::<Vec<_>>(), named);
    assert_eq!(named.len(), 35);
}

#[test]
fn each_written_form_stands_in_the_document_and_means_one_organisation() {
    let plan = built_in();
    let mut forms = BTreeSet::new();
    for org in &plan.orgs {
        assert_eq!(org.written_as.is_empty(), org.provenance == Provenance::Outside, "{}", org.id);
        for form in &org.written_as {
            assert!(DOCUMENT.contains(form.as_str()), "{form}");
            assert!(forms.insert(form.clone()), "{form} is two organisations");
        }
    }
}

#[test]
fn the_roles_own_words_are_kept() {
    let plan = built_in();
    let all = plan.items.iter().filter_map(|item| item.duty.as_ref());
    for duty in all.chain(plan.section("targets").unwrap().duty.as_ref()) {
        for lead in &duty.leads {
            assert_eq!(lead.wording.replace(' ', ""), "牵头");
            assert!(duty.text.contains(&lead.wording));
        }
        assert!(duty.partners.iter().all(|partner| partner.wording == "按职责分工负责"));
    }
}

/// Read off the page: which lists end in 等.
#[test]
fn which_lists_are_open() {
    let plan = built_in();
    let open: Vec<_> = plan
        .items
        .iter()
        .filter(|item| plan.duty(item).unwrap().open_ended)
        .map(|item| item.id.clone())
        .collect();
    let expected = ids(&[("I", "4-6"), ("T", "10,12,15-17,20,21,24,25,27,29,30,32,33"), ("P", "6,10-16,19")]);
    assert_eq!(open, expected);
}

#[test]
fn a_target_inherits_what_is_said_once_for_all_of_them() {
    let plan = built_in();
    for item in plan.items.iter().filter(|item| item.section == "targets") {
        assert_eq!(item.duty, None);
        let duty = plan.duty(item).unwrap();
        assert_eq!(names(&plan, &duty.leads), ["县应急局"]);
        assert_eq!(names(&plan, &duty.partners), ["县应急救援总指挥部成员单位"]);
    }
}

fn org(id: &str) -> Org {
    built_in().org(id).unwrap().clone()
}

#[test]
fn four_groups_whose_members_the_document_never_lists() {
    let plan = built_in();
    let groups: Vec<_> = plan
        .orgs
        .iter()
        .filter(|org| org.kind == OrgKind::Group)
        .map(|org| (org.id.as_str(), org.name.as_str()))
        .collect();
    let expected = [
        ("awh-some", "县安委会有关成员单位"),
        ("zhb", "县应急救援总指挥部成员单位"),
        ("xz", "各乡镇"),
        ("awh", "县安委会成员单位"),
    ];
    assert_eq!(groups, expected);
    assert!(org("awh-some").note.contains("范围未定"));
    for group in ["zhb", "xz", "awh"] {
        assert!(org(group).note.contains("原文没有列出"), "{group}");
    }
}

#[test]
fn one_enterprise_and_thirty_departments() {
    let plan = built_in();
    let of_kind = |kind| {
        plan.orgs.iter().filter(|org| org.kind == kind).map(|org| org.name.clone()).collect::<Vec<_>>()
    };
    assert_eq!(of_kind(OrgKind::Enterprise), ["邮政公司"]);
    assert_eq!(of_kind(OrgKind::Department).len(), 30);
}

#[test]
fn nine_townships_from_outside_the_document_with_their_source() {
    let plan = built_in();
    let townships: Vec<_> = plan.orgs.iter().filter(|org| org.kind == OrgKind::Township).collect();
    let listed: Vec<_> = townships.iter().map(|org| (org.id.as_str(), org.name.as_str())).collect();
    let expected = [
        ("shangguan", "上馆镇"),
        ("yangmingbao", "阳明堡镇"),
        ("ekou", "峨口镇"),
        ("nieying", "聂营镇"),
        ("zaolin", "枣林镇"),
        ("yanmenguan", "雁门关镇"),
        ("yukou", "峪口镇"),
        ("xingao", "新高乡"),
        ("shangmofang", "上磨坊乡"),
    ];
    assert_eq!(listed, expected);
    for township in &townships {
        assert_eq!(township.provenance, Provenance::Outside);
        assert!(!DOCUMENT.contains(&township.name));
        for words in ["原文没有列出", "国家统计局", "2021年", "2022年", "可以修改"] {
            assert!(township.note.contains(words), "{}", township.note);
        }
    }
    let last: Vec<_> = plan.orgs[plan.orgs.len() - 9..].iter().collect();
    assert_eq!(last, townships, "after all that the document names");
}
