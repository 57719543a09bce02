//! The page: leptos views over the floors below. No rules here.
//!
//! [`Root`] stands on `shell`, which frames the `pages`; these are made of `forms` and `components`, and all of them
//! reach the ledger through `state`. The pages but the first one are loaded as `pages_part`.

mod components;
mod forms;
mod pages;
mod pages_part;
mod root;
mod shell;
mod state;

pub use root::Root;
pub use state::Contexts;

#[cfg(feature = "csr")]
mod start;
#[cfg(feature = "csr")]
pub use start::start;
