//! The snapshot (快照): the JSON file in which a ledger travels.
//!
//! Version 1 is an object of `format`, `version`, `plan` (`id`, `revision`), `sample` (`true`, or left
//! out), `exported` (`at`, `by`, `app`), `records` and `sha256`: the SHA-256 of the records in canonical
//! form, by kind and key. Its JSON Schema is `tests/schema/snapshot-v1.schema.json`. Taking a snapshot in
//! joins each of its records with the ledger's ([`crate::crdt::Record::join`]).

mod export;
mod file_name;
mod header;
pub(crate) mod names;
mod parse;
mod preview;
mod refusal;
mod scope;
mod v1;

pub use export::export;
pub use file_name::file_name;
pub use header::{Exported, Header};
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

/// The largest text that is taken for a snapshot.
pub const MAX_MEGABYTES: usize = 32;

/// The most records that are taken for a snapshot: 60 units × 66 items × 10 rounds, twice over.
const MAX_RECORDS: usize = 100_000;
