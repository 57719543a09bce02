//! The sample county (示例): a full, plausible and plainly fictional ledger to walk through, to draw and to measure.
//!
//! [`county`] makes it from a plan, a seed and a size, and from nothing else: no clock, no chance, no order of a
//! hash map, no width of a machine word. It is written as people at their desks would write it, one writer for
//! each load of a page, so that all rules of the ledger hold for it. Every text in it says 示例, every person is
//! called so, every phone number is zeros.
//!
//! The same (plan, seed, size) draws the same writers, which only a sample may do: it never meets a real ledger,
//! for its snapshots say `sample` and [`crate::snapshot::parse`] refuses them there. Whoever edits a sample does so
//! under a writer of their own.

mod county;
mod desk;
mod directory;
mod figures;
mod handins;
mod moment;
mod pace;
mod phrases;
mod random;
mod reports;
mod reviews;
mod rounds;
mod schedules;
mod views;
mod words;

use crate::directory::Directory;
use crate::plan::Plan;
use crate::records::Ledger;
use crate::rules::Round;
use county::County;
use desk::Desk;
use random::Random;

/// To be raised with every change of what is made from a seed: the writers change with it, so that an older sample's
/// snapshot never brings another text under a write of the same name.
const GENERATION: u64 = 1;

/// How large a county is: at least what the plan itself has, and more where more is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Size {
    /// How many units can report; fictional ones are added to the plan's.
    pub units: usize,
    /// How many rounds hold reports; rounds of its own are added to the plan's.
    pub rounds: usize,
}

impl Size {
    /// The plan's own units and rounds, and one round more.
    pub const COUNTY: Self = Self { units: 0, rounds: 0 };
}

/// The sample county of a plan. Its cost grows in step with the number of its records.
pub fn county(plan: &Plan, seed: u64, size: Size) -> Ledger {
    let parts = [GENERATION, plan.revision.into(), size.units as u64, size.rounds as u64, seed];
    let mut desk = Desk::new(Random::new(&plan.id, &parts));
    directory::write(plan, &mut desk, size.units);
    let rounds = rounds::write(plan, &mut desk, size.rounds);
    let directory = Directory::new(plan, &desk.ledger);
    let all_rounds = Round::all(plan, &desk.ledger);
    let bureau = reports::bureau(plan, &directory);
    let county = County { plan, directory: &directory, rounds: &rounds, all_rounds: &all_rounds, bureau };
    figures::write(plan, &directory, &mut desk);
    reports::write(&county, &mut desk);
    rounds::close(plan, &mut desk, &directory, &rounds);
    views::write(bureau, &mut desk);
    desk.ledger
}
