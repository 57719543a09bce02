//! Records in earlier forms: read step by step, and kept until what replaces them is safely written.

use std::collections::BTreeMap;

use serde_json::{Map, Value as Json, json};
use taizhang::crdt::{Field, Flaw};
use taizhang::records::{Format, Ledger, RecordKey, Stored, Unreadable, decode, encode, storage_key};
use taizhang::storage::{LedgerStorage, Session, Storage};

use crate::support::{Browser, PLAN, PageStorage, assessment, draw, water_bureau};

/// All records of the water bureau as version 1 stored them, by key. It never changes: what it says must be read for
/// ever.
const KEPT: &str = include_str!("records/v1.json");

fn kept() -> BTreeMap<String, String> {
    let kept: Map<String, Json> = serde_json::from_str(KEPT).unwrap();
    kept.into_iter().map(|(key, text)| (key, text.as_str().unwrap().to_owned())).collect()
}

#[test]
fn what_version_1_stored_is_read_for_ever() {
    let read = kept().into_iter().map(|(key, text)| decode(key.parse().unwrap(), &text).unwrap());
    assert_eq!(read.collect::<Ledger>(), water_bureau().ledger);
}

#[test]
fn what_this_program_stores_is_what_is_kept() {
    let stored =
        water_bureau().ledger.iter().map(|record| (record.key().to_string(), encode(record))).collect();
    assert_eq!(kept(), stored, "a new form needs a version of its own, and a step to it");
}

/// A form that there may be one day: the texts lie in a list of their own, and `progress` is called `done` there.
const LATER: Format = Format::after(&[rename_progress, wrap_in_body]);

fn rename_progress(members: &mut Map<String, Json>) -> Result<(), Flaw> {
    let fields = members.get_mut("fields").and_then(Json::as_object_mut);
    let fields = fields.ok_or(Flaw::missing("fields"))?;
    if let Some(progress) = fields.remove("progress") {
        fields.insert("done".to_owned(), progress);
    }
    Ok(())
}

fn wrap_in_body(members: &mut Map<String, Json>) -> Result<(), Flaw> {
    let fields = members.get_mut("fields").and_then(Json::as_object_mut);
    let fields = fields.ok_or(Flaw::missing("fields"))?;
    let done = fields.remove("done");
    fields.extend(done.map(|done| ("all_done".to_owned(), done)));
    Ok(())
}

fn t15() -> RecordKey {
    assessment("final", "slj", "T15")
}

fn text(version: u64, field: &str) -> String {
    format!(
        r#"{{"fields":{{"{field}":[{{"by":"a1b2c3d4e5f6","n":1,"value":"已开工"}}]}},"v":{version},"vector":{{"a1b2c3d4e5f6":1}}}}"#
    )
}

#[test]
fn an_older_record_comes_up_step_by_step() {
    for (version, field) in [(1, "progress"), (2, "done"), (3, "all_done")] {
        let Stored { record, is_older } = LATER.decode(t15(), &text(version, field)).unwrap();
        assert_eq!(record.values(&Field::new("all_done"))[0].content, json!("已开工"), "from {version}");
        assert_eq!(is_older, version < 3);
        assert_eq!(LATER.encode(&record), text(3, "all_done"));
    }
    assert_eq!(LATER.decode(t15(), &text(4, "progress")), Err(Unreadable::Newer { version: 4 }));
}

#[test]
fn a_step_that_finds_damage_says_where_and_changes_nothing() {
    let broken = LATER.decode(t15(), r#"{"v":1,"vector":{}}"#).unwrap_err();
    assert_eq!(broken, Unreadable::Broken { why: "fields 缺失".to_owned() });
}

fn open(browser: &Browser) -> (Session<PageStorage>, PageStorage) {
    let storage = browser.open();
    (Session::open(Some(LedgerStorage::new(PLAN, storage.clone()).in_format(LATER)), draw), storage)
}

fn write(session: &mut Session<PageStorage>, text: &str) {
    let field = Field::new("all_done");
    let written = session.edit(&[t15()], None, |ledger, writer| {
        let record = ledger.record_mut(&t15());
        let seen = record.dots(&field);
        record.write(&field, json!(text), &seen, writer);
    });
    written.unwrap();
}

#[test]
fn an_older_record_stays_as_it_is_until_it_is_edited_and_the_write_is_verified() {
    let name = storage_key(PLAN, &t15());
    let browser = Browser::default();
    let before: BTreeMap<String, String> = [(name.clone(), text(1, "progress"))].into();
    browser.set_values(&before);
    let (mut session, storage) = open(&browser);
    assert_eq!(browser.values(), before, "reading changes nothing");

    browser.leave_room(Some(20));
    write(&mut session, "已完工");
    assert!(session.has_unsaved());
    assert_eq!(browser.values(), before, "without room to keep it beside, it stays");

    browser.leave_room(None);
    browser.garble(&name);
    write(&mut session, "已完工，已验收");
    assert!(session.has_unsaved());
    assert_eq!(browser.values(), before, "what is read back is not what was written: it is put back");

    write(&mut session, "已完工，已验收，已移交");
    assert!(!session.has_unsaved());
    let after = browser.values();
    assert_eq!(after.len(), 1, "the copy is gone: {after:?}");
    assert!(after[&name].contains("已移交") && after[&name].contains(r#""v":3"#));
    assert_eq!(storage.get(&name).as_ref(), Some(&after[&name]));
    let (again, _) = open(&browser);
    assert_eq!(again.ledger(), session.ledger());
}
