//! Finding items: what is known of each, what a query leaves of them, what each choice of a facet would leave, and the
//! search by text and pinyin. Uses the address's queries and what stands below; draws nothing.

mod arrange;
mod excerpt;
mod facets;
mod facts_table;
#[cfg(test)]
mod fixture;
mod fold;
mod haystack;
mod haystacks;
mod item_attributes;
mod item_facts;
mod item_match;
mod labels;
mod matcher;
mod perspective;
mod pinyin;
mod readings;
mod replace_changed;
mod search_results;
mod status;
mod words;

pub use arrange::{Heading, TaskGroup};
pub use excerpt::excerpt;
pub use facets::{Choice, Facets};
pub use facts_table::FactsTable;
pub use haystack::Haystack;
pub use haystacks::Haystacks;
pub use item_attributes::ItemAttributes;
pub use item_facts::{ItemFacts, UnitPart};
pub use labels::choice_label;
pub use matcher::shown_parts;
pub use search_results::SearchResults;
pub use status::Status;
pub use words::{Words, marks, name_marks};
