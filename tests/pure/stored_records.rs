use serde_json::{Value as Json, json};
use taizhang::crdt::{Field, Writer};
use taizhang::records::{Mark, RecordKey, Unreadable, decode, encode, from_json};

use crate::support::{LedgerBuilder, assessment};

fn t15() -> RecordKey {
    assessment("final", "slj", "T15")
}

#[test]
fn the_stored_form_is_compact_and_says_its_version() {
    let mut record = taizhang::records::Record::new(t15());
    let mut writer = Writer::new(0xa1b2_c3d4_e5f6);
    record.write(&Field::new("progress"), json!("已开工"), &[], &mut writer);
    record.write(&Field::entry("marks", "T15.1"), json!({"mark": "done"}), &[], &mut writer);
    assert_eq!(
        encode(&record),
        r#"{"fields":{"marks":{"T15.1":[{"by":"a1b2c3d4e5f6","n":2,"value":{"mark":"done"}}]},"progress":[{"by":"a1b2c3d4e5f6","n":1,"value":"已开工"}]},"v":1,"vector":{"a1b2c3d4e5f6":2}}"#
    );
    assert_eq!(decode(t15(), &encode(&record)), Ok(record));
}

#[test]
fn what_this_program_does_not_know_is_kept() {
    let text = r#"{"fields":{"marks":{"T99.9":[{"by":"a1b2c3d4e5f6","n":1,"value":{"by_law":[1,{"x":null}],"mark":"half"}}]},"new_field":[{"by":"a1b2c3d4e5f6","n":2,"value":true}]},"v":1,"vector":{"a1b2c3d4e5f6":2}}"#;
    assert_eq!(encode(&decode(t15(), text).unwrap()), text);
}

#[test]
fn a_record_that_only_remembers_removals_is_read_back() {
    let desk = LedgerBuilder::by("甲").mark("assessment/final/slj/T15", "T15.1", Mark::Done);
    let desk = desk.remove_field(t15(), &Field::entry("marks", "T15.1"));
    let record = desk.record(t15());
    assert!(record.is_empty());
    assert_eq!(decode(t15(), &encode(record)).as_ref(), Ok(record));
}

