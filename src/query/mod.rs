//! Queries: what the address bar says as a value, which items it leaves, and what each choice would leave.

mod chosen;
mod counts;
mod facets;
mod facts;
mod filter;
#[cfg(test)]
mod fixture;
mod fold;
mod haystack;
mod matcher;
mod notice;
mod parameter;
mod percent;
mod reader;
mod route;
mod summary;
mod task_query;
mod vocabulary;
mod words;
mod writer;

pub use chosen::Chosen;
pub use counts::{Counts, Group};
pub use facets::{Choice, Facets, facets};
pub use facts::{Facts, Part, Seen, Standing};
pub use filter::filter;
pub use haystack::Haystack;
pub use notice::Notice;
pub use parameter::Parameter;
pub use route::{Page, Route};
pub use summary::{Phrase, county_summary, unit_summary};
pub use task_query::{MAX_TEXT, TaskQuery};
pub use vocabulary::Vocabulary;
pub use words::{Words, marks};
