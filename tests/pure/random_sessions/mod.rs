//! A thousand random sessions: edits, undo and redo, reloads, several pages, imports, clearing, and faults (no room,
//! refused writes, values cut short, killed pages, a killed browser whose storage falls back behind its journal).
//!
//! The model is as simple as what a person expects. Every word is written once in the world; it may go only when
//! somebody who saw it wrote over it, undid it, cleared it away, or by one of the faults that have to cost something.
//! When all is quiet, each page, the storage and the snapshot say the same.

mod faults;
mod model;
mod steps;

use model::RandomSession;

use crate::built_in;

const SESSIONS: u64 = 1_000;
const STEPS: usize = 45;

#[test]
fn nothing_is_lost_in_a_thousand_sessions() {
    let plan = built_in();
    for seed in 0..SESSIONS {
        let mut session = RandomSession::new(seed, &plan);
        for _ in 0..STEPS {
            session.step();
        }
        session.ends_well();
    }
}
