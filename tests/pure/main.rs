#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod support;

mod canonical;
mod codec;
mod keys;
mod merge;
mod preview;
mod refusals;
mod registers;
mod schema;
mod snapshots;
