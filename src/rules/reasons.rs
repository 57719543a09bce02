//! 为什么: a light or a score, explained in plain sentences from the rules that made it.

mod item;

use crate::plan::Item;
use crate::records::{Assessment, Checkpoint, Mark, Ratio, Rule, State};
use crate::rules::{
    County, DUE_SOON_DAYS, Evaluation, Judgement, Light, Round, county, format_score, item_score, light,
    state,
};

pub use item::{why_item, why_item_of_units};

/// Why an item of a unit has the light and the score that it has. In a closed round the state that was stored may be
/// another one than the marks amount to, which a merge can change.
pub fn why(judgement: &Judgement, item: &Item, assessment: &Assessment, round: &Round) -> Vec<String> {
    let mut sentences = why_state(item, assessment);
    if judgement.state != State::of(item, assessment) {
        sentences.push(format!("本轮已关闭，状态按关闭时存下的{}计。", judgement.state.label()));
    }
    sentences.push(judgement.sentence());
    sentences.push(why_light(judgement));
    sentences.push(why_score(item, assessment, round));
    sentences
}

/// Why the county's light of an item is that one. `states` are those of the units that answer for it, by name.
pub fn why_county(county: &County, judgement: &Judgement, states: &[(&str, State)]) -> Vec<String> {
    let who = if county.led { "牵头单位" } else { "责任单位（原文未定牵头）" };
    let mut sentences = Vec::new();
    if states.is_empty() {
        sentences.push("原文没有写明责任单位，或组的成员还没有设定，所以没有单位可以填报。".to_owned());
    } else {
        let each: Vec<_> = states.iter().map(|(name, state)| format!("{name}{}", state.label())).collect();
        let missing = county.missing().map(|missing| format!("（{missing}）")).unwrap_or_default();
        sentences.push(format!(
            "全县的状态看 {} 个{who}：{}{missing}；未填报和不适用的先放在一边，其余以最差的为准，全部报齐才算已完成，\
             所以为{}。",
            states.len(),
            each.join("，"),
            county.state.label(),
        ));
    }
    sentences.push(judgement.sentence());
    sentences.push(why_light(judgement));
    sentences
}

/// Why the county is so far with an item: who has a score counts, who has none yet counts 0. `None` where nobody
/// has one.
pub fn why_county_progress(evaluation: &Evaluation, item: &Item) -> Option<String> {
    let progress = evaluation.progress(None, item)?.times(Ratio::HUNDRED)?;
    let (units, _) = evaluation.directory.answering(item);
    let each = units.into_iter().filter_map(|unit| {
        let assessment = evaluation.assessment(unit, &item.id);
        let part = match State::of(item, &assessment) {
            State::NotApplicable => return None,
            State::Unreported => "未填报计 0".to_owned(),
            _ => assessment.score(item).map_or_else(String::new, Ratio::in_words),
        };
        Some(format!("{} {part}", evaluation.directory.name(unit)))
    });
    Some(format!(
        "完成进度：{}，平均为 {}%；不适用的不计。",
        each.collect::<Vec<_>>().join("，"),
        progress.one_decimal()
    ))
}

/// Why the light that is shown for several units is that one: each with its own, by name.
pub fn why_worst(lights: &[(&str, Option<Light>)]) -> String {
    let label = |light: Option<Light>| light.map_or(State::NotApplicable.label(), Light::label);
    let each: Vec<_> = lights.iter().map(|(name, light)| format!("{name}{}", label(*light))).collect();
    let worst = worst_of(lights).map(|at| lights[at].0).unwrap_or_default();
    format!("这里有 {} 个单位：{}；显示其中最差的，是{worst}的。", lights.len(), each.join("，"))
}

/// The place of the worst of several lights.
pub fn worst_of(lights: &[(&str, Option<Light>)]) -> Option<usize> {
    (0..lights.len()).min_by_key(|at| Light::rank(lights[*at].1))
}

/// How all lights come about, where many stand together: the rules themselves.
pub fn why_lights() -> impl Iterator<Item = &'static Rule> {
    [state::RULES, county::RULES, light::RULES].into_iter().flatten()
}

