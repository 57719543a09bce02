//! What a user sets of organisations: names, members of groups, aliases, units of their own.

mod adding;
mod groups;
mod records;
mod same_unit;
mod townships;

pub use adding::AddingSection;
pub use groups::GroupsSection;
pub use same_unit::SameUnitSection;
pub use townships::TownshipsSection;
