use serde_json::{Value as Json, json};

pub use draft::confirm_draft;
pub use evidence::{Evidence, EvidencePart, EvidenceText, evidence_content, evidence_in_words};
pub use writer::{add_evidence, set_contact, set_evidence_part, set_mark, set_override, set_text};

mod draft;
mod evidence;
mod writer;

use crate::crdt::{Field, Value};
use crate::plan::Item;
use crate::records::content::member;
use crate::records::fields::assessment::{
    CARRIED, CONTACT, EVIDENCE, MARKS, NEXT_STEPS, OVERRIDE, OWN_MARKS, PROBLEMS, PROGRESS,
};
use crate::records::list_entry::list_entries;
use crate::records::version::{texts, versions};
use crate::records::{Mark, Record, RecordKey, State, Version};

/// What one unit says of one item in one round (自评), read from its records: none, one, or several where two
/// names are one unit.
///
/// It shows what it knows and keeps quiet about the rest: content of another shape, an unknown mark or a clause
/// that the item doesn't have count as nothing and stay in the record as they are.
#[derive(Clone, Debug, Default)]
pub struct Assessment<'a> {
    records: Vec<&'a Record>,
}

/// What a mark is of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Checkpoint {
    /// 检查要点: a clause of the document.
    Clause(String),
    /// 自设要点: a point of the unit's own; it counts nowhere.
    OwnPoint(String),
}

/// What one value says of a mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marking<'a> {
    /// `None` where it holds no mark that this program knows.
    pub mark: Option<Mark>,
    /// Empty where none is given.
    pub reason: &'a str,
}

/// What somebody puts beside the computed state; it replaces it in no count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Override<'a> {
    pub state: State,
    pub reason: &'a str,
}

/// The texts of an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Text {
    Progress,
    Problems,
    NextSteps,
}

impl Text {
    pub const ALL: [Self; 3] = [Self::Progress, Self::Problems, Self::NextSteps];

    /// As stored in records.
    pub fn id(self) -> &'static str {
        match self {
            Self::Progress => PROGRESS,
            Self::Problems => PROBLEMS,
            Self::NextSteps => NEXT_STEPS,
        }
    }

    /// The register that holds it.
    pub fn field(self) -> Field {
        Field::new(self.id())
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Progress => "进展情况",
            Self::Problems => "存在问题",
            Self::NextSteps => "下一步安排",
        }
    }
}

impl<'a> Assessment<'a> {
    /// From the records of one unit, item and round, the one to write into first.
    pub fn new(records: impl IntoIterator<Item = &'a Record>) -> Self {
        Self { records: records.into_iter().collect() }
    }

    pub(crate) fn records(&self) -> &[&'a Record] {
        &self.records
    }

    /// Nothing is written in it.
    pub fn is_empty(&self) -> bool {
        self.records.iter().all(|record| record.is_empty())
    }

    /// The round that it was carried forward from, while nobody has touched or confirmed it since. A draft
    /// counts as 未填报.
    pub fn draft_of(&self) -> Option<&'a str> {
        if self.records.iter().any(|record| !record.is_empty() && carried_from(record).is_none()) {
            return None;
        }
        self.records.iter().find_map(|record| carried_from(record))
    }

    /// The mark of a clause that counts; of a draft, the one that was carried forward.
    pub fn mark(&self, clause: &str) -> Option<Mark> {
        let draft = self.draft_of().is_some();
        let records = self.records.iter().filter(|record| draft || carried_from(record).is_none());
        let field = Field::entry(MARKS, clause);
        let values = records.flat_map(|record| record.values(&field));
        Mark::standing(values.map(|value| Marking::read(&value.content).mark))
    }

    /// Everything that stands in the register of a mark, also what does not count.
    pub fn mark_versions(&self, checkpoint: &Checkpoint) -> Vec<Version<Marking<'a>>> {
        versions(&self.records, &checkpoint.field(), Marking::read)
    }

    /// [`Assessment::mark`] for each clause of the item, in order.
    pub fn marks(&self, item: &Item) -> Vec<Option<Mark>> {
        item.clauses.iter().map(|clause| self.mark(&clause.id)).collect()
    }

    /// All versions of a text that stand side by side.
    pub fn texts(&self, text: Text) -> Vec<Version<&'a str>> {
        texts(&self.records, &text.field())
    }

    /// Who can be asked about it: all versions that stand side by side.
    pub fn contacts(&self) -> Vec<Version<&'a str>> {
        texts(&self.records, &Field::new(CONTACT))
    }

    /// Everything that was written in words: for a search.
    pub fn words(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let texts = Text::ALL.into_iter().flat_map(|text| self.texts(text)).map(|version| version.value);
        let evidence = self.evidence().into_iter().flat_map(|evidence| evidence.versions);
        let words = evidence.flat_map(|version| [version.value.title, version.value.number]);
        texts.chain(words).collect::<Vec<_>>().into_iter()
    }

    /// In the order that the unit gave them.
    pub fn evidence(&self) -> Vec<Evidence<'a>> {
        list_entries(&self.records, EVIDENCE, EvidenceText::read)
    }

    /// Whether a piece of evidence says what it is or where to find it.
    pub fn has_evidence(&self) -> bool {
        const TOLD: [EvidencePart; 3] = [EvidencePart::Title, EvidencePart::Number, EvidencePart::Link];
        let says = |value: &Value| TOLD.iter().any(|part| !part.read(&value.content).trim().is_empty());
        let mut entries = self.records.iter().flat_map(|record| record.entries(EVIDENCE));
        entries.any(|(_, values)| values.iter().any(says))
    }

    /// The registers in which two contents stand side by side, each once, with the record that it stands in
    /// first. That two people confirmed a draft differently is no conflict: it is settled by a rule.
    pub fn conflicts(&self) -> Vec<(&'a RecordKey, &'a Field)> {
        let mut conflicts: Vec<(&RecordKey, &Field)> = Vec::new();
        for (key, field) in
            self.records.iter().flat_map(|record| record.fields().map(|(field, _)| (record.key(), field)))
        {
            let mut contents =
                self.records.iter().flat_map(|record| record.values(field)).map(|value| &value.content);
            let first = contents.next();
            let apart = contents.any(|content| Some(content) != first);
            if apart && field.name() != CARRIED && conflicts.iter().all(|(_, known)| *known != field) {
                conflicts.push((key, field));
            }
        }
        conflicts
    }

    /// All that stand side by side and have not been taken back.
    pub fn overrides(&self) -> Vec<Override<'a>> {
        self.override_versions().into_iter().filter_map(|version| version.value).collect()
    }

    /// Everything that stands in the override's register; `None` where it was taken back, or holds none that this
    /// program knows.
    pub fn override_versions(&self) -> Vec<Version<Option<Override<'a>>>> {
        versions(&self.records, &Field::new(OVERRIDE), |content| {
            let state = member(content, "state").and_then(State::from_id)?;
            Some(Override { state, reason: member(content, "reason").unwrap_or_default() })
        })
    }
}

