//! The snapshot (快照): the JSON file in which a ledger travels.
//!
//! Version 1 is an object of `format`, `version`, `plan` (`id`, `revision`), `sample` (`true`, or left
//! out), `exported` (`at`, `by`, `app`), `records` and `sha256`: the SHA-256 of the records in canonical
//! form, by kind and key. Its JSON Schema is `tests/schema/snapshot-v1.schema.json`. Taking a snapshot in
//! joins each of its records with the ledger's ([`crate::crdt::Record::join`]).

mod export;
mod file_name;
mod header;
mod limits;
pub(crate) mod names;
mod parse;
mod preview;
mod refusal;
mod scope;
mod size;
mod v1;

pub use export::export;
pub use file_name::file_name;
pub use header::{Exported, Header};
pub use limits::MAX_MEGABYTES;
pub use parse::parse;
pub use preview::{Counts, Preview, count_kept_newer, preview};
pub use refusal::Refusal;
pub use scope::Scope;

use crate::crdt::Digest;
use crate::records::Ledger;

/// What [`parse`] found in a text: checked as a whole, and not yet taken in.
#[derive(Clone, Debug, PartialEq)]
pub struct Snapshot {
    pub header: Header,
    pub ledger: Ledger,
    pub digest: Digest,
}

/// What a snapshot's `format` says.
const FORMAT: &str = "taizhang-snapshot";

/// The version that this program writes, and the newest that it reads.
const VERSION: u64 = 1;
