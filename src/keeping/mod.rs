//! The ledger and the storage beneath it: what is read, joined, written, set aside and forgotten, and when.
//!
//! Storage is whatever keeps texts by name, so that all of it runs where there is no browser too.

mod heard;
mod import;
mod keeper;
mod ledger_storage;
mod meter;
mod saving;
mod storage;
mod turn;

pub use keeper::{EditError, Keeper, News};
pub use ledger_storage::{LedgerStorage, Loaded, Unread};
pub use meter::{Meter, Share, Use};
pub use storage::{Storage, WriteError};
pub use turn::UndoLabels;
