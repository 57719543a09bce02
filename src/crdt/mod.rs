pub mod canonical;
mod digest;
mod field;
mod flaw;
mod ledger;
mod record;
pub mod record_json;
mod vector;
mod writer;

pub use digest::Digest;
pub use field::Field;
pub use flaw::{Flaw, Why, shortened};
pub use ledger::Ledger;
pub use record::{Record, Value};
pub use vector::Vector;
pub use writer::{Dot, NoWriterId, Writer, WriterId};
