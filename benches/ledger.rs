//! How long the pure floors take over a small and a large ledger:
//! `cargo bench --no-default-features --bench ledger`.
//!
//! Each line is the least, the median and the most of several runs, in milliseconds of wall time, after one that
//! doesn't count. What a run works on is made beforehand; what it makes is thrown away after the clock has stopped.
//! Nothing passes or fails here.
#![allow(clippy::print_stdout, clippy::unwrap_used, clippy::expect_used)]

use std::hint::black_box;
use std::slice;
use std::time::{Duration, Instant};

use taizhang::address::TaskQuery;
use taizhang::crdt::{Field, Writer};
use taizhang::directory::Directory;
use taizhang::plan::{Plan, built_in};
use taizhang::records::{Kind, Ledger, Mark, RecordKey};
use taizhang::rules::{Evaluation, Round};
use taizhang::sample::{Size, county};
use taizhang::search::{FactsTable, Haystacks, SearchResults};
use taizhang::snapshot::{Exported, Header, Scope, export, parse, preview};
use taizhang::storage::LedgerJoin;

const RUNS: usize = 9;
const SEED: u64 = 145;

fn main() {
    let plan = built_in().expect("the seeds are a plan");
    println!("{:<34} {:>9} {:>9} {:>9}", "", "least", "median", "most");
    for (name, size) in
        [("county", Size::COUNTY), ("county of 60 units, 5 rounds", Size { units: 60, rounds: 5 })]
    {
        time(name, || county(&plan, SEED, size));
    }
    let large = county(&plan, SEED, Size { units: 60, rounds: 5 });
    for reports in [10, 5_000] {
        measure(&plan, &some_reports(&large, reports));
    }
    println!("\nall {} records", large.len());
    measure_edit(&plan, &large);
}

/// So many assessments in the order of their keys, with the units and rounds that they are read by.
fn some_reports(all: &Ledger, reports: usize) -> Ledger {
    let around = [Kind::Org, Kind::Round].into_iter().flat_map(|kind| all.of_kind(kind));
    around.chain(all.of_kind(Kind::Assessment).take(reports)).cloned().collect()
}

fn measure(plan: &Plan, ledger: &Ledger) {
    let header = Header::new(plan, true, Exported::default());
    let text = export(ledger, &Scope::Whole, &header);
    let snapshot = parse(&text, plan, true).expect("what was exported is read");
    let every_second: Ledger = ledger.iter().step_by(2).cloned().collect();
    println!("\n{} records, {} KB as a snapshot", ledger.len(), text.len() / 1024);

    time("export", || export(ledger, &Scope::Whole, &header));
    time("parse", || parse(&text, plan, true));
    time("preview, half of it new", || preview(&LedgerJoin::new(&every_second, &snapshot.ledger)));
    time_with("merge, half of it new", || every_second.clone(), |ours| ours.join(&snapshot.ledger));

    let directory = Directory::new(plan, ledger);
    let round = Round::opening(plan, ledger);
    let standing = Evaluation { plan, ledger, directory: &directory, round: &round };
    time("who is who", || Directory::new(plan, ledger));
    time("the county's state, all items", || {
        plan.items.iter().map(|item| standing.county(item)).collect::<Vec<_>>()
    });
    time("all units' scores", || directory.units().map(|unit| standing.unit(&unit.id)).collect::<Vec<_>>());
    time("facts of all items", || FactsTable::new(plan, &standing));
    let facts = FactsTable::new(plan, &standing);
    let haystacks = Haystacks::new(&standing, Some("yjj"));
    let units = || directory.units().map(|unit| unit.id.as_str());
    let query = TaskQuery { text: "应急".to_owned(), ..TaskQuery::default() };
    time("a search, with what each choice leaves", || {
        SearchResults::new(query.clone(), facts.items(), haystacks.items(), units())
    });
    measure_edit(plan, ledger);
}

/// What the page of tasks finds out after one mark: brought up to date, and found out anew.
fn measure_edit<'p>(plan: &'p Plan, ledger: &Ledger) {
    let directory = Directory::new(plan, ledger);
    let round = Round::opening(plan, ledger);
    let key = RecordKey::assessment(&round.id, "slj", "T15").expect("a key");
    let mark = Field::entry("marks", "T15.1");
    let mut edited = ledger.clone();
    let record = edited.record_mut(&key);
    let seen = record.dots(&mark);
    record.write(&mark, Mark::NotApplicable.content("不在本单位"), &seen, &mut Writer::new(1));

    let before = Evaluation { plan, ledger, directory: &directory, round: &round };
    let after = Evaluation { ledger: &edited, ..before };
    let unit = Some("slj");
    let find = |evaluation: &Evaluation<'_>| {
        let (facts, haystacks) = (FactsTable::new(plan, evaluation), Haystacks::new(evaluation, unit));
        let units = directory.units().map(|unit| unit.id.as_str());
        let results = SearchResults::new(TaskQuery::default(), facts.items(), haystacks.items(), units);
        (facts, haystacks, results)
    };
    let known = find(&before);
    let update = |(facts, haystacks, results): &mut (FactsTable<'p>, Haystacks, SearchResults<'p>)| {
        facts.update(&after, slice::from_ref(&key));
        haystacks.update(&after, unit, slice::from_ref(&key));
        results.update(facts.items(), haystacks.items())
    };
    let updated = time_with("an edit, brought up to date", || known.clone(), update);
    let found = time("an edit, found out anew", || find(&after));
    println!(
        "{:<34} {:>9.0}",
        "  times as long, by the medians",
        found.as_secs_f64() / updated.as_secs_f64()
    );
}

/// Returns the median.
fn time<T>(name: &str, run: impl Fn() -> T) -> Duration {
    time_with(name, || (), |()| run())
}

/// `ready` makes what a run may change; returns the median.
fn time_with<S, T>(name: &str, ready: impl Fn() -> S, run: impl Fn(&mut S) -> T) -> Duration {
    let once = |_| {
        let mut state = ready();
        let start = Instant::now();
        let made = black_box(run(&mut state));
        let took = start.elapsed();
        drop((made, state));
        took
    };
    once(0);
    let mut all: Vec<Duration> = (0..RUNS).map(once).collect();
    all.sort_unstable();
    let shown = |took: Duration| format!("{:.3}", took.as_secs_f64() * 1000.0);
    println!("{name:<34} {:>9} {:>9} {:>9}", shown(all[0]), shown(all[RUNS / 2]), shown(all[RUNS - 1]));
    all[RUNS / 2]
}
