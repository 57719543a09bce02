//! Queries: what the address bar says as a value, which items it leaves, in what order and under what headings, and
//! what each choice would leave.

mod address;
mod arrange;
mod assess_part;
mod chosen;
mod counts;
mod excerpt;
mod facet;
mod facets;
mod facts;
mod filter;
#[cfg(test)]
mod fixture;
mod fold;
mod gap;
mod grouping;
mod haystack;
mod item_facts;
mod labels;
mod matcher;
mod notice;
mod page;
mod parameter;
mod percent;
mod pinyin;
mod reader;
mod readings;
mod route;
mod saved_views;
mod scope;
mod settings_part;
mod sort;
mod stated;
mod summary;
mod task_query;
mod time_view;
mod vocabulary;
mod words;
mod writer;
mod zoom;

pub use address::Address;
pub use arrange::{Heading, TaskGroup, arrange, lights};
pub use assess_part::AssessPart;
pub use chosen::Chosen;
pub use counts::{Counts, Group};
pub use excerpt::excerpt;
pub use facet::Facet;
pub use facets::{Choice, Facets, facets};
pub use facts::{Facts, Part, Seen, Standing};
pub use filter::{filter, shown_parts};
pub use gap::{Gap, Gaps};
pub use grouping::Grouping;
pub use haystack::Haystack;
pub use item_facts::{ItemFacts, UnitPart};
pub use labels::choice_label;
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
pub use stated::Stated;
pub use summary::{Phrase, county_summary, unit_summary};
pub use task_query::{MAX_TEXT, TaskQuery};
pub use time_view::TimeView;
pub use vocabulary::Vocabulary;
pub use words::{Words, marks, name_marks};
pub use zoom::Zoom;

/// How an address says that lights are seen from today: `at=today`.
const TODAY: &str = "today";
