use serde_json::json;
use taizhang::crdt::Field;
use taizhang::records::{Kind, Ledger, Mark, RecordKey};

use crate::support::{LedgerBuilder, assessment};

fn t15() -> RecordKey {
    assessment("final", "slj", "T15")
}

fn progress() -> Field {
    Field::new("progress")
}

#[test]
fn what_was_seen_and_changed_replaces_what_the_other_still_has() {
    let a = LedgerBuilder::by("甲").set("assessment/final/slj/T15", "progress", "已开工");
    let b = LedgerBuilder::by("乙").join(&a).set("assessment/final/slj/T15", "progress", "已完工");
    let merged = a.join(&b);
    assert_eq!(merged.contents(t15(), &progress()), [json!("已完工")]);
    assert_eq!(merged.record(t15()).conflicts().count(), 0);
}

#[test]
fn two_changes_made_apart_are_both_kept_until_a_person_picks() {
    let a = LedgerBuilder::by("甲").set("assessment/final/slj/T15", "progress", "完成八成");
    let b = LedgerBuilder::by("乙").set("assessment/final/slj/T15", "progress", "完成九成");
    let a = a.join(&b);
    let both = a.contents(t15(), &progress());
    assert!(both.contains(&json!("完成八成")) && both.contains(&json!("完成九成")), "{both:?}");
    assert_eq!(a.record(t15()).conflicts().collect::<Vec<_>>(), [&progress()]);

    let picked = a.set("assessment/final/slj/T15", "progress", "完成九成");
    assert_eq!(b.join(&picked).contents(t15(), &progress()), [json!("完成九成")]);
}

#[test]
fn the_same_said_apart_is_no_conflict() {
    let a = LedgerBuilder::by("甲").mark("assessment/final/slj/T15", "T15.1", Mark::Done);
    let b = LedgerBuilder::by("乙").mark("assessment/final/slj/T15", "T15.1", Mark::Done).join(&a);
    let mark = Field::entry("marks", "T15.1");
    assert_eq!(b.record(t15()).values(&mark).len(), 2);
    assert_eq!(b.record(t15()).conflicts().count(), 0);
}

#[test]
fn changes_to_different_fields_combine_by_themselves() {
    let a = LedgerBuilder::by("甲").set("assessment/final/slj/T15", "progress", "已开工").mark(
        "assessment/final/slj/T15",
        "T15.1",
        Mark::Done,
    );
    let b = LedgerBuilder::by("乙").set("assessment/final/slj/T15", "problems", "缺资金").mark(
        "assessment/final/slj/T15",
        "T15.2",
        Mark::Ongoing,
    );
    let merged = a.join(&b);
    let record = merged.record(t15());
    assert_eq!(record.fields().count(), 4);
    assert_eq!(record.conflicts().count(), 0);
    let marks: Vec<&str> = record.entries("marks").map(|(clause, _)| clause).collect();
    assert_eq!(marks, ["T15.1", "T15.2"]);
}

#[test]
fn an_edit_replaces_only_what_its_control_showed() {
    let a = LedgerBuilder::by("甲").set("assessment/final/slj/T15", "progress", "一");
    let shown = a.record(t15()).dots(&progress());
    let b = LedgerBuilder::by("乙").set("assessment/final/slj/T15", "progress", "二");
    let a = a.join(&b).write_having_seen(t15(), &progress(), json!("三"), &shown);
    let left = a.contents(t15(), &progress());
    assert_eq!(left.len(), 2);
    assert!(left.contains(&json!("二")) && left.contains(&json!("三")), "{left:?}");
}

#[test]
fn what_one_side_has_seen_and_removed_does_not_come_back() {
    let list = "evidence";
    let a = LedgerBuilder::by("甲").append(t15(), list, json!({"title": "验收报告"}));
    let entry = a.record(t15()).entries(list).next().unwrap().0.to_owned();
    let field = Field::entry(list, &entry);
    let before = LedgerBuilder::by("乙").join(&a);
    let a = a.remove_field(t15(), &field);
    let a = a.join(&before);
    assert!(a.record(t15()).is_empty());
    assert!(!before.record(t15()).vector().covers_all(a.record(t15()).vector()), "the removal can be told");

    let edited = before.write(t15(), &field, json!({"title": "验收报告", "number": "代水〔2025〕3号"}));
    let merged = a.join(&edited);
    assert_eq!(
        merged.record(t15()).values(&field).len(),
        1,
        "an edit made apart from the removal survives it"
    );
}

#[test]
fn removing_nothing_writes_nothing() {
    let a = LedgerBuilder::by("甲").set("assessment/final/slj/T15", "progress", "一");
    let before = a.record(t15()).clone();
    assert_eq!(a.remove_field(t15(), &Field::new("problems")).record(t15()), &before);
}

#[test]
fn a_backup_restores_what_was_cleared() {
    let backup = LedgerBuilder::by("甲").set("assessment/final/slj/T15", "progress", "一年的心血");
    let page = LedgerBuilder::by("乙").join(&backup).clear();
    let page = page.set("assessment/final/slj/T15", "progress", "重新填").join(&backup);
    assert_eq!(page.contents(t15(), &progress()).len(), 2);
}

#[test]
fn a_ledger_lists_by_kind_in_order() {
    let mut ledger = Ledger::new();
    let keys = ["series/slj/I1.m1", "org/slj", "assessment/final/slj/T2", "assessment/final/slj/T1"];
    for key in keys {
        ledger.record_mut(&key.parse().unwrap());
    }
    let of = |kind| ledger.of_kind(kind).map(|record| record.key().to_string()).collect::<Vec<_>>();
    assert_eq!(of(Kind::Assessment), ["assessment/final/slj/T1", "assessment/final/slj/T2"]);
    assert_eq!(of(Kind::Series), ["series/slj/I1.m1"]);
    assert!(of(Kind::View).is_empty());
    assert_eq!((ledger.len(), ledger.iter().count()), (4, 4));
}
