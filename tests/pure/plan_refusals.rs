//! Seeds that are no plan are refused with one sentence that says which text and where.

use serde_json::{Value, json};
use taizhang::plan::Plan;

use crate::DOCUMENT;

const ORGS: &str = include_str!("../../seeds/orgs.json");

/// The built-in seeds, one place changed.
struct Seeds {
    structure: Value,
    orgs: Value,
}

impl Seeds {
    fn new() -> Self {
        let structure = include_str!("../../seeds/plan.json");
        Self {
            structure: serde_json::from_str(structure).unwrap(),
            orgs: serde_json::from_str(ORGS).unwrap(),
        }
    }

    #[track_caller]
    fn with(mut self, place: &str, value: Value) -> Self {
        *self.structure.pointer_mut(place).expect("a place in plan.json") = value;
        self
    }

    #[track_caller]
    fn with_org(mut self, place: &str, value: Value) -> Self {
        *self.orgs.pointer_mut(place).expect("a place in orgs.json") = value;
        self
    }

    #[track_caller]
    fn assert_refused(self, sentence: &str) {
        let error = Plan::parse(DOCUMENT, &self.structure.to_string(), &self.orgs.to_string());
        assert_eq!(error.map(|plan| plan.id).unwrap_err().to_string(), sentence);
    }
}

#[test]
fn unchanged_they_are_taken() {
    let seeds = Seeds::new();
    let plan = Plan::parse(DOCUMENT, &seeds.structure.to_string(), &seeds.orgs.to_string());
    assert_eq!(plan, Ok(crate::built_in()));
}

#[test]
fn a_text_that_is_no_json_says_which_and_where() {
    let error = Plan::parse(DOCUMENT, "{\n  nonsense", ORGS).unwrap_err().to_string();
    assert_eq!(error, "plan.json 读不懂:第 2 行第 3 字节处不是有效的 JSON");
    let error =
        Plan::parse(DOCUMENT, include_str!("../../seeds/plan.json"), "[\n\n{]").unwrap_err().to_string();
    assert_eq!(error, "orgs.json 读不懂:第 3 行第 2 字节处不是有效的 JSON");
}

#[test]
fn an_unknown_member_is_a_mistake() {
    let mut seeds = Seeds::new();
    seeds.structure["items"][0]["titel"] = json!("…");
    seeds.assert_refused("plan.json:items[0].titel 不认识");
    let mut seeds = Seeds::new();
    seeds.structure["items"][0]["duty"]["leads"][0]["role"] = json!("牵头");
    seeds.assert_refused("plan.json:items[0].duty.leads[0].role 不认识");
    let mut seeds = Seeds::new();
    seeds.orgs[1]["titel"] = json!("…");
    seeds.assert_refused("orgs.json:[1].titel 不认识");
}

#[test]
fn a_member_that_is_missing() {
    Seeds::new().with("/items/3", json!({})).assert_refused("plan.json:items[3].id 缺失");
    Seeds::new().with_org("/0", json!({"id": "yjj"})).assert_refused("orgs.json:[0].kind 缺失");
}

#[test]
fn members_of_another_sort() {
    Seeds::new().with("/items", json!("T1")).assert_refused("plan.json:items 应是方括号括起的列表");
    Seeds::new().with("/items/0", json!("T1")).assert_refused("plan.json:items[0] 应是花括号括起的一组内容");
    Seeds::new()
        .with("/items/0/title", json!(1))
        .assert_refused("plan.json:items[0].title 应是引号括起的文字");
    Seeds::new().with("/revision", json!(-1)).assert_refused("plan.json:revision 应是不带小数的正数");
    Seeds::new()
        .with("/items/0/lines", json!([57, "63"]))
        .assert_refused("plan.json:items[0].lines 应是首尾两个行号");
    Seeds::new().with("/site_lines/0", json!([1])).assert_refused("plan.json:site_lines[0] 应是首尾两个行号");
    Seeds::new()
        .with("/items/0/kind", json!("wish"))
        .assert_refused("plan.json:items[0].kind 的“wish”不认识");
    Seeds::new()
        .with_org("/0/provenance", json!("rumour"))
        .assert_refused("orgs.json:[0].provenance 的“rumour”不认识");
}

#[test]
fn a_day_that_does_not_exist() {
    Seeds::new().with("/issued", json!("2023-02-30")).assert_refused("plan.json:issued 没有这一天");
    Seeds::new()
        .with("/items/44/milestones/0/due", json!("2025"))
        .assert_refused("plan.json:items[44].milestones[0].due 日期应写成 2025-12-31 的样子");
}

#[test]
fn references_to_what_is_not_there() {
    let lead = "/items/0/duty/leads/0/org";
    Seeds::new().with(lead, json!("nobody")).assert_refused("plan.json:事项 I1 提到的责任单位“nobody”不存在");
    let partner = "/items/13/duty/partners/2/org";
    Seeds::new()
        .with(partner, json!("nobody"))
        .assert_refused("plan.json:事项 T3 提到的责任单位“nobody”不存在");
    let inherited = "/sections/5/duty/leads/0/org";
    Seeds::new()
        .with(inherited, json!("nobody"))
        .assert_refused("plan.json:章节 targets 提到的责任单位“nobody”不存在");
    Seeds::new()
        .with("/items/11/section", json!("t9"))
        .assert_refused("plan.json:事项 T1 提到的章节“t9”不存在");
    Seeds::new()
        .with("/items/6/measures/0/clause", json!("G1.9"))
        .assert_refused("plan.json:事项 G1 提到的检查要点“G1.9”不存在");
    Seeds::new()
        .with("/doubts/0/items/0", json!("P99"))
        .assert_refused("plan.json:疑点 p2-p3 提到的事项“P99”不存在");
    Seeds::new()
        .with("/doubts/2/orgs/0", json!("nobody"))
        .assert_refused("plan.json:疑点 jiaoyu 提到的责任单位“nobody”不存在");
}

