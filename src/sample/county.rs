use crate::directory::Directory;
use crate::plan::Plan;
use crate::rules::Round;
use crate::sample::rounds::SampleRound;

/// What the reports are about.
pub struct County<'a> {
    pub plan: &'a Plan,
    pub directory: &'a Directory,
    /// By as-of date.
    pub rounds: &'a [SampleRound],
    /// As the ledger has them, the plan's unused ones included.
    pub all_rounds: &'a [Round],
    /// Who reviews what the others report.
    pub bureau: Option<&'a str>,
}
