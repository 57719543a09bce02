//! From a control to a record: what an edit has seen is what its control showed.

use crate::app::state::LedgerStore;
use crate::crdt::Writer;
use crate::records::{Ledger, Target};
use crate::storage::EditError;

/// Makes an edit by the writer of a kind of record, as one step that can be undone, under a name of its own on the
/// button that undoes it if there is one.
///
/// # Errors
/// Where a record may not be changed.
pub fn edit<T>(
    store: LedgerStore,
    target: Target<'_>,
    name: Option<&str>,
    write: impl FnOnce(&mut Ledger, &mut Writer) -> T,
) -> Result<T, EditError> {
    store.edit_named(&target.edited(), name, write)
}
