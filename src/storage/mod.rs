//! One page's ledger in the browser's storage: the session in which it is edited, what other tabs write, the journal
//! beside it, imports, undo and redo, and how much room is taken.
//!
//! The storage itself stands behind the trait [`Storage`]. This floor may use `rules` and what is below.

mod change_set;
mod clearing;
mod contributions;
mod edit;
mod epoch;
mod epoch_kind;
mod import;
mod journal;
mod ledger_join;
mod ledger_storage;
mod loaded;
mod meta_key;
mod meter;
mod raw;
mod reloading;
mod restoring;
mod saving;
mod session;
mod setting_aside;
mod storage_events;
mod traits;
mod undo;
mod undo_labels;

pub use change_set::ChangeSet;
pub use edit::EditError;
pub use import::PreparedImport;
pub use ledger_join::LedgerJoin;
pub use ledger_storage::LedgerStorage;
pub use loaded::{Loaded, SetAside, Unread};
pub use meter::{Meter, Share, Usage, room_share, size_in_words};
pub use raw::{raw_file, readable_texts};
pub use session::Session;
pub use traits::{JournalEntry, Storage, WriteError};
pub use undo_labels::UndoLabels;

#[cfg(test)]
mod tests;
