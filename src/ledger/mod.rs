//! The ledger: everything that has been reported on a plan, and the rules for what it amounts to.

mod assessment;
pub mod bulk;
pub mod canonical;
pub mod carry;
mod closing;
pub mod codec;
pub mod compare;
mod content;
mod county;
mod digest;
mod directory;
pub mod edit;
mod entered;
mod evidence;
mod field;
pub mod fields;
mod flaw;
mod handin;
pub mod history;
pub mod json;
mod key;
mod kind;
mod light;
mod listed;
mod mark;
mod measure;
mod progress;
mod ratio;
mod record;
mod records;
mod review;
mod role;
mod round;
mod rule;
mod rules;
mod schedule;
mod score;
mod series;
mod standing;
mod state;
mod storage_key;
mod tally;
pub mod todo;
mod vector;
mod why;
mod writer;

#[cfg(test)]
mod testing;

pub use assessment::{
    Assessment, MarkValue, Override, OverrideValue, Text, TextValue, contact_field, mark_field,
    own_mark_field, touch,
};
pub use closing::{Closing, CountyFigure, Figures, Frozen, ReceivedLater, Reopening, UnitFigures};
pub use codec::{Format, Step, Stored, Unreadable, decode, encode};
pub use county::County;
pub use digest::Digest;
pub use directory::{Directory, DirectoryOrg, Responsibility};
pub use entered::{
    FieldError, entered_baseline_year, entered_date, entered_day, entered_name, entered_planned,
    entered_value, entered_year, in_sequence,
};
pub use evidence::{Evidence, EvidencePart, EvidenceVersion, evidence_content, evidence_in_words};
pub use field::Field;
pub(crate) use flaw::shortened;
pub use flaw::{Flaw, Why};
pub use handin::{
    HandIn, HandInForm, HandInPart, HandedIn, Made, Since, hand_in, hand_in_for, moment_in_words,
    standing_in_words,
};
pub use key::{KeyError, RecordKey};
pub use kind::{Kind, Part};
pub use light::{DUE_SOON_DAYS, Due, Judgement, Light};
pub use mark::Mark;
pub use measure::{Finding, Verdict};
pub use progress::progress_together;
pub use ratio::{Digits, Ratio};
pub use record::{Record, Value};
pub use records::Ledger;
pub use review::{Decision, Review, judged_content};
pub use role::Role;
pub use round::{Round, RoundForm, RoundPart, SaidIn, round_date, round_name, round_weight};
pub use rule::{Origin, Rule};
pub use rules::rules;
pub use schedule::{
    DateValue, MilestonePart, MilestoneVersion, OwnMilestone, OwnPoint, PlannedDate, PointVersion, Schedule,
    milestone_content, milestone_done, milestone_in_words, point_content, point_edited, point_text,
};
pub use score::{MOST_CLAUSES, MOST_ITEMS, Share, item_score, shown, unit_score};
pub use series::{
    Baseline, BaselinePart, BaselineVersion, Given, NumberVersion, Series, value_content, value_field,
    value_text,
};
pub use standing::{Standing, UnitStanding};
pub use state::State;
pub use storage_key::{parse_storage_key, storage_key, storage_prefix};
pub use tally::Tally;
pub use vector::Vector;
pub use why::{why, why_county, why_county_progress, why_lights, why_unit_score, why_worst, worst_of};
pub use writer::{Dot, NoWriterId, Writer, WriterId};
