//! The ledger: everything that has been reported on a plan, and the rules for what it amounts to.

mod light;
mod mark;
mod role;
mod state;

pub use light::Light;
pub use mark::Mark;
pub use role::Role;
pub use state::State;
