pub mod assessment;
pub mod codec;
pub(crate) mod content;
mod edit;
mod entry;
pub mod fields;
pub mod hand_in;
mod key;
mod keyed;
mod kind;
mod list_entry;
pub(crate) mod mark;
mod name;
pub mod org;
mod parse;
mod ratio;
pub(crate) mod readable;
mod review;
pub mod round;
mod rule;
pub mod schedule;
pub mod series;
mod state;
mod storage_key;
pub(crate) mod version;
pub mod view;
mod wording;

pub use assessment::{
    Assessment, Checkpoint, Evidence, EvidencePart, EvidenceText, Marking, Override, Text, evidence_content,
    evidence_in_words,
};
pub use codec::{Format, Migration, Stored, Unreadable, decode, encode, from_json};
pub use content::MAX_TEXT;
pub use edit::Target;
pub use entry::{EntryRef, EntryVersion, List};
pub use hand_in::{HandIn, HandInForm, HandInPart, HandedIn, Submission};
pub use key::{KeyError, RecordKey};
pub use keyed::{ChangeRecorder, History, Imported, Ledger, Outcome, Record, Step};
pub use kind::{Kind, Part};
pub use list_entry::ListEntry;
pub use mark::Mark;
pub use name::{MAX_NAME, displayed_name, is_blank, name_key, narrow, tidy_name};
pub use org::OrgRecord;
pub use parse::{
    FieldError, in_sequence, parse_baseline_year, parse_date, parse_day, parse_name, parse_planned_date,
    parse_value, parse_year,
};
pub use ratio::{Digits, Ratio};
pub use review::{Decision, Review, judged_content};
pub use round::{RoundField, RoundRecord};
pub use rule::{Origin, Rule};
pub use schedule::{
    MilestonePart, MilestoneText, OwnMilestone, OwnPoint, PlannedDate, Schedule, milestone_content,
    milestone_in_words, point_content, point_text,
};
pub use series::{Baseline, BaselinePart, BaselineText, Reading, Series, SeriesPart};
pub use state::State;
pub use storage_key::{parse_storage_key, storage_key, storage_prefix};
pub use version::{ValueRef, Version, origins};
pub use view::ViewRecord;
