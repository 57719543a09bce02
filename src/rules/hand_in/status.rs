use super::wording::{changes_in_words, submissions_in_words};
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
    /// `已上报 14:32`
    pub heading: String,
    /// `已上报 14:32，之后改动 2 项`
    pub summary: String,
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
        let heading = submissions_in_words(submissions, today);
        Self {
            submissions: submissions.iter().map(|one| SubmissionText::new(one, today)).collect(),
            summary: format!("{heading}{}", changes_in_words(&since)),
            since,
            heading,
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
