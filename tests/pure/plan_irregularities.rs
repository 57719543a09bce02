//! The document is irregular: each irregularity is shown as it stands, and what looks like a slip is flagged.

use taizhang::plan::{Duty, Item};

use crate::{DOCUMENT, built_in};

fn item(id: &str) -> Item {
    built_in().item(id).unwrap().clone()
}

fn duty(id: &str) -> Duty {
    item(id).duty.unwrap()
}

#[test]
fn stray_spaces_stay_where_they_are() {
    assert!(duty("T2").text.starts_with("县应急局牵 头,县自然资源局"));
    assert_eq!(duty("T2").leads[0].wording, "牵 头");
    assert_eq!(item("T13").clauses[0].text, "2023年巩固安全生产专项整治 三年行动成果");
    assert_eq!(item("T16").clauses[1].text, "加强城市防洪排涝与调 蓄设施建设");
    assert_eq!(item("P17").clauses[2].text, "完善消防 指挥平台");
    assert!(duty("P1").text.starts_with("县应急局牵头, 县发改局"));
    assert!(duty("T7").text.ends_with("按职责分工负责 "));
}

#[test]
fn these_are_all_the_spaces_that_stand_inside_a_line_of_part_two() {
    let part_two = DOCUMENT.lines().skip_while(|line| !line.contains("二、工作分工"));
    let inside: usize = part_two
        .take_while(|line| !line.contains("三、工作要求"))
        .map(|line| line.trim().chars().filter(|character| character.is_whitespace()).count())
        .sum();
    assert_eq!(inside, 6);
}

#[test]
fn a_stop_inside_the_brackets_stays() {
    assert_eq!(duty("T22").text, "县应急局牵头,县应急救援总指挥部成员单位按职责分工负责。");
}

#[test]
fn brackets_inside_a_text_are_not_the_responsible_units() {
    assert_eq!(
        item("P21").text,
        "2023年建设基层社区应急救援示范队伍,开展基层应急管理站(所)、社区微型消防站达标创建。"
    );
    assert!(duty("P21").text.starts_with("县应急局牵头,"));
}

#[test]
fn an_open_list_goes_on_after_its_deng() {
    assert_eq!(duty("P6").text, "县应急局牵头,县发改局、县财政局、县卫体局等和各乡镇按职责分工负责");
    let partners: Vec<_> = duty("P6").partners.into_iter().map(|partner| partner.org).collect();
    assert_eq!(partners, ["fgj", "czj", "wtj", "xz"]);
    assert!(duty("P6").open_ended);
}

#[test]
fn a_group_can_stand_inside_an_open_list() {
    assert!(duty("P14").text.ends_with("县水利局、各乡镇等按职责分工负责"));
    assert_eq!(duty("P14").partners.last().unwrap().org, "xz");
}

#[test]
fn an_open_list_can_have_one_name() {
    assert_eq!(duty("T17").text, "县应急局、县消防救援大队牵头,县财政局等按职责分工负责");
    assert_eq!(duty("T17").partners.len(), 1);
    assert!(duty("T17").open_ended);
}

#[test]
fn three_groups_in_one_list() {
    let partners: Vec<_> = duty("T3").partners.into_iter().map(|partner| partner.org).collect();
    assert_eq!(partners, ["awh", "zhb", "xz"]);
}

#[test]
fn an_item_without_a_lead_has_none() {
    assert_eq!(
        duty("P13").text,
        "县应急局、县财政局、县发改局,县自然资源局、县住建局、县交通局、县水利局等按职责分工负责"
    );
    assert!(duty("P13").leads.is_empty());
    let partners: Vec<_> = duty("P13").partners.into_iter().map(|partner| partner.org).collect();
    assert_eq!(partners, ["yjj", "czj", "fgj", "zrzyj", "zjj", "jtj", "slj"]);
    let plan = built_in();
    let without: Vec<_> = plan
        .items
        .iter()
        .filter(|item| plan.duty(item).unwrap().leads.is_empty())
        .map(|item| &item.id)
        .collect();
    assert_eq!(without, ["P13"]);
}

#[test]
fn the_same_long_list_stands_twice() {
    assert_eq!(duty("P2").text, duty("P3").text);
    assert_eq!(duty("P2").leads.len(), 5);
}

#[test]
fn names_written_two_ways_stay_two_organisations() {
    let plan = built_in();
    for (id, name) in
        [("jykjj", "县教育科技局"), ("jyj", "县教育局"), ("wtj", "县卫体局"), ("wjw", "县卫健委")]
    {
        let org = plan.org(id).unwrap();
        assert_eq!(org.name, name);
        assert_eq!(org.written_as, [name]);
        assert!(org.note.contains("请确认"), "{name}");
    }
    assert_eq!(plan.org("yzgs").unwrap().name, "邮政公司");
    assert_eq!(plan.org("sthjj").unwrap().name, "市生态环境局代县分局");
}

#[test]
fn the_semicolon_parts_two_promises() {
    assert!(item("P18").text.contains("招收应急专业人才;建设应急管理培训基地"));
}

#[test]
fn the_tables_caption_repeats_its_heading() {
    let plan = built_in();
    let section = plan.section("indicators").unwrap();
    let table = section.table.as_ref().unwrap();
    assert_eq!(section.title, table.caption);
    assert_eq!(table.columns, ["序号", "指标内容", "2025年预期值", "责任单位"]);
}

/// Each suspected slip, by its id, and the items and organisations that it stands at.
#[test]
fn what_a_person_should_confirm() {
    let plan = built_in();
    let doubts: Vec<_> = plan
        .doubts
        .iter()
        .map(|doubt| format!("{}: {} {}", doubt.id, doubt.items.join(" "), doubt.orgs.join(" ")))
        .collect();
    let expected = [
        "p2-p3: P2 P3 ",
        "p13-lead: P13 ",
        "jiaoyu: P20 jyj jykjj",
        "weisheng: P21 wjw wtj",
        "t5-text: T5 ",
        "youzheng: T25 yzgs",
        "zhengfa: T25 zfw",
        "yinjian: T33 yinjj",
        "p16-type: P16 ",
        "spaces: T2 T13 T16 P17 ",
    ];
    assert_eq!(doubts, expected);
    assert!(plan.doubts.iter().all(|doubt| doubt.text.contains('疑') || doubt.id == "spaces"));
}

#[test]
fn a_doubt_quotes_the_document() {
    let plan = built_in();
    let id_of = |doubt: &str| plan.doubts.iter().find(|one| one.id == doubt).unwrap().text.clone();
    let quoted = |text: &str| -> Vec<String> {
        text.split('“').skip(1).map(|part| part.split('”').next().unwrap().to_owned()).collect()
    };
    for doubt in ["p13-lead", "jiaoyu", "weisheng", "youzheng", "zhengfa", "yinjian", "p16-type", "spaces"] {
        for words in quoted(&id_of(doubt)) {
            assert!(DOCUMENT.contains(&words), "{doubt}: {words}");
        }
    }
}
