//! 我的待办: what a unit still has to do in a round, and what is missing before it hands in.
//!
//! How many days ago something was last touched is not told: the ledger trusts no clock and holds no date of an edit.
//! What is open and says the same as in the round before is told instead.

mod list;
mod outlook;

pub use list::{ToDoEntry, ToDoList};
pub use outlook::Outlook;

use strum::VariantArray;

use crate::history::HistoryKey;
use crate::plan::Item;
use crate::records::{Assessment, Checkpoint, Decision, Mark, Origin, Rule, State, Text};
use crate::rules::compare::difference;
use crate::rules::{Evaluation, Light, Share};

/// Why an item is on the list, the most pressing first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, VariantArray)]
pub enum Matter {
    /// The bureau has returned it, and nothing was changed since.
    Returned,
    /// Two contents stand side by side.
    Conflict,
    /// Carried forward and not yet confirmed.
    Draft,
    Unreported,
    /// Some clauses have no mark.
    Unmarked,
    /// 不适用 without a reason.
    NoReason,
    /// Its light is red.
    Late,
    /// Changed after the bureau approved it.
    ChangedSinceApproval,
    /// Something is marked done, and no evidence is named.
    NoEvidence,
    /// Not complete, and nothing is assessment of what comes next.
    NoNextSteps,
    /// Not complete, and word for word as in the round before.
    AsBefore,
}

impl Matter {
    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Returned => "被退回",
            Self::Conflict => "两处写法不一，待选定",
            Self::Draft => "带入的草稿，待确认",
            Self::Unreported => "未填报",
            Self::Unmarked => "有要点未标记",
            Self::NoReason => "不适用没有写理由",
            Self::Late => "逾期",
            Self::ChangedSinceApproval => "核定后有改动",
            Self::NoEvidence => "已完成而无佐证",
            Self::NoNextSteps => "未完成而无下一步安排",
            Self::AsBefore => "未完成而与上一轮相同",
        }
    }

    /// What it asks for, as shown on screen.
    pub fn asks(self) -> &'static str {
        match self {
            Self::Returned => "按县里的意见改好；改动以后就不再列在这里。",
            Self::Conflict => "分别写下的内容都留着，选定一份，或合在一起。",
            Self::Draft => "从以前的轮次带入，核对后改动或确认，才算填报。",
            Self::Unreported => "逐条标记检查要点，标记了才算填报。",
            Self::Unmarked => "把剩下的检查要点标记完。",
            Self::NoReason => "写明为什么不适用。",
            Self::Late => "核对标记；确实没有完成的，写明原因和下一步。",
            Self::ChangedSinceApproval => "核定以后又改过，请县里重新核定。",
            Self::NoEvidence => "登记佐证的名称和存放处；没有可登记的，可以不填。",
            Self::NoNextSteps => "写明下一步做什么、谁来做、何时完成。",
            Self::AsBefore => "有新的进展就补写；台账不记修改时间，只与上一轮的内容比对。",
        }
    }

    /// Whether the round is not complete without it. The others are reminders.
    pub fn is_missing(self) -> bool {
        matches!(self, Self::Conflict | Self::Draft | Self::Unreported | Self::Unmarked | Self::NoReason)
    }
}

/// One thing to do.
#[derive(Clone, Debug, PartialEq)]
pub struct ToDo<'p> {
    pub item: &'p Item,
    pub matter: Matter,
    /// The clauses that it is about; empty where it is about the item.
    pub clauses: Vec<&'p str>,
    /// What exactly, in one sentence.
    pub sentence: String,
}

/// How far a unit is with a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Of its items.
    pub items: Share,
    /// Of the clauses of all its items; what was carried forward counts once it is confirmed.
    pub clauses: Share,
}

/// All that a unit has to do in the round, in document order, within an item the most pressing first. Nothing in a
/// closed round: it can't be done there.
pub fn to_do<'p>(evaluation: &Evaluation<'p>, unit: &str) -> Vec<ToDo<'p>> {
    if evaluation.round.closed {
        return Vec::new();
    }
    let items = evaluation.directory.items_of(evaluation.plan, unit).into_iter();
    items.flat_map(|(item, _)| of_item(evaluation, unit, item)).collect()
}

/// What a unit has to do with one item.
pub fn of_item<'p>(evaluation: &Evaluation<'p>, unit: &str, item: &'p Item) -> Vec<ToDo<'p>> {
    let assessment = evaluation.assessment(unit, &item.id);
    let to_do = |(matter, clauses, sentence)| ToDo { item, matter, clauses, sentence };
    let found = Matter::VARIANTS.iter().filter_map(|&matter| {
        let (clauses, sentence) = look(matter, evaluation, unit, item, &assessment)?;
        Some((matter, clauses, sentence))
    });
    found.map(to_do).collect()
}

/// What is missing before the unit hands in, in document order. There is a way past it.
pub fn missing<'p>(evaluation: &Evaluation<'p>, unit: &str) -> Vec<ToDo<'p>> {
    to_do(evaluation, unit).into_iter().filter(|to_do| to_do.matter.is_missing()).collect()
}

/// How far a unit is with the round.
pub fn progress(evaluation: &Evaluation, unit: &str) -> Progress {
    let (mut reported, mut marked, mut clauses) = (0, 0, 0);
    let items = evaluation.directory.items_of(evaluation.plan, unit);
    for (item, _) in &items {
        let assessment = evaluation.assessment(unit, &item.id);
        clauses += item.clauses.len();
        if assessment.draft_of().is_none() {
            marked += assessment.marks(item).iter().flatten().count();
        }
        reported += usize::from(evaluation.state_by(unit, item, &assessment).is_reported());
    }
    Progress {
        items: Share { reported, total: items.len() },
        clauses: Share { reported: marked, total: clauses },
    }
}

