use serde_json::{Value as Json, json};
use taizhang::crdt::Field;
use taizhang::plan::Plan;
use taizhang::snapshot::{Header, Refusal, Scope, Snapshot, export, parse};

use crate::built_in;
use crate::support::{KEPT, LedgerBuilder, export_whole, header, read};

#[track_caller]
fn said(read: Result<Snapshot, Refusal>) -> String {
    read.expect_err("it is refused").to_string()
}

/// The kept file, changed at one place.
#[track_caller]
fn changed(pointer: &str, put: Json) -> String {
    let mut json: Json = serde_json::from_str(KEPT).unwrap();
    *json.pointer_mut(pointer).expect("there is such a place") = put;
    json.to_string()
}

/// The kept file without one member.
fn without(pointer: &str, member: &str) -> String {
    let mut json: Json = serde_json::from_str(KEPT).unwrap();
    json.pointer_mut(pointer)
        .unwrap()
        .as_object_mut()
        .unwrap()
        .remove(member)
        .expect("there is such a member");
    json.to_string()
}

#[test]
fn every_cut_of_a_file_is_refused() {
    let whole = KEPT.trim_end();
    assert!(whole.len() > 1000);
    for at in 0..whole.len() {
        let cut = String::from_utf8_lossy(&whole.as_bytes()[..at]);
        let refusal = read(&cut).expect_err("a part is no snapshot");
        let expected = match refusal {
            Refusal::Empty => at == 0,
            Refusal::Garbled => cut.ends_with('\u{fffd}'),
            Refusal::Truncated { line } => line == cut.trim_end().lines().count(),
            _ => false,
        };
        assert!(expected, "cut at byte {at}: {refusal:?}");
    }
}

#[test]
fn a_truncated_file_says_where_it_ends() {
    let cut = KEPT.lines().take(12).collect::<Vec<_>>().join("\n");
    assert_eq!(
        said(read(&cut)),
        "内容不完整，到第 12 行就断了：文件没有传完或文字没有复制全，请让对方重新发送。"
    );
}

#[test]
fn nothing_at_all() {
    for text in ["", " \r\n", "\u{feff}", "\u{200b} \u{a0}\u{2060}"] {
        assert_eq!(said(read(text)), "没有内容：请选择导出的快照文件，或粘贴快照的全部文字。");
    }
}

#[test]
fn a_web_page() {
    let page = "<!DOCTYPE html>\n<html><body>请登录</body></html>";
    assert_eq!(
        said(read(page)),
        "这是一个网页，不是快照文件：多半是下载时没有登录或链接已失效，请让对方把导出的 .json 文件直接发来。"
    );
}

#[test]
fn a_spreadsheet_or_a_chat_message() {
    for text in ["PK\u{3}\u{4}\u{0}", "张三：文件在群里", "42"] {
        assert_eq!(
            said(read(text)),
            "这不是快照文件：第 1 行开头就不是快照的格式，请选择本系统导出的 .json 文件，不要选表格、文档或图片。"
        );
    }
}

#[test]
fn a_snapshot_with_a_chats_words_around_it() {
    let around = [
        format!("张三 10:32:\n{KEPT}"),
        format!("{KEPT}\n李四 10:33: 收到"),
        format!("“{}”", KEPT.trim()),
        format!("{KEPT}{KEPT}"),
    ];
    for text in around {
        assert_eq!(
            said(read(&text)),
            "快照文字的前后还有别的内容（例如聊天里的姓名和时间），读不出来：请让对方重新复制。"
        );
    }
}

#[test]
fn json_of_something_else() {
    for text in ["{}", "[]", "[1,2]", r#"{"format":"excalidraw","version":1}"#, r#"{"format":1}"#] {
        assert_eq!(
            said(read(text)),
            "这不是快照文件：开头没有 \"format\": \"taizhang-snapshot\"，请选择本系统导出的 .json 文件。",
            "{text}"
        );
    }
}

#[test]
fn a_slip_of_syntax_is_found_by_line_and_column_in_characters() {
    assert_eq!(
        said(read("{\n  \"单位\": 水利局\n}")),
        "第 2 行第 9 列起不是快照的格式：文件可能被改动或损坏，请让对方重新导出后再发。"
    );
    assert_eq!(read("{}x"), Err(Refusal::Syntax { line: 1, column: 3 }));
    assert_eq!(read("{}\n  二"), Err(Refusal::Syntax { line: 2, column: 3 }));
    assert_eq!(
        read("{\"a\":\"\\ud800\"}").map_err(|refusal| matches!(refusal, Refusal::Syntax { .. })),
        Err(true)
    );
}

