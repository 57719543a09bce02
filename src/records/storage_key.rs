use crate::records::RecordKey;

/// The name in localStorage under which a plan's record is kept: `tz/{plan}/{kind}/{parts…}`.
pub fn storage_key(plan: &str, key: &RecordKey) -> String {
    format!("{}{key}", storage_prefix(plan))
}

/// What the names of all of a plan's records begin with.
pub fn storage_prefix(plan: &str) -> String {
    format!("tz/{plan}/")
}

/// The record that a name in localStorage stands for; `None` where it is not a record of this plan.
pub fn parse_storage_key(plan: &str, name: &str) -> Option<RecordKey> {
    name.strip_prefix(&storage_prefix(plan))?.parse().ok()
}
