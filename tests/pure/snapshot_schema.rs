use jsonschema::Validator;
use serde_json::{Value as Json, json};
use taizhang::sample::{Size, county};
use taizhang::snapshot::{Header, Scope, export};

use crate::built_in;
use crate::support::{KEPT, LedgerBuilder, export_whole, header, read, water_bureau};

fn schema() -> Validator {
    let schema: Json = serde_json::from_str(include_str!("../schema/snapshot-v1.schema.json")).unwrap();
    assert!(jsonschema::meta::is_valid(&schema));
    jsonschema::validator_for(&schema).unwrap()
}

#[track_caller]
fn assert_fits(text: &str) {
    let json: Json = serde_json::from_str(text).unwrap();
    let errors: Vec<String> = schema().iter_errors(&json).map(|error| format!("{error:?}")).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

#[test]
fn what_is_exported_fits() {
    assert_fits(KEPT);
    assert_fits(&export_whole(&water_bureau()));
    assert_fits(&export_whole(&LedgerBuilder::by("甲")));
    let sample = county(&built_in(), 145, Size::COUNTY);
    let one_unit = Scope::Units(vec!["slj".to_owned()]);
    assert_fits(&export(&sample, &one_unit, &Header { sample: true, ..header() }));
}

/// Each place of the kept file, spoilt: what the schema refuses, the program refuses too.
#[test]
fn what_does_not_fit_is_refused_by_the_program_as_well() {
    let schema = schema();
    let spoilt = [
        ("/format", json!("something")),
        ("/version", json!(2)),
        ("/plan", json!({"id": "daixian-yingji-145"})),
        ("/plan/revision", json!(0)),
        ("/exported/at", json!(20_251_220)),
        ("/records", json!({})),
        ("/records/0/kind", json!("assessments")),
        ("/records/0/key", json!(["final", "slj"])),
        ("/records/0/key/1", json!("水利局")),
        ("/records/0/vector", json!({"A": 1})),
        ("/records/0/fields/progress", json!([])),
        ("/records/0/fields/marks", json!({})),
        ("/records/0/fields/progress/0/n", json!(0)),
        ("/records/0/fields/progress/0/by", json!("甲")),
        ("/records/0/fields/progress/0/value", json!({"a": [0.5]})),
        ("/records/0/fields/progress/0/value", json!(1_u64 << 53)),
        ("/records/0/fields/progress/0", json!({"by": "a1b2c3d4e5f6", "n": 1, "value": 1, "at": 2})),
        ("/records/0/fields/progress/0/value", json!("长".repeat(100_001))),
        ("/sha256", json!("E3B0")),
    ];
    for (pointer, put) in spoilt {
        let mut json: Json = serde_json::from_str(KEPT).unwrap();
        *json.pointer_mut(pointer).expect("there is such a place") = put;
        assert!(!schema.is_valid(&json), "{pointer}");
        assert!(read(&json.to_string()).is_err(), "{pointer}");
    }
}