#[test]
fn a_file_saved_in_another_encoding() {
    let sentence = "文件里有乱码，文字编码不是 UTF-8：可能被别的软件另存过，请让对方重新导出，不要打开另存。";
    assert_eq!(said(read(&KEPT.replace("水利局", "\u{fffd}\u{fffd}").replace("资金", "\u{fffd}"))), sentence);
    assert_eq!(
        said(read("{\"a\u{fffd}: 1}x")),
        "内容不完整，到第 1 行就断了：文件没有传完或文字没有复制全，请让对方重新发送。"
    );
    assert_eq!(said(read("{\u{fffd}")), sentence);

    let typed = LedgerBuilder::by("甲").set("assessment/final/slj/T15", "progress", "\u{fffd}");
    assert!(read(&export_whole(&typed)).is_ok(), "somebody may have typed the sign itself");
}

#[test]
fn hostile_nesting_and_size() {
    let deep = format!("{{\n\"a\":{}", "[".repeat(1_000_000));
    assert_eq!(
        said(read(&deep)),
        "第 2 行第 36 列的内容嵌套过深，不像本系统导出的快照，请核对是否选错了文件。"
    );
    let brackets_in_a_text =
        LedgerBuilder::by("甲").set("assessment/final/slj/T15", "progress", "\"\\[{".repeat(100));
    assert!(read(&export_whole(&brackets_in_a_text)).is_ok());

    let large = format!("{{\"a\":\"{}\"}}", "a".repeat(32 << 20));
    assert_eq!(
        said(read(&large)),
        "文件过大（33 MB，最多 32 MB），不像本系统导出的快照，请核对是否选错了文件。"
    );

    let many = changed("/records", json!(vec![0; 100_001]));
    assert_eq!(
        said(read(&many)),
        "快照有 100001 条记录（最多 100000 条），不像本系统导出的，请核对是否选错了文件。"
    );
}

/// So many records of a kind, each with one field.
fn many(kind: &str, count: usize, field: &str, content: &str) -> LedgerBuilder {
    (0..count).fold(LedgerBuilder::by("甲"), |desk, at| desk.set(format!("{kind}/x-{at}"), field, content))
}

#[test]
fn more_than_any_county_has() {
    let cases = [
        ("org", 2_000, "kind", "department", "单位和组"),
        ("org", 100, "kind", "group", "自行增加的组"),
        ("round", 240, "name", "调度", "轮次"),
        ("view", 500, "name", "本月到期", "保存的筛选"),
    ];
    for (kind, most, field, content, of) in cases {
        assert!(read(&export_whole(&many(kind, most, field, content))).is_ok(), "{of}");
        let count = most + 1;
        assert_eq!(
            said(read(&export_whole(&many(kind, count, field, content)))),
            format!("快照有 {count} 个{of}（最多 {most} 个），不像本系统导出的，请核对是否选错了文件。")
        );
    }
}

#[test]
fn a_text_longer_than_any_report() {
    let report =
        |length| LedgerBuilder::by("甲").set("assessment/final/slj/T15", "progress", "长".repeat(length));
    assert!(read(&export_whole(&report(100_000))).is_ok());
    let sentence = "第 1 条记录的“T15 进展”有 100001 字（最多 100000 字），请让对方删减后重新导出。";
    assert_eq!(said(read(&export_whole(&report(100_001)))), sentence);
    let title = json!({ "title": "长".repeat(100_001), "position": "1" });
    let evidence = LedgerBuilder::by("甲").add("assessment/final/slj/T15", "evidence", "x-1", title);
    assert!(said(read(&export_whole(&evidence))).starts_with("第 1 条记录的“T15 佐证”有 100001 字"));
}

#[test]
fn more_entries_than_anybody_lists_and_more_contents_than_anybody_compares() {
    let key = "assessment/final/slj/T15";
    let listed = |count: usize| {
        (0..count).fold(LedgerBuilder::by("甲"), |desk, at| {
            desk.add(key, "evidence", &format!("x-{at}"), json!({ "title": "方案", "position": "1" }))
        })
    };
    assert!(read(&export_whole(&listed(500))).is_ok());
    assert_eq!(
        said(read(&export_whole(&listed(501)))),
        "第 1 条记录的“T15 佐证”超过 500 条，不像本系统导出的，请核对是否选错了文件。"
    );
    let group = |count: usize| {
        (0..count).fold(LedgerBuilder::by("甲"), |desk, at| {
            desk.add("org/xz", "members", &format!("x-{at}"), true)
        })
    };
    assert!(read(&export_whole(&group(2_000))).is_ok());

    let apart = |count: usize| {
        let field = Field::new("progress");
        (0..count)
            .fold(LedgerBuilder::by("甲"), |desk, at| desk.write_having_seen(key, &field, json!(at), &[]))
    };
    assert!(read(&export_whole(&apart(500))).is_ok());
    assert_eq!(
        said(read(&export_whole(&apart(501)))),
        "第 1 条记录的“T15 进展”有 501 份内容并存（最多 500 份），不像本系统导出的，请核对是否选错了文件。"
    );
}

