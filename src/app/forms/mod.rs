//! What a unit fills in for an item: its assessment, its numbers, its own schedule.

mod assessment;
mod list_entry;
mod mark_choice;
mod numbers;
mod schedule;

pub use assessment::AssessmentForm;
pub use numbers::{ItemNumbers, MeasureEditor};
pub use schedule::ScheduleForm;
