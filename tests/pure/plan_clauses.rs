//! Checklists: the promises inside an item's text.

use taizhang::plan::Item;

use crate::built_in;

/// What the clauses are made of: the text, or the title where there is none.
fn whole(item: &Item) -> &str {
    if item.text.is_empty() { &item.title } else { &item.text }
}

#[test]
fn joined_in_order_they_give_back_the_text_but_for_punctuation() {
    for item in built_in().items {
        let mut rest = whole(&item);
        for (at, clause) in item.clauses.iter().enumerate() {
            if at > 0 {
                let stop = rest.chars().next().unwrap();
                assert!(matches!(stop, '。' | ',' | ';'), "{} parts at {stop:?}", clause.id);
                rest = &rest[stop.len_utf8()..];
            }
            rest = rest
                .strip_prefix(clause.text.as_str())
                .unwrap_or_else(|| panic!("{} is elsewhere", clause.id));
        }
        assert!(matches!(rest, "" | "。"), "{} leaves {rest:?}", item.id);
    }
}

#[test]
fn they_are_numbered_from_one_without_a_gap() {
    for item in built_in().items {
        for (clause, number) in item.clauses.iter().zip(1..) {
            assert_eq!(clause.id, format!("{}.{number}", item.id));
        }
    }
}

#[test]
fn none_is_empty_or_begins_or_ends_with_punctuation() {
    for clause in built_in().items.iter().flat_map(|item| &item.clauses) {
        assert!(!clause.text.is_empty());
        assert_eq!(clause.text.trim_matches([' ', '、', ',', '。', ';']), clause.text, "{}", clause.id);
    }
}

/// Counted on paper: how many things each item promises.
#[test]
fn how_many_each_item_has() {
    let counted: Vec<_> = built_in().items.iter().map(|item| item.clauses.len()).collect();
    let indicators = [1; 6];
    let targets = [5, 6, 5, 5, 6];
    let tasks = [
        [2, 2, 2, 2].as_slice(),
        &[1, 2, 3, 1, 1],
        &[2, 1, 2, 3],
        &[3, 3, 3],
        &[1, 2, 2, 2, 3, 2],
        &[3, 3, 2, 3],
        &[3, 3, 3, 4],
        &[3, 3, 3],
    ]
    .concat();
    let projects = [[1; 9].as_slice(), &[1, 1], &[2, 4, 1, 2, 2], &[4, 3, 1, 3], &[2, 4]].concat();
    assert_eq!(counted, [&indicators, targets.as_slice(), &tasks, &projects].concat());
    assert_eq!(counted.iter().sum::<usize>(), 6 + 27 + 78 + 39);
}

fn clauses(id: &str) -> Vec<String> {
    built_in().item(id).unwrap().clauses.iter().map(|clause| clause.text.clone()).collect()
}

#[test]
fn an_item_without_a_text_promises_its_title() {
    assert_eq!(clauses("T5"), ["强化规范性文件管理"]);
    assert_eq!(clauses("P4"), ["防汛抗旱水利提升工程"]);
    let silent: Vec<_> =
        built_in().items.into_iter().filter(|item| item.text.is_empty()).map(|item| item.id).collect();
    assert_eq!(silent, ["T5", "P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P9"]);
}

#[test]
fn an_indicator_promises_its_expected_value() {
    assert_eq!(clauses("I1"), ["下降15%"]);
    assert_eq!(clauses("I6"), ["<0.8%"]);
}

#[test]
fn five_promises_in_one_sentence_are_five_ticks() {
    assert_eq!(
        clauses("G3"),
        [
            "综合救援、专业救援更加合理",
            "应急救援效能显著提升",
            "应急预案、应急通信、应急装备、应急物资、紧急运输等方面保障能力全面加强",
            "专职消防人员占全县总人口的比例达到0.4‰",
            "灾害事故发生后受灾人员10小时内得到有效救助",
        ]
    );
    assert_eq!(
        clauses("T7"),
        [
            "2023年健全安全生产执法责任制和责任追究机制",
            "实行执法检查重点事项清单制度",
            "建立完善行政处罚、行政强制权责清单",
        ]
    );
}

#[test]
fn a_list_or_a_means_is_no_promise_of_its_own() {
    assert_eq!(clauses("T10")[0], "2023年把安全生产贯穿于规划、设计、建设、管理、生产、经营等各环节");
    assert_eq!(
        clauses("P14"),
        [
            "2023年各乡镇、县重点部门组织本部门党员领导干部,入党积极分子,理想信念坚定、责任心强、勇于担当、具有良好的\
          身体素质、对应急救援和应急处置有经验的人员组成应急先锋队"
        ]
    );
    assert_eq!(
        clauses("P18"),
        [
            "2023年利用增编招人契机,招收应急专业人才",
            "建设应急管理培训基地",
            "重点开展应急管理领域专业人才培训",
        ]
    );
}
