//! A sample county as a browser's local storage would hold it: one JSON object, from each name to its text.
//! `cargo run --release --no-default-features --example sample_storage -- UNITS ROUNDS`
//! The browser benchmark fills local storage with it.
#![allow(clippy::print_stdout)]

use std::collections::BTreeMap;
use std::error::Error;

use taizhang::plan;
use taizhang::records::{encode, storage_key};
use taizhang::sample::{Size, county};

const SEED: u64 = 145;

fn main() -> Result<(), Box<dyn Error>> {
    let mut numbers = std::env::args().skip(1).map(|argument| argument.parse());
    let mut number = || numbers.next().unwrap_or(Ok(0));
    let size = Size { units: number()?, rounds: number()? };
    let plan = plan::built_in()?;
    let ledger = county(&plan, SEED, size);
    let stored: BTreeMap<String, String> =
        ledger.iter().map(|record| (storage_key(&plan.id, record.key()), encode(record))).collect();
    println!("{}", serde_json::to_string(&stored)?);
    Ok(())
}
