mod import;
mod ledger_storage;
mod meter;
mod saving;
mod session;
mod storage_events;
mod traits;
mod undo;

pub use ledger_storage::{LedgerStorage, Loaded, Unread};
pub use meter::{Meter, Share, Use};
pub use session::{ChangeSet, EditError, Session};
pub use traits::{Storage, WriteError};
pub use undo::UndoLabels;
