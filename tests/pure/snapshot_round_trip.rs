use proptest::prelude::*;
use serde_json::{Value as Json, json};
use taizhang::crdt::{Digest, Field};
use taizhang::records::{Ledger, RecordKey};
use taizhang::snapshot::{Header, Scope, export, parse};

use crate::built_in;
use crate::canonical_json::any_fit_json;
use crate::support::{KEPT, LedgerBuilder, assessment, export_whole, header, read, water_bureau};

#[test]
fn the_kept_file_of_version_1_is_read_and_written_as_ever() {
    let snapshot = read(KEPT).unwrap();
    let desk = water_bureau();
    assert_eq!(snapshot.ledger, desk.ledger);
    assert_eq!(snapshot.header, header());
    assert_eq!(export_whole(&desk), KEPT);
}

#[test]
fn it_can_be_read_by_a_person() {
    let text = export_whole(&LedgerBuilder::by("甲").set("assessment/final/slj/T15", "progress", "已开工"));
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[..3], ["{", "  \"format\": \"taizhang-snapshot\",", "  \"version\": 1,"]);
    assert!(text.contains("\n      \"key\": [\"final\",\"slj\",\"T15\"],\n"), "{text}");
    assert!(text.contains("已开工"), "Chinese stands as it is");
    assert!(text.ends_with("}\n"));
}

#[test]
fn an_empty_ledger_travels_too() {
    let snapshot = read(&export_whole(&LedgerBuilder::by("甲"))).unwrap();
    assert!(snapshot.ledger.is_empty());
    assert_eq!(
        snapshot.digest.to_string(),
        "4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945",
        "the SHA-256 of []"
    );
    assert_eq!(snapshot.digest.short(), "4f53 cda1");
}

#[test]
fn another_layout_breaks_no_hash() {
    let json: Json = serde_json::from_str(KEPT).unwrap();
    let digest = read(KEPT).unwrap().digest;
    let layouts = [
        format!("\u{feff}{KEPT}"),
        KEPT.replace('\n', "\r\n"),
        KEPT.replace("  ", "\t"),
        format!("\n\n  {KEPT}\n\n"),
        format!("\u{feff}\u{200b}\u{a0}{KEPT}\u{2060}\u{3000}\u{200e}"),
        KEPT.replace("  ", "\u{a0}\u{200b}"),
        json.to_string(),
        serde_json::to_string_pretty(&json).unwrap(),
    ];
    for text in layouts {
        assert_ne!(text, KEPT);
        assert_eq!(read(&text).unwrap().digest, digest);
    }
}

#[test]
fn records_and_values_in_another_order_are_the_same_state() {
    let mut json: Json = serde_json::from_str(KEPT).unwrap();
    json["records"].as_array_mut().unwrap().reverse();
    json["records"].as_array_mut().unwrap().iter_mut().for_each(|record| {
        if let Some(Json::Array(values)) = record.pointer_mut("/fields/problems") {
            assert_eq!(values.len(), 2);
            values.reverse();
        }
    });
    assert_eq!(read(&json.to_string()).unwrap(), read(KEPT).unwrap());
}

#[test]
fn the_digest_is_of_the_state_alone() {
    let desk = water_bureau();
    let mut later = header();
    later.exported.at = "2025-12-21T08:00:00+08:00".to_owned();
    let again = read(&export(&desk.ledger, &Scope::Whole, &later)).unwrap();
    assert_eq!(again.digest, read(KEPT).unwrap().digest);
    assert_eq!(again.digest, Digest::of(desk.ledger.iter()));
    assert_eq!(again.digest, Scope::Whole.digest(&desk.ledger));
    let changed = desk.set("assessment/final/slj/T15", "progress", "又有进展");
    assert_ne!(Digest::of(changed.ledger.iter()), again.digest);
}

#[test]
fn a_units_export_is_what_it_said_and_was_told_without_views_or_other_units() {
    let desk = water_bureau().set("assessment/final/yjj/T15", "progress", "应急局的话");
    let scope = Scope::Units(vec!["slj".to_owned()]);
    let text = export(&desk.ledger, &scope, &header());
    let kinds: Vec<String> =
        read(&text).unwrap().ledger.iter().map(|record| record.key().to_string()).collect();
    assert_eq!(
        kinds,
        [
            "assessment/final/slj/T15",
            "handin/final/slj",
            "org/sjz",
            "review/final/slj/T15",
            "round/x-a1b2c3d4e5f6-7",
            "schedule/slj/T15",
            "series/slj/I1.m1",
        ]
    );
    assert_eq!(read(&text).unwrap().digest, scope.digest(&desk.ledger));

    let whole = read(&export_whole(&desk)).unwrap();
    assert_eq!(whole.ledger, desk.ledger);
    assert!(whole.ledger.get(&"view/x-a1b2c3d4e5f6-9".parse().unwrap()).is_some());
}

#[test]
fn the_sample_county_reads_its_own_snapshots() {
    let sample = Header { sample: true, ..header() };
    let text = export(&water_bureau().ledger, &Scope::Whole, &sample);
    assert!(text.contains("\"sample\": true"));
    assert!(parse(&text, &built_in(), true).unwrap().header.sample);
    assert!(!KEPT.contains("\"sample\""));
}

#[test]
fn what_this_program_does_not_know_travels_on() {
    let key = assessment("x-0000000000aa-1", "nowhere", "T999");
    let content = json!({"title": "甲", "since_v9": {"deep": [1, null, {"a": "0.5"}]}});
    let desk = LedgerBuilder::by("甲")
        .write(&key, &Field::entry("evidence", "x-0000000000aa-2"), content.clone())
        .write(&key, &Field::new("since_v9"), content);
    assert_eq!(read(&export_whole(&desk)).unwrap().ledger, desk.ledger);

    let more = KEPT.replacen("\"version\": 1,", "\"version\": 1,\n  \"remark\": {\"a\": 1},", 1);
    assert_eq!(read(&more).unwrap(), read(KEPT).unwrap(), "more in the header does no harm");
}

proptest! {
    #[test]
    fn any_content_travels_unchanged(contents in prop::collection::vec(any_fit_json(), 0..6)) {
        let key = RecordKey::for_org("slj").unwrap();
        let desk = contents.into_iter().fold(LedgerBuilder::by("甲"), |desk, content| desk.append(&key, "members", content));
        let back = read(&export_whole(&desk)).unwrap();
        prop_assert_eq!(back.ledger, desk.ledger);
    }
}

#[test]
fn a_backup_taken_in_again_changes_nothing() {
    let desk = water_bureau();
    let mut ledger = desk.ledger.clone();
    ledger.join(&read(KEPT).unwrap().ledger);
    assert_eq!(ledger, desk.ledger);
    let mut fresh = Ledger::new();
    fresh.join(&read(KEPT).unwrap().ledger);
    assert_eq!(fresh, desk.ledger);
}
