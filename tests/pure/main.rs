//! The pure floors: a file for each thing that is proved.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;
/// The crate's own tests use it as well.
#[path = "../../src/testing.rs"]
mod testing;

mod canonical_json;
mod concurrent_edits;
mod floors;
mod forgotten_imports;
mod fuzz_corpus;
mod hostile_vectors;
mod import_preview;
mod late_reads;
mod merge_loses_nothing;
mod older_formats;
mod plan_clauses;
mod plan_duties;
mod plan_irregularities;
mod plan_paragraphs;
mod plan_refusals;
mod plan_targets;
mod plan_units;
mod plan_whole;
mod random_sessions;
mod record_keys;
mod sample_county;
mod search_and_facets;
mod snapshot_refusals;
mod snapshot_round_trip;
mod snapshot_schema;
mod storage_faults;
mod stored_records;
mod updated_facts;

use taizhang::plan::Plan;
// For what `testing` names under `crate`.
use taizhang::{crdt, directory, plan, records, rules};

fn built_in() -> Plan {
    plan::built_in().expect("the seeds are a plan")
}

/// The official document, read by the tests on their own.
const DOCUMENT: &str = include_str!("../../seeds/plan.txt");

/// `2,9,11` of a letter: `T2`, `T9`, `T11`. A range is written `1-9`.
fn ids(parts: &[(&str, &str)]) -> Vec<String> {
    let mut ids = Vec::new();
    for (letter, numbers) in parts {
        for number in numbers.split(',') {
            let (from, to) = number.split_once('-').unwrap_or((number, number));
            let range = from.parse::<u32>().unwrap()..=to.parse().unwrap();
            ids.extend(range.map(|number| format!("{letter}{number}")));
        }
    }
    ids
}
