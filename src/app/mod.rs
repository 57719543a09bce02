//! The page: leptos views over the floors below. No rules here.

mod chunks;
mod closed_banner;
mod context;
mod editing;
mod exporting;
mod notice_banner;
mod pages;
mod parts;
mod preferences;
mod reading;
mod root;
mod shell;
mod store;
mod switch_menu;
mod sync;
mod undo_bar;
mod watch;

pub use context::App;
pub use root::Root;
pub use store::Store;

#[cfg(feature = "csr")]
mod start;
#[cfg(feature = "csr")]
pub use start::start;
