use super::{ChangesSince, moment_in_words};
use crate::plan::Date;
use crate::records::{HandedIn, Submission};
use crate::rules::Evaluation;

/// Whether a unit has handed in its round, and what has changed since.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandInStatus {
    /// Several where they were made in different places apart.
    pub submissions: Vec<SubmissionText>,
    pub since: ChangesSince,
}

/// A hand-in as it is shown; a text is empty where it is not told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SubmissionText {
    pub when: String,
    pub reporter: String,
    pub reviewer: String,
    pub phone: String,
    /// The short digest of what was handed in.
    pub digest: String,
}

impl HandInStatus {
    /// `today`: the day on which a hand-in is told by its time alone.
    pub fn of(evaluation: &Evaluation, unit: &str, today: Option<Date>) -> Self {
        let hand_in = evaluation.handin(unit);
        let since = hand_in.since(&HandedIn::of(evaluation, unit), evaluation.plan);
        Self::new(&hand_in.made(), since, today)
    }

    /// Of a unit that has not handed in.
    pub fn none() -> Self {
        Self::new(&[], ChangesSince::NotHandedIn, None)
    }

    pub fn is_handed_in(&self) -> bool {
        !self.submissions.is_empty()
    }

    pub(super) fn new(submissions: &[Submission], since: ChangesSince, today: Option<Date>) -> Self {
        Self { submissions: submissions.iter().map(|one| SubmissionText::new(one, today)).collect(), since }
    }

    /// Whether and when: `已上报 14:32`
    pub fn heading(&self) -> String {
        match self.submissions.as_slice() {
            [] => "尚未上报".to_owned(),
            [submission] if submission.when.is_empty() => "已上报".to_owned(),
            [submission] => format!("已上报 {}", submission.when),
            several => format!("有 {} 份分别作出的上报", several.len()),
        }
    }

    /// The same with what has changed since: `已上报 14:32，之后改动 2 项`
    pub fn summary(&self) -> String {
        let heading = self.heading();
        match &self.since {
            ChangesSince::NotHandedIn | ChangesSince::Unchanged => heading,
            ChangesSince::Changed(items) => format!("{heading}，之后改动 {} 项", items.len()),
            ChangesSince::ChangedSomewhere => format!("{heading}，之后有改动"),
        }
    }
}

impl SubmissionText {
    fn new(submission: &Submission, today: Option<Date>) -> Self {
        Self {
            when: moment_in_words(submission.at, today),
            reporter: submission.reporter.to_owned(),
            reviewer: submission.reviewer.to_owned(),
            phone: submission.phone.to_owned(),
            digest: submission.what.short(),
        }
    }
}
