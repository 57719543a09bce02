//! The ledger: everything that has been reported on a plan, and the rules for what it amounts to.

pub mod canonical;
pub mod codec;
mod digest;
mod field;
mod flaw;
pub mod json;
mod key;
mod kind;
mod light;
mod mark;
mod record;
mod records;
mod role;
mod state;
mod storage_key;
mod vector;
mod writer;

pub use codec::{Unreadable, decode, encode};
pub use digest::Digest;
pub use field::Field;
pub use flaw::{Flaw, Why};
pub use key::{KeyError, RecordKey};
pub use kind::{Kind, Part};
pub use light::Light;
pub use mark::Mark;
pub use record::{Record, Value};
pub use records::Ledger;
pub use role::Role;
pub use state::State;
pub use storage_key::{parse_storage_key, storage_key, storage_prefix};
pub use vector::Vector;
pub use writer::{Dot, NoWriterId, Writer, WriterId};