impl Override<'_> {
    /// What can be stated: 未填报 is nothing that a unit states of an item.
    pub const STATES: [State; 4] = [State::Done, State::Ongoing, State::NotStarted, State::NotApplicable];

    /// `已完成（验收材料尚在送审）`
    pub fn in_words(&self) -> String {
        format!("{}（{}）", self.state.label(), self.reason.trim())
    }

    pub(in crate::records) fn content(&self) -> Json {
        json!({ "state": self.state.id(), "reason": self.reason.trim() })
    }

    /// What keeps it from being written.
    pub fn flaw(&self) -> Option<&'static str> {
        if self.reason.trim().is_empty() {
            return Some("请写明改判的理由；改判只列在计算结果旁边，不代替它。");
        }
        (self.state == State::Unreported).then_some("不能改判为未填报，请选择其他状态。")
    }
}

impl Mark {
    /// As written into a mark's register; the reason is left out where it is empty.
    pub fn content(self, reason: &str) -> Json {
        if reason.is_empty() {
            json!({ "mark": self.id() })
        } else {
            json!({ "mark": self.id(), "reason": reason })
        }
    }

    /// The reasons that stand with 不适用 among several values, each once: whoever settles on 不适用 keeps them.
    pub fn reasons_among<'r>(values: impl IntoIterator<Item = (Option<Self>, &'r str)>) -> String {
        let mut reasons: Vec<&str> = Vec::new();
        for (mark, reason) in values {
            let reason = reason.trim();
            if mark == Some(Self::NotApplicable) && !reason.is_empty() && !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        reasons.join("；")
    }

    /// What the mark lacks: 不适用 asks for a reason.
    pub fn flaw(self, reason: &str) -> Option<&'static str> {
        (self == Self::NotApplicable && reason.trim().is_empty()).then_some("标为不适用的，请写明理由。")
    }
}

/// `None` where it was not carried forward, or not all of its values say so.
fn carried_from(record: &Record) -> Option<&str> {
    let values = record.values(&Field::new(CARRIED));
    let from = |value: &Value| value.content.as_str().is_some_and(|round| !round.is_empty());
    values.iter().all(from).then(|| values.first()?.content.as_str()).flatten()
}

impl Checkpoint {
    pub fn clause(id: &str) -> Self {
        Self::Clause(id.to_owned())
    }

    pub fn own_point(id: &str) -> Self {
        Self::OwnPoint(id.to_owned())
    }

    pub(crate) fn field(&self) -> Field {
        match self {
            Self::Clause(id) => Field::entry(MARKS, id),
            Self::OwnPoint(id) => Field::entry(OWN_MARKS, id),
        }
    }
}

impl<'a> Marking<'a> {
    fn read(content: &'a Json) -> Self {
        Self {
            mark: member(content, "mark").and_then(Mark::from_id),
            reason: member(content, "reason").unwrap_or_default(),
        }
    }
}

#[cfg(test)]
mod tests;
