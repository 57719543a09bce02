//! Taizhang (台账): the work ledger of an official implementation plan, in one web page.
//!
//! The modules are the floors of a house, lowest first: each may use those above it in this list,
//! never those below. All but the last two are pure: no browser, no clock, no global plan.

pub mod plan;

pub mod crdt;

pub mod history;

pub mod records;

pub mod directory;

pub mod rules;

pub mod storage;

pub mod snapshot;

pub mod address;

pub mod search;

pub mod overview;
pub mod sample;
pub mod timeline;

#[cfg(feature = "app")]
pub mod browser;

#[cfg(feature = "app")]
pub mod app;

#[cfg(test)]
mod testing;
