//! By when, and how much: milestones and measures, copied from the page by hand.

use taizhang::plan::{Comparator, Expects, Measure, MeasureKind, Precision};

use crate::{built_in, ids};

#[test]
fn by_when_each_item_is_due() {
    let plan = built_in();
    let due_as = |expected: &[(&str, &str, Expects)]| {
        plan.items
            .iter()
            .filter(|item| {
                let due =
                    item.milestones.iter().map(|one| (one.due.to_string(), one.text.clone(), one.expects));
                due.eq(expected
                    .iter()
                    .map(|(due, text, expects)| (due.to_string(), text.to_string(), *expects)))
            })
            .map(|item| item.id.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(due_as(&[]), ids(&[("G", "1-5"), ("T", "5")]), "原文未注明年限");
    assert_eq!(due_as(&[("2025-12-31", "2025年预期值", Expects::Complete)]), ids(&[("I", "1-6")]));
    assert_eq!(
        due_as(&[("2023-12-31", "2023年", Expects::Complete)]),
        ids(&[("T", "1-4,6-33"), ("P", "10-21")])
    );
    assert_eq!(
        due_as(&[
            ("2023-12-31", "2023年各项重点工程取得明显进展", Expects::Progress),
            ("2025-12-31", "2025年各项工程建设任务全部完成", Expects::Complete),
        ]),
        ids(&[("P", "1-9")])
    );
    assert_eq!(due_as(&[("2025-12-31", "2025年", Expects::Complete)]), ["P22"]);
}

#[test]
fn the_document_knows_no_finer_date_than_a_year() {
    for milestone in built_in().items.iter().flat_map(|item| &item.milestones) {
        assert_eq!(milestone.precision, Precision::Year);
        assert_eq!((milestone.due.month(), milestone.due.day()), (12, 31));
    }
}

#[test]
fn a_milestones_words_stand_in_the_text_the_preamble_or_the_tables_head() {
    let plan = built_in();
    for item in &plan.items {
        let section = plan.section(&item.section).unwrap();
        let heads = section.table.iter().flat_map(|table| &table.columns);
        let places: Vec<_> = [&item.text].into_iter().chain(&section.preamble).chain(heads).collect();
        for milestone in &item.milestones {
            assert!(places.iter().any(|place| place.contains(&milestone.text)), "{}", item.id);
        }
    }
}

#[test]
fn the_twelve_measures() {
    use Comparator::{AtLeast, AtMost, Less, More};
    use MeasureKind::{Fall, Level, YearlyMean};
    let expected = [
        ("I1.m1", "I1.1", "生产安全事故死亡人数", "下降15%", Fall, AtLeast, "15", "%"),
        ("I2.m1", "I2.1", "亿元地区生产总值生产安全事故死亡率", "下降33%", Fall, AtLeast, "33", "%"),
        ("I3.m1", "I3.1", "工矿商贸就业人员十万人生产安全事故死亡率", "下降10%", Fall, AtLeast, "10", "%"),
        ("I4.m1", "I4.1", "年均每百万人口因自然灾害死亡率", "<0.8", YearlyMean, Less, "0.8", ""),
        ("I5.m1", "I5.1", "年均每十万人受灾人次", "<20000", YearlyMean, Less, "20000", ""),
        (
            "I6.m1",
            "I6.1",
            "年均因自然灾害直接经济损失占地区生产总值比例",
            "<0.8%",
            YearlyMean,
            Less,
            "0.8",
            "%",
        ),
        ("G1.m1", "G1.5", "县应急管理部门装备达标率", "达到80%", Level, AtLeast, "80", "%"),
        ("G2.m1", "G2.6", "灾害事故信息发布公众覆盖率", "达到90%", Level, AtLeast, "90", "%"),
        ("G3.m1", "G3.4", "专职消防人员占全县总人口的比例", "达到0.4‰", Level, AtLeast, "0.4", "‰"),
        ("G3.m2", "G3.5", "灾害事故发生后受灾人员", "10小时内得到有效救助", Level, AtMost, "10", "小时"),
        ("G4.m1", "G4.5", "县应急管理部门专业人才占比", "超过60%", Level, More, "60", "%"),
        (
            "G5.m1",
            "G5.6",
            "重点行业规模以上企业新增从业人员安全技能培训率",
            "达到100%",
            Level,
            AtLeast,
            "100",
            "%",
        ),
    ];
    let expected = expected.map(|(id, clause, name, text, kind, comparator, value, unit)| Measure {
        id: id.to_owned(),
        clause: clause.to_owned(),
        name: name.to_owned(),
        text: text.to_owned(),
        kind,
        comparator,
        value: value.to_owned(),
        unit: unit.to_owned(),
    });
    let measures: Vec<_> = built_in().items.into_iter().flat_map(|item| item.measures).collect();
    assert_eq!(measures, expected);
}

#[test]
fn in_a_target_name_and_value_together_are_the_clause() {
    for item in built_in().items.iter().filter(|item| item.section == "targets") {
        for measure in &item.measures {
            let clause = item.clauses.iter().find(|clause| clause.id == measure.clause).unwrap();
            assert_eq!(clause.text, format!("{}{}", measure.name, measure.text));
        }
    }
}
