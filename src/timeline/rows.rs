use super::{Group, Row};
use crate::ledger::Standing;
use crate::plan::{Item, Plan};
use crate::query::{Facet, Facts, TaskQuery, shown_units};

/// What a list shows, in time: its groups, each with its heading and the places of its items; in each a row for every item, or for each of the seen units' parts in it
/// where several units are chosen. `plan` is the standing's; `facts` are of all its items, in document order.
pub fn rows<'p, 'l>(
    plan: &'p Plan,
    standing: &Standing<'_>,
    facts: &[Facts<'_>],
    listed: impl IntoIterator<Item = (&'l str, &'l [usize])>,
    query: &TaskQuery,
) -> Vec<Group<'p>> {
    let mut groups = Vec::new();
    for (heading, items) in listed {
        let mut rows = Vec::new();
        for at in items {
            let (Some(item), Some(facts)) = (plan.items.get(*at), facts.get(*at)) else { continue };
            match shown_units(facts, query) {
                None => rows.push(of_county(plan, standing, item)),
                Some(units) => {
                    rows.extend(units.into_iter().map(|unit| of_unit(plan, standing, item, unit, query)));
                }
            }
        }
        groups.push(Group { heading: heading.to_owned(), rows });
    }
    groups
}

/// The county plans nothing of its own.
fn of_county<'p>(plan: &'p Plan, standing: &Standing<'_>, item: &'p Item) -> Row<'p> {
    let judgement = standing.judge(standing.county(item).state, item);
    Row::new(plan, item, &judgement, standing.progress(None, item), None)
}

fn of_unit<'p>(
    plan: &'p Plan,
    standing: &Standing<'_>,
    item: &'p Item,
    unit: &str,
    query: &TaskQuery,
) -> Row<'p> {
    let judgement = standing.judge(standing.state(unit, item), item);
    let progress = standing.assessment(unit, &item.id).score(item);
    let schedule = standing.schedule(unit, &item.id);
    let several = query.chosen(Facet::Unit).len() > 1;
    Row {
        of: Some(unit.to_owned()),
        unit: several.then(|| standing.directory.name(unit).to_owned()),
        ..Row::new(plan, item, &judgement, progress, Some(&schedule))
    }
}

#[cfg(test)]
mod tests;
