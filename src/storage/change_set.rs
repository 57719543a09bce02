use crate::records::RecordKey;
use crate::storage::WriteError;

/// What has changed in a session since it was last asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangeSet {
    /// Records that say something else, or are gone; some may be named twice.
    pub touched: Vec<RecordKey>,
    /// Whether all is in storage now, or why not; `None` where nothing was written.
    pub saved: Option<Result<(), WriteError>>,
    /// The list of unreadable values has changed.
    pub unread: bool,
    /// Somebody had emptied the storage, and what was in memory is written back.
    pub restored: bool,
    /// How many edits were made here.
    pub edits: u64,
    /// What can be undone or redone has changed.
    pub steps: bool,
}
