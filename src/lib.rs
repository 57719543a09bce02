//! Taizhang (台账): the work ledger of an official implementation plan, in one web page.
//!
//! The modules are the floors of a house, lowest first: each may use those above it in this list,
//! never those below. All but the last two are pure: no browser, no clock, no global plan.

mod file_name;
mod gather;
mod ordered_map;

pub mod plan;

pub mod ledger;

pub mod keeping;

pub mod snapshot;

pub mod query;

pub mod overview;

pub mod sample;
pub mod timeline;

pub mod window;

#[cfg(feature = "app")]
pub mod browser;

#[cfg(feature = "app")]
pub mod app;
