//! Records that several people write apart from each other and join: writers and their version vectors, registers,
//! and the set of records. The type of a record's key is up to the floors above.

pub mod canonical;
mod digest;
mod field;
mod flaw;
mod ledger;
mod object;
mod record;
mod registers;
mod value;
mod vector;
mod writer;

pub use digest::Digest;
pub use field::Field;
pub use flaw::{Flaw, from_json, shortened};
pub use ledger::Ledger;
pub use object::read_object;
pub use record::Record;
pub use registers::{Registers, UncheckedRegisters};
pub use value::Value;
pub use vector::Vector;
pub use writer::{Dot, NoWriterId, Writer, WriterId};
