//! The ledger: everything that has been reported on a plan, and the rules for what it amounts to.

pub mod canonical;
pub mod codec;
mod county;
mod field;
mod key;
mod kind;
mod light;
mod mark;
mod ratio;
mod record;
mod records;
mod role;
mod rule;
mod score;
mod state;
mod storage_key;
mod vector;
mod writer;

pub use codec::{Unreadable, decode, encode};
pub use county::County;
pub use field::Field;
pub use key::{KeyError, RecordKey};
pub use kind::{Kind, Part};
pub use light::{DUE_SOON_DAYS, Due, Judgement, Light};
pub use mark::Mark;
pub use ratio::{Digits, Ratio};
pub use record::{Record, Value};
pub use records::Ledger;
pub use role::Role;
pub use rule::{Origin, Rule, rules};
pub use score::{MOST_CLAUSES, MOST_ITEMS, Share, item_score, shown, unit_score};
pub use state::State;
pub use storage_key::{parse_storage_key, storage_key, storage_prefix};
pub use vector::Vector;
pub use writer::{Dot, NoWriterId, Writer, WriterId};
