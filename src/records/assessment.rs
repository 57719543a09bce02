use serde_json::{Value as Json, json};

use crate::crdt::{Dot, Field, Record, Value, Writer};
use crate::plan::Item;
use crate::records::content::member;
use crate::records::fields::assessment::{
    CARRIED, CONTACT, EVIDENCE, MARKS, NEXT_STEPS, OVERRIDE, OWN_MARKS, PROBLEMS, PROGRESS,
};
use crate::records::{Evidence, EvidencePart, Mark, Ratio, RecordKey, State};
use crate::rules::item_score;

/// What one unit says of one item in one round (自评), read from its records: none, one, or several where two
/// names are one unit.
///
/// It shows what it knows and keeps quiet about the rest: content of another shape, an unknown mark or a clause
/// that the item doesn't have count as nothing and stay in the record as they are.
#[derive(Clone, Debug, Default)]
pub struct Assessment<'a> {
    records: Vec<&'a Record>,
}

/// One of the values of a mark's register.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct MarkValue<'a> {
    /// The record that it stands in.
    pub key: &'a RecordKey,
    pub dot: Dot,
    /// `None` where it holds no mark that we know.
    pub mark: Option<Mark>,
    /// Empty where none is given.
    pub reason: &'a str,
}

/// One of the values of a text's register.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TextValue<'a> {
    /// The record that it stands in.
    pub key: &'a RecordKey,
    pub dot: Dot,
    pub text: &'a str,
}

/// What somebody puts beside the computed state; it replaces it in no count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Override<'a> {
    pub state: State,
    pub reason: &'a str,
}

/// One of the values of the override's register.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OverrideValue<'a> {
    /// The record that it stands in.
    pub key: &'a RecordKey,
    pub dot: Dot,
    /// `None` where it was taken back, or holds none that we know.
    pub said: Option<Override<'a>>,
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

    /// The register that holds it.
    pub fn field(self) -> Field {
        Field::new(match self {
            Self::Progress => PROGRESS,
            Self::Problems => PROBLEMS,
            Self::NextSteps => NEXT_STEPS,
        })
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
        let field = mark_field(clause);
        Mark::standing(records.flat_map(|record| mark_values(record, &field)).map(|value| value.mark))
    }

    /// All that stands in a clause's register, also what does not count.
    pub fn mark_values(&self, clause: &str) -> Vec<MarkValue<'a>> {
        self.mark_values_in(&mark_field(clause))
    }

    /// The same of an own point; these count nowhere.
    pub fn own_mark_values(&self, point: &str) -> Vec<MarkValue<'a>> {
        self.mark_values_in(&own_mark_field(point))
    }

    /// All that stands in a mark's register.
    pub fn mark_values_in(&self, field: &Field) -> Vec<MarkValue<'a>> {
        self.records.iter().flat_map(|record| mark_values(record, field)).collect()
    }

    /// [`Assessment::mark`] for each clause of the item, in order.
    pub fn marks(&self, item: &Item) -> Vec<Option<Mark>> {
        item.clauses.iter().map(|clause| self.mark(&clause.id)).collect()
    }

    /// See [`item_score`]; a draft has none.
    pub fn score(&self, item: &Item) -> Option<Ratio> {
        match self.draft_of() {
            Some(_) => None,
            None => item_score(&self.marks(item)),
        }
    }

    /// All versions of a text that stand side by side.
    pub fn texts(&self, text: Text) -> Vec<TextValue<'a>> {
        self.text_values(&text.field())
    }

    fn text_values(&self, field: &Field) -> Vec<TextValue<'a>> {
        let values = self
            .records
            .iter()
            .flat_map(|record| record.values(field).iter().map(|value| (record.key(), value)));
        values
            .filter_map(|(key, value)| Some(TextValue { key, dot: value.dot, text: value.content.as_str()? }))
            .collect()
    }

    /// Who can be asked about it: all versions that stand side by side.
    pub fn contacts(&self) -> Vec<TextValue<'a>> {
        self.text_values(&contact_field())
    }

    /// Everything that was written in words: for a search.
    pub fn words(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let texts = Text::ALL.into_iter().flat_map(|text| self.texts(text)).map(|value| value.text);
        let evidence = self.evidence().into_iter().flat_map(|evidence| evidence.versions);
        let words = evidence.flat_map(|version| [version.title, version.number]);
        texts.chain(words).collect::<Vec<_>>().into_iter()
    }

    /// In the order that the unit gave them.
    pub fn evidence(&self) -> Vec<Evidence<'a>> {
        let mut all: Vec<Evidence> = Vec::new();
        for record in &self.records {
            for (id, values) in record.entries(EVIDENCE) {
                let evidence = Evidence::read(record.key(), id, values);
                let at = all.partition_point(|other| other.order() < evidence.order());
                all.insert(at, evidence);
            }
        }
        all
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
        self.override_values().into_iter().filter_map(|value| value.said).collect()
    }

    /// All that stands in the override's register.
    pub fn override_values(&self) -> Vec<OverrideValue<'a>> {
        let field = Override::field();
        let of = |record: &&'a Record| record.values(&field).iter().map(|value| (record.key(), value));
        let read = |(key, value): (&'a RecordKey, &'a Value)| {
            let state = member(&value.content, "state").and_then(State::from_id);
            let reason = member(&value.content, "reason").unwrap_or_default();
            OverrideValue { key, dot: value.dot, said: state.map(|state| Override { state, reason }) }
        };
        self.records.iter().flat_map(of).map(read).collect()
    }
}

