use crate::plan::Item;
use crate::records::{Assessment, Mark, Origin, Ratio, Review, Rule};
use crate::rules::format_score;

impl Review<'_> {
    /// What it says, sentence by sentence, each judgement beside what the unit says itself.
    pub fn sentences(&self, item: &Item, assessment: &Assessment) -> Vec<String> {
        let mut sentences: Vec<String> =
            self.remarks().iter().map(|remark| format!("意见：{}", remark.trim())).collect();
        for clause in &item.clauses {
            let own = assessment.mark(&clause.id);
            if let Some(mark) = self.mark(&clause.id).filter(|mark| own != Some(*mark)) {
                let own = own.map_or("未标记", Mark::label);
                sentences.push(format!("{} 县里核定为{}，自评为{own}。", clause.id, mark.label()));
            }
        }
        let own = assessment.score(item).and_then(|score| score.times(Ratio::HUNDRED));
        for score in self.scores() {
            sentences.push(format!(
                "县里评 {} 分，按标记计算为 {}。",
                format_score(Some(score)),
                format_score(own)
            ));
        }
        sentences.extend(self.deductions().iter().map(|reason| format!("扣分原因：{}", reason.trim())));
        sentences
    }
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
