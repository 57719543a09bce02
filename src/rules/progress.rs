use crate::plan::Item;
use crate::records::{Origin, Ratio, Rule, State};
use crate::rules::Evaluation;

/// How far an item is for the county, from 0 to 1, from the state and the score of each unit that answers for it: the
/// mean, in which 未填报 counts 0 and 不适用 is left out. `None` where nobody has reported a score.
///
/// It is 1 exactly where the county's state is 已完成.
pub fn progress_together(units: &[(State, Option<Ratio>)]) -> Option<Ratio> {
    let applicable = units.iter().filter(|(state, _)| *state != State::NotApplicable);
    let (mut sum, mut count, mut any) = (Ratio::ZERO, 0, false);
    for (_, score) in applicable {
        any |= score.is_some();
        sum = sum.plus(score.unwrap_or(Ratio::ZERO))?;
        count += 1;
    }
    if any { sum.over(Ratio::whole(count)?) } else { None }
}

impl Evaluation<'_> {
    /// How far an item is: a unit's [`super::Assessment::score`], or the county's, where there is no unit, as
    /// [`progress_together`] has it.
    pub fn progress(&self, unit: Option<&str>, item: &Item) -> Option<Ratio> {
        if let Some(unit) = unit {
            return self.assessment(unit, &item.id).score(item);
        }
        let (units, _) = self.directory.answering(item);
        let assessments = units.into_iter().map(|unit| self.assessment(unit, &item.id));
        let units: Vec<_> =
            assessments.map(|assessment| (State::of(item, &assessment), assessment.score(item))).collect();
        progress_together(&units)
    }
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "完成进度",
    text: "单位的进度就是这一项的得分。全县的进度取牵头单位（没有牵头单位的，取全部责任单位）得分的平均，\
           未填报的计0，不适用的不计；只有全县的状态是已完成时，进度才是100%。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
