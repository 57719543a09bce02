//! The document as the 原文 page shows it.

use taizhang::plan::Passage;

use crate::{DOCUMENT, built_in};

#[test]
fn no_word_is_left_out_or_moved() {
    let plan = built_in();
    let shown: Vec<_> = plan.paragraphs().map(|paragraph| paragraph.text).collect();
    let printed: Vec<_> = DOCUMENT
        .split('\n')
        .map(|line| line.trim_matches(|character| matches!(character, ' ' | '\u{a0}')))
        .filter(|line| !line.is_empty())
        .collect();
    assert_eq!(shown, printed);
}

#[test]
fn each_paragraph_knows_its_line() {
    let lines: Vec<_> = DOCUMENT.split('\n').collect();
    for paragraph in built_in().paragraphs() {
        assert_eq!(lines[paragraph.line as usize - 1].trim(), paragraph.text);
    }
}

#[test]
fn its_outline() {
    let plan = built_in();
    let outline: Vec<_> = plan
        .paragraphs()
        .filter_map(|paragraph| match paragraph.passage {
            Passage::Heading { level, .. } => Some(format!("{level} {}", paragraph.text)),
            Passage::Title => Some(format!("T {}", paragraph.text)),
            _ => None,
        })
        .collect();
    let expected = [
        "1 代县人民政府办公室关于印发代县贯彻落实国家、省及市“十四五”应急体系规划实施方案的通知",
        "T 代县贯彻落实国家、省及市“十四五”应急体系规划实施方案",
        "1 一、工作原则",
        "1 二、工作分工",
        "2 (一)目标指标",
        "3 1.“十四五”核心指标",
        "3 2.分项目标",
        "2 (二)重点任务",
        "3 1.完善应急管理体制机制建设",
        "3 2.加强应急管理法治建设",
        "3 3.加强本质安全能力建设",
        "3 4.加强灾害事故预防体系建设",
        "3 5.加强应急救援力量体系建设",
        "3 6.加强应急综合保障体系建设",
        "3 7.加强应急科技创新能力建设",
        "3 8.加强共建共治共享体系建设",
        "2 (三)重点工程",
        "3 1.提升自然灾害防治能力",
        "3 2.提升本质安全能力",
        "3 3.提升灾害事故救援能力",
        "3 4.提升综合支撑能力",
        "3 5.提升社会应急能力",
        "1 三、工作要求",
    ];
    assert_eq!(outline, expected);
}

fn texts_of(wanted: Passage<'_>) -> Vec<String> {
    built_in()
        .paragraphs()
        .filter(|paragraph| paragraph.passage == wanted)
        .map(|paragraph| paragraph.text.to_owned())
        .collect()
}

#[test]
fn what_the_web_site_printed_around_it() {
    let site = texts_of(Passage::Site);
    assert_eq!(site.len(), 5);
    assert_eq!(site[0], "中国政府网 山西省政府 忻州市政府");
    assert!(site[1].starts_with("当前位置:首页"));
    assert!(site[2].starts_with("时间:2023-03-02") && site[2].ends_with("来源:"));
    assert_eq!(site[3..], ["政策解读", "关闭本页"]);
}

#[test]
fn who_signed_it() {
    assert_eq!(texts_of(Passage::Signature), ["代县人民政府办公室", "2023年2月7日"]);
}

#[test]
fn the_table_of_the_indicators() {
    assert_eq!(
        texts_of(Passage::TableHead("indicators")),
        ["“十四五”核心指标", "序号", "指标内容", "2025年预期值", "责任单位"]
    );
    assert_eq!(
        texts_of(Passage::Item("I4")),
        [
            "4",
            "年均每百万人口因自然灾害死亡率",
            "<0.8",
            "县应急局牵头,县自然资源局、县水利局等部门按职责分工负责"
        ]
    );
}

#[test]
fn the_preambles() {
    assert_eq!(
        texts_of(Passage::Preamble("work")),
        ["按照上述原则,对《规划》的目标指标、重点任务、重点工程分工如下:"]
    );
    assert_eq!(
        texts_of(Passage::Preamble("targets")),
        ["县应急局牵头,县应急救援总指挥部成员单位按职责分工负责。"]
    );
    assert_eq!(texts_of(Passage::Preamble("p1")).len(), 1);
}

#[test]
fn every_item_has_its_paragraphs() {
    let plan = built_in();
    for item in &plan.items {
        let cells = if item.section == "indicators" { 4 } else { 1 };
        let own = plan.paragraphs().filter(|paragraph| paragraph.passage == Passage::Item(&item.id));
        assert_eq!(own.count(), cells, "{}", item.id);
    }
}

/// The addressee, the covering sentence and 此件公开发布; the introduction; the four principles; the three demands.
#[test]
fn what_is_not_broken_down() {
    let plain = texts_of(Passage::Plain);
    let beginnings: Vec<String> = plain.iter().map(|text| text.chars().take(6).collect()).collect();
    let expected = [
        "各乡(镇)人",
        "《代县贯彻落",
        "(此件公开发",
        "为认真贯彻落",
        "(一)明确责",
        "(二)把握工",
        "(三)健全保",
        "(四)加强督",
        "(一)精心部",
        "(二)真抓实",
        "(三)加强检",
    ];
    assert_eq!(beginnings, expected);
}
