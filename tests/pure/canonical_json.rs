use proptest::prelude::*;
use serde_json::{Value as Json, json};
use taizhang::crdt::canonical::{MAX_DEPTH, Unfit, compact, unfit};

#[test]
fn it_is_compact_with_keys_by_code_point() {
    let json =
        json!({"b": [1, -2, null, true, false], "a": {"水": "利", "Z": "", "\u{1f600}": 0, "\u{ffff}": 0}});
    assert_eq!(
        compact(&json),
        "{\"a\":{\"Z\":\"\",\"水\":\"利\",\"\u{ffff}\":0,\"\u{1f600}\":0},\"b\":[1,-2,null,true,false]}"
    );
}

#[test]
fn it_escapes_only_what_json_must_escape() {
    let json = json!("\"\\/\n\r\t\u{8}\u{c}\u{1}\u{1f}\u{7f}\u{2028}é水");
    assert_eq!(compact(&json), "\"\\\"\\\\/\\n\\r\\t\\b\\f\\u0001\\u001f\u{7f}\u{2028}é水\"");
}

#[test]
fn only_integers_that_every_reader_takes_exactly_are_fit() {
    for fit in ["0", "-1", "9007199254740991", "-9007199254740991", "\"0.8\""] {
        assert_eq!(unfit(&serde_json::from_str(fit).unwrap()), None, "{fit}");
    }
    for number in ["0.8", "1.0", "1e3", "-0", "9007199254740992", "-9007199254740992", "18446744073709551615"]
    {
        assert_eq!(unfit(&serde_json::from_str(number).unwrap()), Some(Unfit::Number), "{number}");
        assert_eq!(
            unfit(&json!({"a": [serde_json::from_str::<Json>(number).unwrap()]})),
            Some(Unfit::Number)
        );
    }
}

#[test]
fn nesting_has_a_bound() {
    let nested = |depth: usize| (0..depth).fold(json!(1), |inner, _| json!([inner]));
    assert_eq!(unfit(&nested(MAX_DEPTH)), None);
    assert_eq!(unfit(&nested(MAX_DEPTH + 1)), Some(Unfit::Depth));
}

pub fn any_fit_json() -> impl Strategy<Value = Json> {
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::from),
        any::<i32>().prop_map(Json::from),
        any::<String>().prop_map(Json::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Json::from),
            prop::collection::btree_map(any::<String>(), inner, 0..4)
                .prop_map(|members| Json::Object(members.into_iter().collect())),
        ]
    })
}

proptest! {
    #[test]
    fn reading_it_gives_the_value_back(json in any_fit_json()) {
        let text = compact(&json);
        prop_assert_eq!(serde_json::from_str::<Json>(&text).unwrap(), json);
    }
}