#[test]
fn a_newer_version() {
    let sentence = "这份快照是第 2 版格式，本页面只认到第 1 版：请换用新版页面再导入。";
    assert_eq!(said(read(&changed("/version", json!(2)))), sentence);
    assert_eq!(said(read(r#"{"format":"taizhang-snapshot","version":2,"all":"else"}"#)), sentence);
}

#[test]
fn another_plan() {
    assert_eq!(
        said(read(&changed("/plan/id", json!("fanshi-155")))),
        "这份快照属于另一个实施方案（plan.id 是 fanshi-155，本页面是 daixian-yingji-145），请在对应方案的页面导入。"
    );
}

#[test]
fn a_newer_revision_of_the_plan_but_not_an_older_one() {
    assert_eq!(
        said(read(&changed("/plan/revision", json!(built_in().revision + 1)))),
        "这份快照依据实施方案数据第 2 次修订，本页面只到第 1 次：请换用新版页面再导入。"
    );
    assert!(read(&changed("/plan/revision", json!(u64::MAX))).is_err());
    let later = Plan { revision: 2, ..built_in() };
    assert_eq!(parse(KEPT, &later, false).unwrap().header.revision, 1);
}

#[test]
fn the_sample_county_and_the_real_one_never_mix() {
    let sample = export(&LedgerBuilder::by("甲").ledger, &Scope::Whole, &Header { sample: true, ..header() });
    assert_eq!(said(read(&sample)), "这是示例县的快照（sample），不能导入正式台账：请选择正式数据的快照。");
    assert_eq!(
        said(parse(KEPT, &built_in(), true)),
        "这是正式数据的快照，不能导入示例县：请回到正式台账再导入。"
    );
}

#[test]
fn a_broken_header_names_the_member() {
    let cases = [
        (without("", "version"), "version"),
        (changed("/version", json!("1")), "version"),
        (changed("/version", json!(0)), "version"),
        (without("", "plan"), "plan.id"),
        (changed("/plan/id", json!(1)), "plan.id"),
        (without("/plan", "revision"), "plan.revision"),
        (changed("/plan/revision", json!(0)), "plan.revision"),
        (without("", "exported"), "exported.at"),
        (changed("/exported/by", json!(null)), "exported.by"),
        (without("/exported", "app"), "exported.app"),
        (without("", "records"), "records"),
        (without("", "sha256"), "sha256"),
        (KEPT.replacen("\"records\"", "\"sample\": \"yes\", \"records\"", 1), "sample"),
    ];
    for (text, member) in cases {
        assert_eq!(
            said(read(&text)),
            format!("快照开头的 {member} 缺失或有误：文件可能被改动过，请让对方重新导出后再发。")
        );
    }
}

#[test]
fn a_broken_record_is_named_by_number_and_field() {
    assert_eq!(
        said(read(&changed("/records/0/fields/progress/0/by", json!("甲")))),
        "第 1 条记录有误：fields.progress[0].by 应为 12 位小写十六进制数字；文件可能被改动过，请让对方重新导出后再发。"
    );
    assert_eq!(
        said(read(&changed("/records/2/fields", json!(null)))),
        "第 3 条记录有误：fields 应是花括号括起的一组内容；文件可能被改动过，请让对方重新导出后再发。"
    );
}

#[test]
fn a_record_that_comes_twice() {
    let json: Json = serde_json::from_str(KEPT).unwrap();
    let text = changed("/records/3", json["records"][0].clone());
    assert_eq!(
        said(read(&text)),
        "第 4 条记录与第 1 条重复（assessment/final/slj/T15）：文件可能被改动过，请让对方重新导出后再发。"
    );
}

#[test]
fn a_word_changed_on_the_way() {
    let sentence = "校验码与记录不符：文件在导出后被改动或损坏，请让对方重新导出后再发。";
    let text = KEPT.replace("资金不足", "资金充足");
    assert_ne!(text, KEPT);
    assert_eq!(said(read(&text)), sentence);
    assert_eq!(said(read(&changed("/sha256", json!("0".repeat(64))))), sentence);
}

#[test]
fn a_foreign_name_stays_on_one_line() {
    let text = KEPT.replacen("\"T15.1\": [", "\"T15\\n\\u0000.1\": [{}, ", 1);
    let said = said(read(&text));
    assert!(said.contains("fields.marks.T15\u{fffd}\u{fffd}.1[0]"), "{said}");
    let said = self::said(read(&changed("/plan/id", json!("另\n一份"))));
    assert!(said.contains("另\u{fffd}一份") && !said.contains('\n'), "{said}");
}
