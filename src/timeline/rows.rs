use std::sync::Arc;

use crate::address::{Facet, TaskQuery};
use crate::plan::{Item, Plan};
use crate::records::State;
use crate::rules::Evaluation;
use crate::search::{ItemFacts, UnitPart, shown_parts};
use crate::timeline::{Group, Row};

/// What a list shows, in time: its groups, each with its heading and the places of its items; in each a row for every
/// item, or for each of the seen units' parts in it where several units are chosen. `plan` is the evaluation's; `facts`
/// are of all its items in that evaluation, in document order.
pub fn rows<'p, 'l>(
    plan: &'p Plan,
    evaluation: &Evaluation<'_>,
    facts: &[Arc<ItemFacts<'_>>],
    listed: impl IntoIterator<Item = (&'l str, &'l [usize])>,
    query: &TaskQuery,
) -> Vec<Group<'p>> {
    let mut groups = Vec::new();
    for (heading, items) in listed {
        let mut rows = Vec::new();
        for at in items {
            let (Some(item), Some(facts)) = (plan.items.get(*at), facts.get(*at)) else { continue };
            match shown_parts(facts, query) {
                None => rows.push(of_county(plan, evaluation, item, facts.county.state)),
                Some(parts) => {
                    rows.extend(parts.into_iter().map(|part| of_unit(plan, evaluation, item, part, query)));
                }
            }
        }
        groups.push(Group { heading: heading.to_owned(), rows });
    }
    groups
}

/// The county plans nothing of its own.
fn of_county<'p>(plan: &'p Plan, evaluation: &Evaluation<'_>, item: &'p Item, state: State) -> Row<'p> {
    let judgement = evaluation.judge(state, item);
    Row::new(plan, item, &judgement, evaluation.progress(None, item), None)
}

fn of_unit<'p>(
    plan: &'p Plan,
    evaluation: &Evaluation<'_>,
    item: &'p Item,
    part: &UnitPart,
    query: &TaskQuery,
) -> Row<'p> {
    let judgement = evaluation.judge(part.status.state, item);
    let progress = evaluation.assessment(&part.unit, &item.id).score(item);
    let schedule = evaluation.schedule(&part.unit, &item.id);
    let several = query.chosen(Facet::Unit).len() > 1;
    Row {
        owner: Some(part.unit.clone()),
        unit: several.then(|| evaluation.directory.name(&part.unit).to_owned()),
        ..Row::new(plan, item, &judgement, progress, Some(&schedule))
    }
}

#[cfg(test)]
mod tests;
