pub mod bulk;
pub mod carry;
mod closing;
pub mod compare;
mod county;
mod due_dates;
mod evaluation;
mod gap;
mod hand_in;
mod light;
mod measure;
mod progress;
mod reasons;
mod record_title;
mod review;
mod round;
mod rules;
mod score;
mod state;
mod tally;
pub mod todo;

pub use closing::{
    ClosedChange, Closing, CountyFigure, Figures, Frozen, ReceivedLater, Reopening, UnitFigures, round_status,
};
pub use county::County;
pub use due_dates::due_dates_in_words;
pub use evaluation::Evaluation;
pub use gap::{Gap, Gaps};
pub use hand_in::{ChangesSince, HandInStatus, SubmissionText, moment_in_words};
pub use light::{DUE_SOON_DAYS, Due, Judgement, Light};
pub use measure::{Finding, Verdict, meant_percent};
pub use progress::progress_together;
pub use reasons::{why_item, why_item_of_units, why_lights, why_unit_score};
pub use record_title::{record_title, short_record_title};
pub use round::{Round, RoundContents, RoundForm, RoundPart, round_date, round_name, round_weight};
pub use rules::rules;
pub use score::{MOST_CLAUSES, MOST_ITEMS, Share, UnitEvaluation, format_score, item_score, unit_score};
pub use tally::Tally;
