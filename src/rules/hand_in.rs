use crate::directory::Directory;
use crate::plan::Plan;
use crate::records::{HandIn, HandedIn, Ledger, Origin, RecordKey, Rule};

mod changes;
mod current;
mod form;
mod status;
mod wording;

pub use changes::ChangesSince;
pub use status::{HandInStatus, SubmissionText};
pub use wording::moment_in_words;

impl<'a> HandIn<'a> {
    /// Of a unit in a round, under whichever of its names.
    pub(crate) fn of(ledger: &'a Ledger, directory: &Directory, round: &str, unit: &str) -> Self {
        let keys = directory.aliases(unit).into_iter().filter_map(|unit| RecordKey::handin(round, unit).ok());
        Self::new(keys.filter_map(|key| ledger.get(&key)))
    }

    /// What differs between what was handed in and `now`. While two hand-ins stand apart, what either of them
    /// holds as it is now has not changed.
    pub fn since(&self, now: &HandedIn, plan: &Plan) -> ChangesSince {
        now.since(&self.digests(), plan)
    }
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "上报与上报后的改动",
    text: "上报的是本单位这一轮的自评，连同指标数值和自定的计划。上报时按内容算出校验码，此后内容与上报时不同的，\
           逐项列为上报后有改动；改了又改回去的不算。县里的核定意见不算改动。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
