//! Organisations as users have them: the plan's, and over them what the ledger says of their names, of groups' members
//! and of two names that are one unit; and who is responsible for what. It uses plan, crdt and records.

mod groups;
mod lookup;
mod names;
mod new_unit;
mod org;
mod responsibility;
mod role;
mod rules;
mod same_unit;
mod shown_unit;
mod wording;

pub use lookup::Directory;
pub use new_unit::UnitNameError;
pub use org::DirectoryOrg;
pub use responsibility::Responsibility;
pub use role::Role;
pub use rules::RULES;
pub use same_unit::{AliasPair, AliasState};
pub use shown_unit::ShownUnit;

#[cfg(test)]
mod tests;
