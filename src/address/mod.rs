//! The address bar as values: whose ledger, the page and its whole state, what an address can name, and the notices
//! of what could not be followed. The text of an address is read and written here alone. Uses the rules and what
//! stands below them, for what can be chosen.

mod address;
mod assess_part;
mod bent;
mod facet;
#[cfg(test)]
pub(crate) mod fixture;
mod grouping;
mod notice;
mod page;
mod parameter;
mod percent;
mod reader;
mod route;
mod saved_views;
mod scope;
mod settings_part;
mod sort;
mod task_query;
mod time_view;
mod vocabulary;
mod writer;
mod zoom;

pub use address::Address;
pub use assess_part::AssessPart;
pub use facet::{Facet, NO, YES};
pub use grouping::Grouping;
pub use notice::Notice;
pub use page::Page;
pub use parameter::{MAX_TEXT, Parameter};
pub use route::Route;
pub use saved_views::{NameRefusal, SavedView, open_view, saved_views, view_address, view_name};
pub use scope::Scope;
pub use settings_part::SettingsPart;
pub use sort::Sort;
pub use task_query::TaskQuery;
pub use time_view::TimeView;
pub use vocabulary::Vocabulary;
pub use zoom::Zoom;
