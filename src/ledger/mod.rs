//! The ledger: everything that has been reported on a plan, and the rules for what it amounts to.

mod assessment;
pub mod canonical;
pub mod codec;
mod content;
mod county;
mod digest;
mod directory;
mod entered;
mod evidence;
mod field;
pub mod fields;
mod flaw;
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
mod vector;
mod writer;

#[cfg(test)]
mod testing;

pub use assessment::{Assessment, MarkValue, Override, Text, TextValue, touch};
pub use codec::{Unreadable, decode, encode};
pub use county::County;
pub use digest::Digest;
pub use directory::{Directory, DirectoryOrg, Responsibility};
pub use entered::{
    FieldError, entered_baseline_year, entered_date, entered_name, entered_value, entered_year, in_sequence,
};
pub use evidence::{Evidence, EvidencePart, EvidenceVersion, evidence_content};
pub use field::Field;
pub use flaw::{Flaw, Why};
pub use key::{KeyError, RecordKey};
pub use kind::{Kind, Part};
pub use light::{DUE_SOON_DAYS, Due, Judgement, Light};
pub use mark::Mark;
pub use measure::{Finding, Verdict};
pub use progress::progress_together;
pub use ratio::{Digits, Ratio};
pub use record::{Record, Value};
pub use records::Ledger;
pub use role::Role;
pub use round::Round;
pub use rule::{Origin, Rule};
pub use rules::rules;
pub use schedule::{
    DateValue, MilestonePart, MilestoneVersion, OwnMilestone, OwnPoint, PlannedDate, PointVersion, Schedule,
    milestone_content, milestone_done, point_content, point_edited,
};
pub use score::{MOST_CLAUSES, MOST_ITEMS, Share, item_score, shown, unit_score};
pub use series::{
    Baseline, BaselinePart, BaselineVersion, Given, NumberVersion, Series, value_content, value_field,
};
pub use standing::{Standing, UnitStanding};
pub use state::State;
pub use storage_key::{parse_storage_key, storage_key, storage_prefix};
pub use tally::Tally;
pub use vector::Vector;
pub use writer::{Dot, NoWriterId, Writer, WriterId};
