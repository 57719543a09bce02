mod assessment;
pub mod codec;
pub(crate) mod content;
pub mod edit;
mod evidence;
pub mod fields;
mod key;
mod kind;
mod listed;
pub(crate) mod mark;
mod parse;
mod ratio;
pub(crate) mod review;
mod rule;
mod schedule;
mod series;
pub(crate) mod state;
mod storage_key;

pub use assessment::{
    Assessment, MarkValue, Override, OverrideValue, Text, TextValue, confirm_draft, contact_field,
    mark_field, own_mark_field,
};
pub use codec::{Format, Step, Stored, Unreadable, decode, encode};
pub use evidence::{Evidence, EvidencePart, EvidenceVersion, evidence_content, evidence_in_words};
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
    DateValue, MilestonePart, MilestoneVersion, OwnMilestone, OwnPoint, PlannedDate, PointVersion, Schedule,
    milestone_content, milestone_done, milestone_in_words, point_content, point_edited, point_text,
};
pub use series::{
    Baseline, BaselinePart, BaselineVersion, NumberVersion, Reading, Series, value_content, value_field,
    value_text,
};
pub use state::State;
pub use storage_key::{parse_storage_key, storage_key, storage_prefix};
