use taizhang::crdt::{Writer, WriterId};
use taizhang::records::{KeyError, Kind, RecordKey, parse_storage_key, storage_key, storage_prefix};

#[test]
fn a_key_is_written_and_read_back_for_every_kind() {
    let keys = [
        (RecordKey::assessment("final", "slj", "T15"), "assessment/final/slj/T15"),
        (RecordKey::handin("final", "slj"), "handin/final/slj"),
        (RecordKey::review("final", "slj", "T15"), "review/final/slj/T15"),
        (RecordKey::series("slj", "I1.m1"), "series/slj/I1.m1"),
        (RecordKey::schedule("slj", "T15"), "schedule/slj/T15"),
        (RecordKey::for_round("x-a1b2c3d4e5f6-7"), "round/x-a1b2c3d4e5f6-7"),
        (RecordKey::for_org("slj"), "org/slj"),
        (RecordKey::for_view("x-a1b2c3d4e5f6-8"), "view/x-a1b2c3d4e5f6-8"),
    ];
    assert_eq!(keys.len(), Kind::ALL.len());
    for (key, text) in keys {
        let key = key.unwrap();
        assert_eq!(key.to_string(), text);
        assert_eq!(text.parse(), Ok(key));
    }
}

#[test]
fn a_key_knows_what_its_parts_are() {
    let key: RecordKey = "assessment/final/slj/T15".parse().unwrap();
    assert_eq!((key.round(), key.unit(), key.item()), (Some("final"), Some("slj"), Some("T15")));
    let key: RecordKey = "series/slj/I1.m1".parse().unwrap();
    assert_eq!((key.round(), key.unit(), key.measure()), (None, Some("slj"), Some("I1.m1")));
    let key: RecordKey = "org/slj".parse().unwrap();
    assert_eq!((key.unit(), key.org()), (None, Some("slj")), "an org record is no unit's word");
}

#[test]
fn a_key_has_as_many_parts_as_its_kind_and_no_odd_characters() {
    let long = "a".repeat(65);
    let refused = [
        ("", KeyError::Kind),
        ("assessments/final/slj/T15", KeyError::Kind),
        ("assessment", KeyError::Count { expected: 3, found: 0 }),
        ("assessment/final/slj", KeyError::Count { expected: 3, found: 2 }),
        ("round/final/slj", KeyError::Count { expected: 1, found: 2 }),
        ("handin/final/", KeyError::Part { at: 1 }),
        ("handin/final/水利局", KeyError::Part { at: 1 }),
        ("handin/fi nal/slj", KeyError::Part { at: 0 }),
        (&format!("org/{long}"), KeyError::Part { at: 0 }),
    ];
    for (text, error) in refused {
        assert_eq!(text.parse::<RecordKey>(), Err(error), "{text}");
    }
    assert!(RecordKey::for_org(&long[1..]).is_ok());
}

#[test]
fn keys_are_in_the_order_of_kind_ids_then_parts() {
    let mut keys: Vec<RecordKey> =
        ["view/a", "round/a", "org/b", "handin/b/a", "handin/a/b", "assessment/z/z/z"]
            .map(|text| text.parse().unwrap())
            .into();
    keys.sort();
    let texts: Vec<String> = keys.iter().map(RecordKey::to_string).collect();
    assert_eq!(texts, ["assessment/z/z/z", "handin/a/b", "handin/b/a", "org/b", "round/a", "view/a"]);
}

#[test]
fn a_storage_key_belongs_to_one_plan() {
    let key = RecordKey::assessment("final", "slj", "T15").unwrap();
    let name = storage_key("daixian", &key);
    assert_eq!(name, "tz/daixian/assessment/final/slj/T15");
    assert!(name.starts_with(&storage_prefix("daixian")));
    assert_eq!(parse_storage_key("daixian", &name), Some(key));
    assert_eq!(parse_storage_key("dai", &name), None);
    assert_eq!(parse_storage_key("daixian", "tz/daixian/prefs"), None);
    assert_eq!(parse_storage_key("daixian", "somebody else's"), None);
}

#[test]
fn a_writer_is_48_bits_and_counts_from_one() {
    let mut writer = Writer::new(0xffff_0000_0000_00ab);
    assert_eq!(writer.id().to_string(), "0000000000ab");
    assert_eq!(writer.next_dot().counter, 1);
    assert_eq!(writer.new_id(), "x-0000000000ab-2");
    assert_eq!(writer.next_dot().counter, 3);
    assert_eq!("0000000000ab".parse(), Ok(writer.id()));
    for text in ["", "ab", "0000000000AB", "00000000000g", "+000000000ab", "0000000000abc"] {
        assert!(text.parse::<WriterId>().is_err(), "{text}");
    }
}
