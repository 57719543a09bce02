use strum::VariantArray;

use super::Matter;
use crate::directory::Role;
use crate::history::HistoryKey;
use crate::plan::Item;
use crate::records::{Assessment, Checkpoint, Decision, Mark, Review, State, Text};
use crate::rules::compare::difference;
use crate::rules::{Evaluation, Judgement, Light, Round};

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct ToDo<'p> {
    pub item: &'p Item,
    pub matter: Matter,
    /// The unit's in the item.
    pub role: Role,
    /// The unit's in the item.
    pub light: Option<Light>,
    /// The clauses that it is about; empty where it is about the item.
    pub clauses: Vec<&'p str>,
    /// What exactly, in one sentence.
    pub sentence: String,
}

/// What a unit says of an item in an open round, held against every [`Matter`].
pub struct ItemCheck<'e, 'p> {
    evaluation: &'e Evaluation<'p>,
    /// All rounds.
    rounds: &'e [Round],
    unit: &'e str,
    item: &'p Item,
    assessment: Assessment<'p>,
    review: Review<'p>,
    judgement: Judgement<'p>,
}

/// A matter that the item has: the clauses that it is about, none where it is about the item, and the sentence.
type Found<'p> = Option<(Vec<&'p str>, String)>;

impl<'e, 'p> ItemCheck<'e, 'p> {
    pub fn new(evaluation: &'e Evaluation<'p>, rounds: &'e [Round], unit: &'e str, item: &'p Item) -> Self {
        let assessment = evaluation.assessment(unit, &item.id);
        let state = evaluation.state_by(unit, item, &assessment);
        Self {
            evaluation,
            rounds,
            unit,
            item,
            assessment,
            review: evaluation.review(unit, &item.id),
            judgement: evaluation.judge(state, item),
        }
    }

    /// What the unit, which has this role, has to do, the most pressing first.
    pub fn to_do(&self, role: Role) -> Vec<ToDo<'p>> {
        let found = Matter::VARIANTS.iter().filter_map(|&matter| Some((matter, self.find(matter)?)));
        let (item, light) = (self.item, self.judgement.light);
        found
            .map(|(matter, (clauses, sentence))| ToDo { item, matter, role, light, clauses, sentence })
            .collect()
    }

    fn find(&self, matter: Matter) -> Found<'p> {
        match matter {
            Matter::Returned => self.returned(),
            Matter::Conflict => self.conflict(),
            Matter::Draft => self.draft(),
            Matter::Unreported => {
                let is_unreported = !self.is_draft() && !self.judgement.state.is_reported();
                is_unreported.then(|| whole(self.judgement.sentence()))
            }
            Matter::Unmarked => self.unmarked(),
            Matter::NoReason => self.no_reason(),
            Matter::Late => {
                let is_late = self.judgement.light == Some(Light::Overdue);
                is_late.then(|| whole(self.judgement.sentence()))
            }
            Matter::ChangedSinceApproval => {
                let is_changed = self.review.decision() == Some(Decision::Approved)
                    && self.review.is_outdated(&self.assessment);
                is_changed.then(|| whole("核定之后又有改动，须请县里重新核定。".to_owned()))
            }
            Matter::NoEvidence => lacks_evidence(self.item, &self.assessment).then(|| {
                let done = self.clauses(|clause| self.assessment.mark(clause) == Some(Mark::Done));
                (done, "已标为完成，还没有登记佐证；没有可登记的，可以不填。".to_owned())
            }),
            Matter::NoNextSteps => {
                let next_steps = self.assessment.texts(Text::NextSteps);
                let is_stated = next_steps.iter().any(|version| !version.value.trim().is_empty());
                (self.is_open() && !is_stated)
                    .then(|| whole("还没有完成，请写明下一步做什么、谁来做、何时完成。".to_owned()))
            }
            Matter::AsBefore => self.as_before(),
        }
    }

    fn returned(&self) -> Found<'p> {
        if self.review.decision() != Some(Decision::Returned) || self.review.is_outdated(&self.assessment) {
            return None;
        }
        let remarks = self.review.remarks().join("；");
        Some(whole(match remarks.is_empty() {
            true => "县里退回了这一项，没有写意见。".to_owned(),
            false => format!("县里退回了这一项：{remarks}"),
        }))
    }

    fn conflict(&self) -> Found<'p> {
        let fields = self.assessment.conflicts();
        if fields.is_empty() {
            return None;
        }
        let labels: Vec<_> = fields.iter().map(|(key, field)| key.register_label(field)).collect();
        let apart = self.clauses(|clause| fields.iter().any(|(_, field)| field.entry_id() == Some(clause)));
        Some((apart, format!("{}：两处写法不一，请选定或合并。", labels.join("、"))))
    }

    fn draft(&self) -> Found<'p> {
        let from = self.assessment.draft_of()?;
        let name = self.rounds.iter().find(|round| round.id == from).map_or(from, |round| &round.name);
        Some(whole(format!("从{name}带入，尚未改动或确认，按未填报计。")))
    }

    fn unmarked(&self) -> Found<'p> {
        if self.is_draft() || !self.judgement.state.is_reported() {
            return None;
        }
        let unmarked = self.clauses(|clause| self.assessment.mark(clause).is_none());
        if unmarked.is_empty() {
            return None;
        }
        let sentence = format!("{} 条要点中 {} 条还没有标记。", self.item.clauses.len(), unmarked.len());
        Some((unmarked, sentence))
    }

    fn no_reason(&self) -> Found<'p> {
        let bare = self.clauses(|clause| {
            let versions = self.assessment.mark_versions(&Checkpoint::clause(clause));
            self.assessment.mark(clause) == Some(Mark::NotApplicable)
                && versions.iter().any(|version| version.value.reason.trim().is_empty())
        });
        if bare.is_empty() {
            return None;
        }
        let sentence = format!("{} 标为不适用，请写明理由。", bare.join("、"));
        Some((bare, sentence))
    }

    fn as_before(&self) -> Found<'p> {
        if !self.is_open() {
            return None;
        }
        let earlier = self.rounds.iter().filter(|round| round.as_of < self.evaluation.round.as_of);
        let round = earlier.max_by_key(|round| round.as_of)?;
        let before = Evaluation { round, ..*self.evaluation }.assessment(self.unit, &self.item.id);
        let is_same = difference(self.item, &before, &self.assessment).is_none();
        is_same.then(|| whole(format!("标记和文字与{}一字不差；有新进展请补写。", round.name)))
    }

    fn is_draft(&self) -> bool {
        self.assessment.draft_of().is_some()
    }

    /// Reported, and neither complete nor 不适用.
    fn is_open(&self) -> bool {
        matches!(self.judgement.state, State::Ongoing | State::NotStarted)
    }

    fn clauses(&self, is_meant: impl Fn(&str) -> bool) -> Vec<&'p str> {
        let clauses = self.item.clauses.iter().map(|clause| clause.id.as_str());
        clauses.filter(|clause| is_meant(clause)).collect()
    }
}

/// Whether something is marked done and no evidence is named. A reminder only: not everything can be proved.
pub fn lacks_evidence(item: &Item, assessment: &Assessment) -> bool {
    let is_done = assessment.marks(item).contains(&Some(Mark::Done));
    is_done && assessment.draft_of().is_none() && !assessment.has_evidence()
}

/// About the item as a whole.
fn whole<'p>(sentence: String) -> (Vec<&'p str>, String) {
    (Vec::new(), sentence)
}
