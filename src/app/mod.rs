//! The page: leptos views over the floors below. No rules here.

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
