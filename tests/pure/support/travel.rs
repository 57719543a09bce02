use serde_json::json;
use taizhang::crdt::Field;
use taizhang::records::{Mark, RecordKey};
use taizhang::snapshot::{Exported, Header, Refusal, Scope, Snapshot, export, parse};

use super::LedgerBuilder;
use crate::built_in;

/// A snapshot of version 1 as it was first written. It never changes: what it says must be read for ever.
pub const KEPT: &str = include_str!("../snapshots/v1-sample.json");

pub fn header() -> Header {
    let exported = Exported {
        at: "2025-12-20T09:30:00+08:00".to_owned(),
        by: "县水利局 张三".to_owned(),
        app: "taizhang 0.1.0".to_owned(),
    };
    Header::new(&built_in(), false, exported)
}

pub fn export_whole(desk: &LedgerBuilder) -> String {
    export(&desk.ledger, &Scope::Whole, &header())
}

/// As the real ledger of the built-in plan reads a text.
pub fn read(text: &str) -> Result<Snapshot, Refusal> {
    parse(text, &built_in(), false)
}

pub fn assessment(round: &str, unit: &str, item: &str) -> RecordKey {
    RecordKey::assessment(round, unit, item).expect("ids of a test are well formed")
}

/// What the county's water bureau has by the end of its final evaluation: a record of every kind, a
/// conflict, a removal, and the bureau's answer. [`KEPT`] is its export.
pub fn water_bureau() -> LedgerBuilder {
    let key = |text: &str| text.parse::<RecordKey>().unwrap();
    let t15 = assessment("final", "slj", "T15");
    let evidence = json!({
        "title": "山洪灾害防治项目竣工验收鉴定书", "number": "代水发〔2025〕41号", "date": "2025-09-28", "link": "", "position": "1",
    });
    let clerk = LedgerBuilder::by("填报人")
        .mark("assessment/final/slj/T15", "T15.1", Mark::Done)
        .mark("assessment/final/slj/T15", "T15.2", Mark::Ongoing)
        .add("assessment/final/slj/T15", "marks", "T15.3", Mark::NotApplicable.content("县域内无此类设施"))
        .set(
            "assessment/final/slj/T15",
            "progress",
            "已完成\"三个责任人\"落实；\n峨口、阳明堡两镇预警设施补齐。",
        )
        .append(&t15, "evidence", evidence)
        .append(&t15, "evidence", json!({"title": "误录", "position": "2"}));
    let mistaken = clerk.record(&t15).entries("evidence").last().unwrap().0.to_owned();
    let clerk = clerk.remove_field(&t15, &Field::entry("evidence", &mistaken));
    let head = LedgerBuilder::by("分管领导").join(&clerk).set(
        "assessment/final/slj/T15",
        "problems",
        "汛期监测站点维护资金不足。",
    );
    let clerk = clerk
        .set("assessment/final/slj/T15", "problems", "维护资金缺口约 12.5 万元。")
        .join(&head)
        .write(key("series/slj/I1.m1"), &Field::new("baseline"), json!({"year": 2020, "value": "3.25"}))
        .write(key("schedule/slj/T15"), &Field::new("end"), json!("2025-11-30"))
        .write(key("round/x-a1b2c3d4e5f6-7"), &Field::new("name"), json!("2025 年三季度调度"))
        .write(key("org/sjz"), &Field::new("name"), json!("某新设镇"))
        .write(key("view/x-a1b2c3d4e5f6-9"), &Field::new("address"), json!("#/tasks?unit=slj&light=red"))
        .write(key("handin/final/slj"), &Field::new("reporter"), json!("张三"));
    let bureau = LedgerBuilder::by("应急局").join(&clerk).write(
        key("review/final/slj/T15"),
        &Field::new("remark"),
        json!("请补第二条的佐证"),
    );
    clerk.join(&bureau)
}
