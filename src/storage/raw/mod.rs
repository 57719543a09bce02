//! Stored values as they stand, for people: what no program reads any more.

mod file;
mod texts;

pub use file::raw_file;
pub use texts::readable_texts;
