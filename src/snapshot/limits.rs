//! How much a snapshot may hold: many times what a county has, and little enough for every page to stay quick.

/// The largest text that is taken for a snapshot.
pub const MAX_MEGABYTES: usize = 32;

/// The most records: 60 units × 66 items × 10 rounds, twice over.
pub(super) const MAX_RECORDS: usize = 100_000;

/// The most units, groups among them. A county has about 100.
pub(super) const MAX_ORGS: usize = 2_000;

/// The most groups that users added. The document has four.
pub(super) const MAX_GROUPS: usize = 100;

/// The most rounds: two a month over ten years.
pub(super) const MAX_ROUNDS: usize = 240;

/// The most saved views.
pub(super) const MAX_VIEWS: usize = 500;

/// The most entries of one list of a record: pieces of evidence, own points, own milestones.
pub(super) const MAX_ENTRIES: usize = 500;

/// The most contents that stand side by side in one place.
pub(super) const MAX_SIDE_BY_SIDE: usize = 500;
