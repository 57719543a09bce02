//! The ledger: everything that has been reported on a plan, and the rules for what it amounts to.

mod county;
mod light;
mod mark;
mod ratio;
mod role;
mod rule;
mod score;
mod state;

pub use county::County;
pub use light::{DUE_SOON_DAYS, Due, Judgement, Light};
pub use mark::Mark;
pub use ratio::{Digits, Ratio};
pub use role::Role;
pub use rule::{Origin, Rule, rules};
pub use score::{MOST_CLAUSES, MOST_ITEMS, Share, item_score, shown, unit_score};
pub use state::State;
