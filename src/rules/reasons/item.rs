use super::{why, why_county, why_county_progress, why_worst, worst_of};
use crate::plan::Item;
use crate::rules::Evaluation;

/// Why an item has its light and its score: a unit's, or the county's where `unit` is `None`.
pub fn why_item(evaluation: &Evaluation, item: &Item, unit: Option<&str>) -> Vec<String> {
    let Some(unit) = unit else { return why_item_of_county(evaluation, item) };
    let assessment = evaluation.assessment(unit, &item.id);
    let judgement = evaluation.judge(evaluation.state_by(unit, item, &assessment), item);
    why(&judgement, item, &assessment, evaluation.round)
}

fn why_item_of_county(evaluation: &Evaluation, item: &Item) -> Vec<String> {
    let county = evaluation.county(item);
    let (units, _) = evaluation.directory.answering(item);
    let states =
        units.into_iter().map(|unit| (evaluation.directory.name(unit), evaluation.state(unit, item)));
    let judgement = evaluation.judge(county.state, item);
    let mut sentences = why_county(&county, &judgement, &states.collect::<Vec<_>>());
    sentences.extend(why_county_progress(evaluation, item));
    sentences
}

/// Each of several units with its light, then why the worst of them stands as it does.
pub fn why_item_of_units(evaluation: &Evaluation, item: &Item, units: &[String]) -> Vec<String> {
    let light = |unit: &String| evaluation.judge(evaluation.state(unit, item), item).light;
    let lights: Vec<_> = units.iter().map(|unit| (evaluation.directory.name(unit), light(unit))).collect();
    let Some(worst) = worst_of(&lights) else { return Vec::new() };
    let mut sentences = vec![why_worst(&lights)];
    sentences.extend(why_item(evaluation, item, Some(&units[worst])));
    sentences
}

#[cfg(test)]
mod tests;
