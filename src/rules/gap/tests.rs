#![allow(clippy::unwrap_used)]

use serde_json::json;
use strum::VariantArray;

use super::*;
use crate::crdt::{Field, Writer};
use crate::records::{Ledger, RecordKey};

/// The gaps of an assessment in which these registers are written.
fn gaps(state: State, written: &[(Field, serde_json::Value)]) -> Vec<Gap> {
    let (mut ledger, mut writer) = (Ledger::new(), Writer::new(1));
    let record = ledger.record_mut(&RecordKey::assessment("final", "slj", "T15").unwrap());
    for (field, content) in written {
        record.write(field, content.clone(), &[], &mut writer);
    }
    let gaps = Gaps::of(state, &Assessment::new(ledger.iter()));
    Gap::VARIANTS.iter().copied().filter(|gap| gaps.has(*gap)).collect()
}

#[test]
fn nothing_written_lacks_everything() {
    assert_eq!(gaps(State::Unreported, &[]), Gap::VARIANTS);
    assert!(Gap::VARIANTS.iter().all(|gap| Gaps::ALL.has(*gap)));
}

#[test]
fn each_thing_that_is_there_is_no_gap() {
    let evidence = (Field::entry("evidence", "x-000000000001-1"), json!({ "title": "照片", "position": 1 }));
    let next = (Text::NextSteps.field(), json!("继续巡查"));
    assert_eq!(gaps(State::Ongoing, &[]), [Gap::Evidence, Gap::NextSteps]);
    assert_eq!(gaps(State::Ongoing, std::slice::from_ref(&evidence)), [Gap::NextSteps]);
    assert_eq!(gaps(State::Unreported, std::slice::from_ref(&next)), [Gap::Report, Gap::Evidence]);
    assert_eq!(gaps(State::Done, &[evidence, next]), []);
}

#[test]
fn a_text_of_spaces_is_a_gap() {
    let next = (Text::NextSteps.field(), json!(" \u{3000}\n"));
    assert_eq!(gaps(State::Done, &[next]), [Gap::Evidence, Gap::NextSteps]);
}

#[test]
fn the_county_lacks_what_all_lack() {
    let one: Gaps = [Gap::Report, Gap::Evidence].into_iter().collect();
    let other: Gaps = [Gap::Evidence, Gap::NextSteps].into_iter().collect();
    assert_eq!(one.and(other), Gaps::from_iter([Gap::Evidence]));
}
