pub mod assessment;
pub mod codec;
pub(crate) mod content;
mod edit;
mod entry;
pub mod fields;
mod key;
mod kind;
mod listed;
pub(crate) mod mark;
mod parse;
mod ratio;
pub mod registers;
pub(crate) mod review;
mod rule;
pub mod schedule;
pub mod series;
pub(crate) mod state;
mod storage_key;
pub(crate) mod version;

pub use assessment::{
    Assessment, Checkpoint, Evidence, EvidencePart, EvidenceText, Marking, Override, Text, evidence_content,
    evidence_in_words,
};
pub use codec::{Format, Step, Stored, Unreadable, decode, encode};
pub use edit::Target;
pub use entry::{EntryRef, List};
pub use key::{KeyError, RecordKey};
pub use kind::{Kind, Part};
pub use mark::Mark;
pub use parse::{
    FieldError, in_sequence, parse_baseline_year, parse_date, parse_day, parse_name, parse_planned_date,
    parse_value, parse_year,
};
pub use ratio::{Digits, Ratio};
pub use review::{Decision, Review, judged_content};
pub use rule::{Origin, Rule};
pub use schedule::{
    MilestonePart, MilestoneText, OwnMilestone, OwnPoint, PlannedDate, Schedule, milestone_content,
    milestone_in_words, point_content, point_text,
};
pub use series::{Baseline, BaselinePart, BaselineText, Reading, Series};
pub use state::State;
pub use storage_key::{parse_storage_key, storage_key, storage_prefix};
pub use version::{ValueRef, Version, origins};