/// Why a unit has the score that it has.
pub fn why_unit_score(evaluation: &Evaluation, unit: &str) -> Vec<String> {
    let items = evaluation.directory.items_of(evaluation.plan, unit);
    let (mut counted, mut weighted) = (0, 0);
    for (item, _) in &items {
        if evaluation.assessment(unit, &item.id).score(item).is_some() {
            counted += 1;
            weighted += usize::from(evaluation.round.weight(&item.id) != Ratio::ONE);
        }
    }
    let reached = evaluation.unit(unit);
    let share = reached.share;
    let mut sentences = vec![format!(
        "共 {} 项，已填报 {} 项，填报率 {}；其中 {counted} 项计分，未填报和不适用的不计。",
        share.total,
        share.reported,
        share.percent(),
    )];
    let weights = match weighted {
        0 => "各项权重都是 1".to_owned(),
        some => format!("{some} 项的权重不是 1"),
    };
    sentences.push(match reached.score {
        Some(_) => format!(
            "各项得分按权重平均，再乘以 100（{weights}），四舍五入到一位小数，得 {}。",
            format_score(reached.score)
        ),
        None => "没有可计分的项，得分记“—”，不是 0 分。".to_owned(),
    });
    sentences
}

/// Why an item's state is that one: from its marks alone.
fn why_state(item: &Item, assessment: &Assessment) -> Vec<String> {
    let marks = assessment.marks(item);
    let count = |wanted: Option<Mark>| marks.iter().filter(|mark| **mark == wanted).count();
    let counted: Vec<_> = Mark::ALL
        .into_iter()
        .map(|mark| (mark.label(), count(Some(mark))))
        .chain([("未标记", count(None))])
        .filter(|(_, count)| *count > 0)
        .map(|(label, count)| format!("{label} {count} 条"))
        .collect();
    let mut sentences = vec![format!("{} 条检查要点：{}。", marks.len(), counted.join("，"))];
    for clause in &item.clauses {
        let versions = assessment.mark_versions(&Checkpoint::clause(&clause.id));
        let apart = versions.windows(2).any(|pair| pair[0].value.mark != pair[1].value.mark);
        if let (true, Some(mark)) = (apart, assessment.mark(&clause.id)) {
            let label = mark.label();
            sentences.push(format!("{} 有几个不同的标记尚未选定，按较不利的{label}计。", clause.id));
        }
    }
    for verdict in assessment.overrides() {
        sentences.push(format!("本单位改判为{}，列在旁边，不改变计算的状态。", verdict.in_words()));
    }
    if assessment.draft_of().is_some() {
        sentences.push("这是从以前的轮次带入的草稿，尚未改动或确认，按未填报计。".to_owned());
    }
    sentences
}

fn why_light(judgement: &Judgement) -> String {
    match judgement.light {
        Some(Light::Done) => "该做的都已完成，所以是蓝灯（已完成）。".to_owned(),
        Some(Light::Overdue) => "到截止日应达到的还没有达到，所以是红灯（逾期）。".to_owned(),
        Some(Light::DueSoon) => {
            format!("{DUE_SOON_DAYS} 天内到期，还没有达到，所以是黄灯（临期）。")
        }
        Some(Light::OnTime) => {
            format!(
                "到截止日应达到的都已达到，{DUE_SOON_DAYS} 天内也没有到期而未达到的，所以是绿灯（按期）。"
            )
        }
        Some(Light::Unreported) if judgement.is_past_due() => {
            "没有填报，所以是灰灯（未填报），不是红灯；期限已过，请尽快填报。".to_owned()
        }
        Some(Light::Unreported) => "没有填报，所以是灰灯（未填报）。".to_owned(),
        None => "全部要点都不适用，所以不计灯，单独计数。".to_owned(),
    }
}

fn why_score(item: &Item, assessment: &Assessment, round: &Round) -> String {
    let marks = assessment.marks(item);
    let score = match assessment.draft_of() {
        Some(_) => None,
        None => item_score(&marks),
    };
    let Some(score) = score else {
        return "没有可计分的标记，这一项不计分（不是 0 分）。".to_owned();
    };
    let count = |wanted: Mark| marks.iter().filter(|mark| **mark == Some(wanted)).count();
    let (done, ongoing) = (count(Mark::Done), count(Mark::Ongoing));
    let applicable = marks.len() - count(Mark::NotApplicable);
    format!(
        "得分：（{done} × 1 + {ongoing} × 0.5）÷ 适用的 {applicable} 条 = {}；本轮权重 {}。",
        score.in_words(),
        round.weight(&item.id).in_words(),
    )
}

#[cfg(test)]
mod tests;