#[test]
fn a_newer_version_is_told_from_damage_whatever_else_it_holds() {
    assert_eq!(decode(t15(), r#"{"v":2,"anything":[0.5]}"#), Err(Unreadable::Newer { version: 2 }));
    let said = Unreadable::Newer { version: 2 }.to_string();
    assert!(said.contains("第 2 版格式") && said.contains("请换用新版页面"), "{said}");
}

#[test]
fn a_damaged_text_is_broken_and_says_where() {
    let cases = [
        ("", "第 1 行第 0 字节处不是有效的 JSON"),
        ("{\"v\":1,", "第 1 行第 7 字节处不是有效的 JSON"),
        ("[]", "应是花括号括起的一组内容"),
        ("{}", "没有有效的版本号（v）"),
        (r#"{"v":0}"#, "没有有效的版本号（v）"),
        (r#"{"v":"1"}"#, "没有有效的版本号（v）"),
        (r#"{"v":1}"#, "vector 缺失"),
        (r#"{"v":1,"vector":{}}"#, "fields 缺失"),
        (r#"{"v":1,"vector":{},"fields":{},"more":1}"#, "more 不属于这种格式"),
    ];
    for (text, why) in cases {
        let unreadable = decode(t15(), text).unwrap_err();
        assert_eq!(unreadable, Unreadable::Broken { why: why.to_owned() }, "{text}");
        let said = unreadable.to_string();
        assert!(
            said.starts_with("这条记录已损坏（") && said.contains(why) && said.contains("可导出"),
            "{said}"
        );
    }
}

/// A sound record, changed at one place.
#[track_caller]
fn flaw(pointer: &str, put: Json) -> String {
    let mut json = json!({
        "kind": "assessment",
        "key": ["final", "slj", "T15"],
        "vector": {"a1b2c3d4e5f6": 3},
        "fields": {
            "progress": [{"by": "a1b2c3d4e5f6", "n": 2, "value": "已开工"}],
            "marks": {"T15.1": [{"by": "a1b2c3d4e5f6", "n": 3, "value": {"mark": "done"}}]},
        },
    });
    assert!(from_json(&json).is_ok());
    *json.pointer_mut(pointer).expect("there is such a place") = put;
    from_json(&json).expect_err("the change is a flaw").to_string()
}

#[test]
fn every_flaw_of_a_record_says_where_and_what() {
    let deep = (0..20).fold(json!(1), |inner, _| json!([inner]));
    let name = "n".repeat(129);
    let cut = format!("{}…", "n".repeat(40));
    let cases = [
        ("", json!(1), "应是花括号括起的一组内容".to_owned()),
        ("/kind", json!("assessments"), "kind 不是已知的记录种类".to_owned()),
        ("/key", json!("final"), "key 应是方括号括起的列表".to_owned()),
        ("/key", json!(["final"]), "key 不是有效的编号（应有 3 段，却有 1 段）".to_owned()),
        (
            "/key/1",
            json!("水利局"),
            "key 不是有效的编号（第 2 段应为 1 至 64 个字母、数字或 . _ -）".to_owned(),
        ),
        ("/key/1", json!(7), "key 不是有效的编号（第 2 段应为 1 至 64 个字母、数字或 . _ -）".to_owned()),
        ("/vector", json!([]), "vector 应是花括号括起的一组内容".to_owned()),
        ("/vector", json!({"A1": 1}), "vector.A1 应为 12 位小写十六进制数字".to_owned()),
        ("/vector/a1b2c3d4e5f6", json!(0), "vector.a1b2c3d4e5f6 应为正整数".to_owned()),
        ("/vector/a1b2c3d4e5f6", json!(-1), "vector.a1b2c3d4e5f6 应为正整数".to_owned()),
        (
            "/vector/a1b2c3d4e5f6",
            json!(1_000_000_001),
            "vector.a1b2c3d4e5f6 过大（最大为 1000000000）".to_owned(),
        ),
        (
            "/vector/a1b2c3d4e5f6",
            json!(2),
            "fields.marks.T15.1[0] 未列入本记录的版本向量（vector）".to_owned(),
        ),
        ("/fields", json!([]), "fields 应是花括号括起的一组内容".to_owned()),
        ("/fields", json!({name: []}), format!("fields.{cut} 名称为空或过长")),
        ("/fields/progress", json!("已开工"), "fields.progress 既不是一组值，也不是一组条目".to_owned()),
        ("/fields/progress", json!([]), "fields.progress 不应为空".to_owned()),
        ("/fields/marks", json!({}), "fields.marks 不应为空".to_owned()),
        ("/fields/marks/T15.1", json!({}), "fields.marks.T15.1 应是方括号括起的列表".to_owned()),
        ("/fields/progress/0", json!(null), "fields.progress[0] 应是花括号括起的一组内容".to_owned()),
        (
            "/fields/progress/0",
            json!({"by": "a1b2c3d4e5f6", "n": 1}),
            "fields.progress[0].value 缺失".to_owned(),
        ),
        (
            "/fields/progress/0",
            json!({"by": "a1b2c3d4e5f6", "n": 1, "value": 1, "at": 1}),
            "fields.progress[0].at 不属于这种格式".to_owned(),
        ),
        ("/fields/progress/0/by", json!("甲"), "fields.progress[0].by 应为 12 位小写十六进制数字".to_owned()),
        ("/fields/progress/0/n", json!(-1), "fields.progress[0].n 应为正整数".to_owned()),
        ("/fields/progress/0/n", json!("2"), "fields.progress[0].n 应为正整数".to_owned()),
        (
            "/fields/progress/0/value",
            json!(0.5),
            "fields.progress[0].value 含有小数或过大的数（小数应写成文字）".to_owned(),
        ),
        ("/fields/progress/0/value", deep, "fields.progress[0].value 嵌套过深".to_owned()),
    ];
    for (pointer, put, said) in cases {
        assert_eq!(flaw(pointer, put), said, "{pointer}");
    }
}