#[test]
fn a_clause_that_names_units_of_its_own_names_known_ones() {
    let clause = json!({"id": "T5.1", "text": "强化规范性文件管理", "duty": {"text": "…", "leads": [{"org": "nobody", "wording": "牵头"}]}});
    Seeds::new()
        .with("/items/15/clauses/0", clause)
        .assert_refused("plan.json:事项 T5 提到的责任单位“nobody”不存在");
}

#[test]
fn a_section_stands_after_its_parent() {
    Seeds::new()
        .with("/sections/3/parent", json!("tasks"))
        .assert_refused("plan.json:章节 goals 的上级章节“tasks”不存在,或排在它后面");
    Seeds::new()
        .with("/sections/3/parent", json!("goals"))
        .assert_refused("plan.json:章节 goals 的上级章节“goals”不存在,或排在它后面");
}

#[test]
fn ids_stand_once() {
    Seeds::new().with("/items/1/id", json!("I1")).assert_refused("plan.json 的事项“I1”重复");
    Seeds::new().with("/sections/8/id", json!("t1")).assert_refused("plan.json 的章节“t1”重复");
    Seeds::new().with("/rounds/1/id", json!("y2023")).assert_refused("plan.json 的轮次“y2023”重复");
    Seeds::new().with("/doubts/1/id", json!("p2-p3")).assert_refused("plan.json 的疑点“p2-p3”重复");
    Seeds::new().with_org("/1/id", json!("yjj")).assert_refused("orgs.json 的责任单位“yjj”重复");
    Seeds::new()
        .with("/items/6/clauses/1/id", json!("G1.1"))
        .assert_refused("plan.json:事项 G1 的检查要点“G1.1”重复");
    Seeds::new()
        .with("/items/8/measures/1/id", json!("G3.m1"))
        .assert_refused("plan.json:事项 G3 的目标值“G3.m1”重复");
}

#[test]
fn ids_are_fit_for_keys_and_addresses() {
    Seeds::new()
        .with("/id", json!("代县"))
        .assert_refused("plan.json 的方案编号“代县”只能用英文字母、数字、“-”和“.”,不能以“x-”开头");
    for unfit in ["", "a/b", "x-1", "a b", "应急局"] {
        Seeds::new().with_org("/0/id", json!(unfit)).assert_refused(&format!(
            "orgs.json 的责任单位“{unfit}”只能用英文字母、数字、“-”和“.”,不能以“x-”开头"
        ));
    }
}

#[test]
fn clauses_and_measures_carry_their_items_id() {
    for unfit in ["T1.1", "T2", "T2.", "T2.0", "T2.01", "T2.a", "T21.1", "T2.m1"] {
        Seeds::new()
            .with("/items/12/clauses/0/id", json!(unfit))
            .assert_refused(&format!("plan.json:事项 T2 中的编号“{unfit}”应写成 T2.1 的样子"));
    }
    Seeds::new()
        .with("/items/0/measures/0/id", json!("I1.1"))
        .assert_refused("plan.json:事项 I1 中的编号“I1.1”应写成 I1.m1 的样子");
}

#[test]
fn a_later_revision_may_leave_a_gap_where_a_clause_was_retired() {
    let structure = Seeds::new().with("/items/12/clauses/1/id", json!("T2.7")).structure.to_string();
    assert!(Plan::parse(DOCUMENT, &structure, ORGS).is_ok());
}

#[test]
fn an_item_promises_something() {
    Seeds::new().with("/items/15/clauses", json!([])).assert_refused("plan.json:事项 T5 没有检查要点");
}

#[test]
fn milestones_are_in_order_of_time() {
    Seeds::new()
        .with("/items/44/milestones/0/due", json!("2026-12-31"))
        .assert_refused("plan.json:事项 P1 的完成时限没有按时间先后排列");
}

#[test]
fn lines_lie_inside_the_document() {
    let outside =
        |what: &str, lines: &str| format!("plan.json:{what} 的行号 {lines} 不在 plan.txt 的 1-275 行之内");
    Seeds::new().with("/items/0/lines", json!([57, 276])).assert_refused(&outside("事项 I1", "57-276"));
    Seeds::new().with("/items/0/lines", json!([0, 57])).assert_refused(&outside("事项 I1", "0-57"));
    Seeds::new().with("/items/0/lines", json!([63, 57])).assert_refused(&outside("事项 I1", "63-57"));
    Seeds::new().with("/sections/0/line", json!(300)).assert_refused(&outside("章节 notice", "300-300"));
    Seeds::new()
        .with("/sections/4/table/lines", json!([47, 999]))
        .assert_refused(&outside("章节 indicators", "47-999"));
    Seeds::new().with("/site_lines/2", json!([273, 276])).assert_refused(&outside("site_lines", "273-276"));
}