impl Override<'_> {
    /// The register that holds it.
    pub fn field() -> Field {
        Field::new(OVERRIDE)
    }

    /// `已完成（验收材料尚在送审）`
    pub fn in_words(&self) -> String {
        format!("{}（{}）", self.state.label(), self.reason.trim())
    }

    /// As written into its register; null takes it back.
    pub fn content(&self) -> Json {
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

impl State {
    /// The state of an item, from what a unit says of it.
    pub fn of(item: &Item, assessment: &Assessment) -> Self {
        match assessment.draft_of() {
            Some(_) => Self::Unreported,
            None => Self::of_marks(assessment.marks(item)),
        }
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

/// To be called with every edit of an assessment, and when a person confirms a draft: from then on it is that
/// person's word. Also where nothing was carried forward, so that a draft that somebody else begins apart from
/// this edit does not turn it into one.
pub fn confirm_draft(record: &mut Record, writer: &mut Writer) {
    let field = Field::new(CARRIED);
    let values = record.values(&field);
    if values.is_empty() || values.iter().any(|value| !value.content.is_null()) {
        let seen = record.dots(&field);
        record.write(&field, Json::Null, &seen, writer);
    }
}

/// `None` where it was not carried forward, or not all of its values say so.
fn carried_from(record: &Record) -> Option<&str> {
    let values = record.values(&Field::new(CARRIED));
    let from = |value: &Value| value.content.as_str().is_some_and(|round| !round.is_empty());
    values.iter().all(from).then(|| values.first()?.content.as_str()).flatten()
}

/// The register of a clause's mark.
pub fn mark_field(clause: &str) -> Field {
    Field::entry(MARKS, clause)
}

/// The register of an own point's mark.
pub fn own_mark_field(point: &str) -> Field {
    Field::entry(OWN_MARKS, point)
}

/// The register of whom can be asked about it.
pub fn contact_field() -> Field {
    Field::new(CONTACT)
}

fn mark_values<'a>(record: &'a Record, field: &Field) -> impl Iterator<Item = MarkValue<'a>> {
    record.values(field).iter().map(|value| MarkValue {
        key: record.key(),
        dot: value.dot,
        mark: member(&value.content, "mark").and_then(Mark::from_id),
        reason: member(&value.content, "reason").unwrap_or_default(),
    })
}

#[cfg(test)]
mod tests;
