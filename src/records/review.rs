use serde_json::{Map, Value as Json};

use crate::crdt::record_json::{read_vector, vector_json};
use crate::crdt::{Field, Record, Vector};
use crate::plan::Item;
use crate::records::content::{member, number, text};
use crate::records::fields::review::{DEDUCTION, JUDGED, MARKS, REMARK, SCORE, VERDICT};
use crate::records::{Assessment, Mark, Origin, Ratio, Rule};
use crate::rules::shown;

/// What the bureau says of one unit's assessment of one item in one round (核定), read from its records: none,
/// one, or several where two names are one unit. It replaces no mark and no score of the unit's own.
#[derive(Clone, Debug, Default)]
pub struct Review<'a> {
    records: Vec<&'a Record>,
}

/// The bureau's decision on an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Decision {
    /// 核定
    Approved,
    /// 退回
    Returned,
}

impl Decision {
    pub const ALL: [Self; 2] = [Self::Approved, Self::Returned];

    /// As stored in records.
    pub fn id(self) -> &'static str {
        match self {
            Self::Approved => "approved",
            Self::Returned => "returned",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|decision| decision.id() == id)
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Approved => "已核定",
            Self::Returned => "已退回",
        }
    }
}

impl<'a> Review<'a> {
    /// From the records of one unit, item and round.
    pub fn new(records: impl IntoIterator<Item = &'a Record>) -> Self {
        Self { records: records.into_iter().collect() }
    }

    pub fn is_empty(&self) -> bool {
        self.records.iter().all(|record| record.is_empty())
    }

    /// While two decisions stand apart, 退回 counts: the unit is asked to look again.
    pub fn decision(&self) -> Option<Decision> {
        self.contents(VERDICT).into_iter().filter_map(|content| Decision::from_id(content.as_str()?)).max()
    }

    /// All versions that stand side by side.
    pub fn remarks(&self) -> Vec<&'a str> {
        self.contents(REMARK).into_iter().filter_map(text).collect()
    }

    /// The mark that the bureau gives a clause; while two stand apart, the less favourable.
    pub fn mark(&self, clause: &str) -> Option<Mark> {
        let field = Field::entry(MARKS, clause);
        let values = self.records.iter().flat_map(|record| record.values(&field));
        Mark::standing(values.map(|value| member(&value.content, "mark").and_then(Mark::from_id)))
    }

    /// The bureau's own scores, from 0 to 100; several where they stand apart.
    pub fn scores(&self) -> Vec<Ratio> {
        let mut scores = Vec::new();
        for score in self.contents(SCORE).into_iter().filter_map(number) {
            if (Ratio::ZERO..=Ratio::HUNDRED).contains(&score) && !scores.contains(&score) {
                scores.push(score);
            }
        }
        scores
    }

    /// 扣分原因; all versions that stand side by side.
    pub fn deductions(&self) -> Vec<&'a str> {
        self.contents(DEDUCTION).into_iter().filter_map(text).collect()
    }

    /// Whether the unit has changed something since it was judged (核定后有改动): none of the judgements that
    /// stand has seen all that is written there now. `false` where none says what it has seen.
    pub fn is_outdated(&self, assessment: &Assessment) -> bool {
        let judged: Vec<_> = self.contents(JUDGED).into_iter().filter_map(judged).collect();
        let seen = |judged: &[(String, Vector)]| {
            assessment.records().iter().all(|record| {
                let of = record.key().unit();
                let seen = judged.iter().find(|(unit, _)| of == Some(unit)).map(|(_, seen)| seen);
                record.vector().is_empty() || seen.is_some_and(|seen| seen.covers_all(record.vector()))
            })
        };
        !judged.is_empty() && !judged.iter().any(|judged| seen(judged))
    }

    /// What it says, sentence by sentence, each judgement beside what the unit says itself.
    pub fn sentences(&self, item: &Item, said: &Assessment) -> Vec<String> {
        let mut sentences: Vec<String> =
            self.remarks().iter().map(|remark| format!("意见：{}", remark.trim())).collect();
        for clause in &item.clauses {
            let own = said.mark(&clause.id);
            if let Some(mark) = self.mark(&clause.id).filter(|mark| own != Some(*mark)) {
                let own = own.map_or("未标记", Mark::label);
                sentences.push(format!("{} 县里核定为{}，自评为{own}。", clause.id, mark.label()));
            }
        }
        let own = said.score(item).and_then(|score| score.times(Ratio::HUNDRED));
        for score in self.scores() {
            sentences.push(format!("县里评 {} 分，按标记计算为 {}。", shown(Some(score)), shown(own)));
        }
        sentences.extend(self.deductions().iter().map(|reason| format!("扣分原因：{}", reason.trim())));
        sentences
    }

    fn contents(&self, name: &str) -> Vec<&'a Json> {
        let field = Field::new(name);
        self.records.iter().flat_map(|record| record.values(&field)).map(|value| &value.content).collect()
    }
}

/// What a judgement has seen, as written into its register: for each name of the unit, the vector of the
/// assessment's record.
pub fn judged_content(assessment: &Assessment) -> Json {
    let mut seen = Map::new();
    for record in assessment.records() {
        if let Some(unit) = record.key().unit() {
            seen.insert(unit.to_owned(), vector_json(record.vector()));
        }
    }
    Json::Object(seen)
}

/// `None` where it can't be read.
fn judged(content: &Json) -> Option<Vec<(String, Vector)>> {
    let read = |(unit, vector): (&String, &Json)| Some((unit.clone(), read_vector(vector.clone()).ok()?));
    content.as_object()?.iter().map(read).collect()
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[
    Rule {
        title: "核定只作对照",
        text: "县里核定的标记、评分和扣分原因列在自评旁边，不改变自评的标记、状态、灯和得分。",
        origin: Origin::Ours,
    },
    Rule {
        title: "核定后有改动",
        text: "核定或退回时记下当时看到的是哪一版自评。此后自评又有任何改动，即注明核定后有改动，请重新核定；\
           退回之后又有改动的，不再列为待办的退回。两处核定意见不一时，按退回计。",
        origin: Origin::Ours,
    },
];

#[cfg(test)]
mod tests;