/// Whether something is marked done and no evidence is named. A reminder only: not everything can be proved.
pub fn lacks_evidence(item: &Item, assessment: &Assessment) -> bool {
    let is_done = assessment.marks(item).contains(&Some(Mark::Done));
    is_done && assessment.draft_of().is_none() && !assessment.has_evidence()
}

type Found<'p> = (Vec<&'p str>, String);

fn look<'p>(
    matter: Matter,
    evaluation: &Evaluation<'p>,
    unit: &str,
    item: &'p Item,
    assessment: &Assessment,
) -> Option<Found<'p>> {
    let state = State::of(item, assessment);
    let draft = assessment.draft_of();
    let of_item = |sentence: String| Some((Vec::new(), sentence));
    let clauses = |is: &dyn Fn(&str) -> bool| -> Vec<&'p str> {
        item.clauses.iter().map(|clause| clause.id.as_str()).filter(|clause| is(clause)).collect()
    };
    match matter {
        Matter::Returned => {
            let review = evaluation.review(unit, &item.id);
            let returned = review.decision() == Some(Decision::Returned) && !review.is_outdated(assessment);
            let remarks = review.remarks().join("；");
            returned.then_some(())?;
            of_item(match remarks.is_empty() {
                true => "县里退回了这一项，没有写意见。".to_owned(),
                false => format!("县里退回了这一项：{remarks}"),
            })
        }
        Matter::Conflict => {
            let fields = assessment.conflicts();
            let what: Vec<_> = fields.iter().map(|(key, field)| key.register_label(field)).collect();
            (!fields.is_empty()).then_some(())?;
            let apart = clauses(&|clause| fields.iter().any(|(_, field)| field.entry_id() == Some(clause)));
            Some((apart, format!("{}：两处写法不一，请选定或合并。", what.join("、"))))
        }
        Matter::Draft => {
            let from = draft?;
            let rounds = super::Round::all(evaluation.plan, evaluation.ledger);
            let name = rounds.iter().find(|round| round.id == from).map_or(from, |round| &round.name);
            of_item(format!("从{name}带入，尚未改动或确认，按未填报计。"))
        }
        Matter::Unreported => {
            (draft.is_none() && state == State::Unreported).then_some(())?;
            of_item(evaluation.judge(state, item).sentence())
        }
        Matter::Unmarked => {
            (draft.is_none() && state != State::Unreported).then_some(())?;
            let without = clauses(&|clause| assessment.mark(clause).is_none());
            (!without.is_empty()).then_some(())?;
            let sentence = format!("{} 条要点中 {} 条还没有标记。", item.clauses.len(), without.len());
            Some((without, sentence))
        }
        Matter::NoReason => {
            let bare = |clause: &str| {
                let mut versions = assessment.mark_versions(&Checkpoint::clause(clause)).into_iter();
                assessment.mark(clause) == Some(Mark::NotApplicable)
                    && versions.any(|version| version.value.reason.trim().is_empty())
            };
            let bare = clauses(&bare);
            (!bare.is_empty()).then_some(())?;
            let sentence = format!("{} 标为不适用，请写明理由。", bare.join("、"));
            Some((bare, sentence))
        }
        Matter::Late => {
            let judgement = evaluation.judge(state, item);
            (judgement.light == Some(Light::Overdue)).then_some(())?;
            of_item(judgement.sentence())
        }
        Matter::ChangedSinceApproval => {
            let review = evaluation.review(unit, &item.id);
            (review.decision() == Some(Decision::Approved) && review.is_outdated(assessment)).then_some(())?;
            of_item("核定之后又有改动，须请县里重新核定。".to_owned())
        }
        Matter::NoEvidence => {
            lacks_evidence(item, assessment).then_some(())?;
            let done = clauses(&|clause| assessment.mark(clause) == Some(Mark::Done));
            Some((done, "已标为完成，还没有登记佐证；没有可登记的，可以不填。".to_owned()))
        }
        Matter::NoNextSteps => {
            let open = matches!(state, State::Ongoing | State::NotStarted);
            let is_stated =
                assessment.texts(Text::NextSteps).iter().any(|version| !version.value.trim().is_empty());
            (open && !is_stated).then_some(())?;
            of_item("还没有完成，请写明下一步做什么、谁来做、何时完成。".to_owned())
        }
        Matter::AsBefore => {
            matches!(state, State::Ongoing | State::NotStarted).then_some(())?;
            let rounds = super::Round::all(evaluation.plan, evaluation.ledger);
            let earlier = rounds.iter().filter(|round| round.as_of < evaluation.round.as_of);
            let round = earlier.max_by(|one, other| one.as_of.cmp(&other.as_of))?;
            let before = Evaluation { round, ..*evaluation }.assessment(unit, &item.id);
            difference(item, &before, assessment).is_none().then_some(())?;
            of_item(format!("标记和文字与{}一字不差；有新进展请补写。", round.name))
        }
    }
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "上报前的缺项与提醒",
    text: "缺项有：两处写法不一，待选定；带入的草稿，待确认；未填报；有要点未标记；不适用没有写理由。\
           上报时逐条列出，补齐再报；确实要先报的，也可以先报。\
           只作提醒的有：被退回；逾期；核定后有改动；已完成而无佐证；未完成而无下一步安排；未完成而与上一轮相同。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
