mod address;
mod assess_part;
mod chosen;
pub(crate) mod facet;

/// How an address says that lights are seen from today: `at=today`.
const TODAY: &str = "today";
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
pub use chosen::Chosen;
pub use facet::Facet;
pub use grouping::Grouping;
pub use notice::Notice;
pub use page::Page;
pub use parameter::Parameter;
pub use route::Route;
pub use saved_views::{
    MAX_VIEW_NAME, NameRefusal, SavedView, open_view, saved_views, view_address, view_contents, view_name,
};
pub use scope::Scope;
pub use settings_part::SettingsPart;
pub use sort::Sort;
pub use task_query::{MAX_TEXT, TaskQuery};
pub use time_view::TimeView;
pub use vocabulary::Vocabulary;
pub use zoom::Zoom;
