//! 总览: where a unit and the county stand, in figures. Each is computed in one pass over what the pages already know
//! of every unit and item; nothing here looks anything up in the ledger but the measures' series.

mod counts;
mod due;
#[cfg(test)]
mod fixture;
mod heat;
mod measure_details;
mod measures;
mod sections;
mod summary;

pub use counts::{Counts, Group};
pub use due::{DueItem, DueLists};
pub use heat::{Cell, HeatMap, HeatRow};
pub use measure_details::{MeasureDetails, NumberRow};
pub use measures::{MeasureCard, verdict_summary};
pub use summary::{Phrase, county_summary, unit_summary};
