//! Two rounds beside each other, item by item: what has changed.

mod comparison;
mod other_round;
mod subtle;
#[cfg(test)]
mod testing;
mod wording;

use std::collections::BTreeSet;

use strum::VariantArray;

use crate::plan::Item;
use crate::records::{Assessment, Mark, Origin, Rule, State, Text};
use crate::rules::Evaluation;

pub use comparison::Comparison;
pub use other_round::round_to_compare;
pub use subtle::{subtle_difference, unseen_name};
pub use wording::{Piece, wording};

/// What differs in one item between an earlier and a later round; each pair is (earlier, later).
#[derive(Clone, Debug, PartialEq)]
pub struct Difference<'p> {
    pub item: &'p Item,
    pub states: (State, State),
    /// Whether the later one is a draft: its state is 未填报 whatever its marks say.
    pub is_draft: bool,
    pub trend: Trend,
    pub marks: Vec<MarkChange<'p>>,
    pub texts: Vec<TextChange>,
    /// Titles and numbers of the evidence that only one of them names.
    pub evidence: (Vec<String>, Vec<String>),
}

/// Where an item that differs has gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, VariantArray)]
pub enum Trend {
    Better,
    Worse,
    /// What can't be held against each other: one of the two is 未填报 or 不适用, or only words differ.
    Other,
}

impl Trend {
    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Better => "有进展",
            Self::Worse => "有退步",
            Self::Other => "其他变化",
        }
    }

    /// By what the marks score; never by what was only carried forward.
    fn between(item: &Item, before: &Assessment, after: &Assessment) -> Self {
        match (before.score(item), after.score(item)) {
            (Some(before), Some(after)) if after > before => Self::Better,
            (Some(before), Some(after)) if after < before => Self::Worse,
            _ => Self::Other,
        }
    }
}

/// A clause that is marked otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MarkChange<'p> {
    pub clause: &'p str,
    pub before: Option<Mark>,
    pub after: Option<Mark>,
}

/// A text that says something else; several versions where they stand side by side.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextChange {
    pub text: Text,
    pub before: Vec<String>,
    pub after: Vec<String>,
}

/// The items of a unit in which two rounds differ, in document order. Both look at the same ledger.
pub fn compare<'p>(earlier: &Evaluation<'p>, later: &Evaluation, unit: &str) -> Vec<Difference<'p>> {
    let items = earlier.directory.items_of(earlier.plan, unit).into_iter();
    items
        .filter_map(|(item, _)| {
            let (before, after) = (earlier.assessment(unit, &item.id), later.assessment(unit, &item.id));
            let states = (earlier.state_by(unit, item, &before), later.state_by(unit, item, &after));
            differing(item, &before, &after, states)
        })
        .collect()
}

/// What differs in one item, by what stands now; `None` where nothing does.
pub fn difference<'p>(item: &'p Item, before: &Assessment, after: &Assessment) -> Option<Difference<'p>> {
    differing(item, before, after, (State::of(item, before), State::of(item, after)))
}

/// The same with these states: a closed round has those that were stored.
fn differing<'p>(
    item: &'p Item,
    before: &Assessment,
    after: &Assessment,
    states: (State, State),
) -> Option<Difference<'p>> {
    let marks = item.clauses.iter().map(|clause| MarkChange {
        clause: &clause.id,
        before: before.mark(&clause.id),
        after: after.mark(&clause.id),
    });
    let texts = Text::ALL.into_iter().map(|text| TextChange {
        text,
        before: texts(before, text),
        after: texts(after, text),
    });
    let (had, has) = (evidence(before), evidence(after));
    let only = |these: &[String], those: &[String]| -> Vec<String> {
        these.iter().filter(|one| !those.contains(one)).cloned().collect()
    };
    let difference = Difference {
        item,
        states,
        is_draft: after.draft_of().is_some(),
        trend: Trend::between(item, before, after),
        marks: marks.filter(|change| change.before != change.after).collect(),
        texts: texts.filter(|change| change.before != change.after).collect(),
        evidence: (only(&had, &has), only(&has, &had)),
    };
    let same = difference.states.0 == difference.states.1
        && difference.marks.is_empty()
        && difference.texts.is_empty()
        && difference.evidence.0.is_empty()
        && difference.evidence.1.is_empty();
    (!same).then_some(difference)
}

/// By what they say, each once, so that who wrote them makes no difference.
fn texts(assessment: &Assessment, text: Text) -> Vec<String> {
    let versions = assessment.texts(text);
    let texts = versions.iter().map(|version| version.value.trim()).filter(|text| !text.is_empty());
    let sorted: BTreeSet<&str> = texts.collect();
    sorted.into_iter().map(str::to_owned).collect()
}

fn evidence(assessment: &Assessment) -> Vec<String> {
    let versions = assessment.evidence().into_iter().flat_map(|evidence| evidence.versions);
    versions
        .map(|version| [version.value.title.trim(), version.value.number.trim()].join(" ").trim().to_owned())
        .filter(|shown| !shown.is_empty())
        .collect()
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "两期对比",
    text: "同一项两期都有得分的，高了算有进展，低了算有退步；有一期未填报、不适用或是未确认的草稿，以及只改了文字和佐证的，\
           列为其他变化，不分高低。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
