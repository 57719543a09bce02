//! The pure floors, a file per feature.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

mod canonical;
mod codec;
mod finding;
mod floors;
mod formats;
mod fuzz_corpus;
mod incremental;
mod keys;
mod merge;
mod plan_clauses;
mod plan_duties;
mod plan_irregularities;
mod plan_paragraphs;
mod plan_refusals;
mod plan_targets;
mod plan_units;
mod plan_whole;
mod preview;
mod refusals;
mod registers;
mod sample;
mod schema;
mod sessions;
mod storage;
mod travelling;

use taizhang::plan::Plan;

fn built_in() -> Plan {
    taizhang::plan::built_in().expect("the seeds are a plan")
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
