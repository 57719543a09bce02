use std::collections::{BTreeMap, BTreeSet};

use super::matcher::{Matcher, View};
use super::{Chosen, Facts, Seen, TaskQuery};
use crate::ledger::{Light, Role, State};
use crate::plan::ItemKind;

/// Every facet with all its choices, also those that would leave nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facets {
    pub units: Vec<Choice<String>>,
    /// `None` where there is neither a chosen unit nor my unit.
    pub roles: Option<Vec<Choice<Role>>>,
    pub kinds: Vec<Choice<ItemKind>>,
    /// Those that items stand in, in document order.
    pub sections: Vec<Choice<String>>,
    pub states: Vec<Choice<State>>,
    pub lights: Vec<Choice<Light>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice<T> {
    pub value: T,
    /// How many items would be left if this were the one choice of its facet, all others staying as they are.
    pub count: usize,
    pub chosen: bool,
}

/// Counts what each choice would leave, in one pass. `units` are those to list, in the order to list them.
pub fn facets<'u>(
    facts: &[Facts<'_>],
    query: &TaskQuery,
    my_unit: Option<&str>,
    units: impl IntoIterator<Item = &'u str>,
) -> Facets {
    let matcher = Matcher::new(query, my_unit);
    let mut by_unit: BTreeMap<&str, usize> = BTreeMap::new();
    let mut roles = choices(Role::ALL, &query.roles);
    let mut kinds = choices(ItemKind::ALL, &query.kinds);
    let mut sections = choices(sections_of(facts), &query.sections);
    let mut states = choices(State::ALL, &query.states);
    let mut lights = choices(Light::ALL, &query.lights);

    let mut views: Vec<View> = Vec::new();
    for facts in facts {
        let in_kind = matcher.kind(facts);
        let in_section = matcher.section(facts);
        if !(in_kind || in_section) || !matcher.text(facts) {
            continue;
        }
        views.clear();
        views.extend(matcher.views(facts));
        let in_views = matcher.views_fit(&views);

        if in_section && in_views {
            count(&mut kinds, |kind| *kind == facts.item.kind);
        }
        if in_kind && in_views {
            count(&mut sections, |section| *section == facts.item.section);
        }
        if in_kind && in_section {
            for part in &facts.parts {
                let view = View::from(part);
                if matcher.role(&view) && matcher.state(&view) && matcher.light(&view) {
                    *by_unit.entry(part.unit).or_default() += 1;
                }
            }
            count(&mut roles, |role| {
                views
                    .iter()
                    .any(|view| view.role == Some(*role) && matcher.state(view) && matcher.light(view))
            });
            count(&mut states, |state| {
                views
                    .iter()
                    .any(|view| view.standing.state == *state && matcher.role(view) && matcher.light(view))
            });
            count(&mut lights, |light| {
                views.iter().any(|view| {
                    view.standing.light == Some(*light) && matcher.role(view) && matcher.state(view)
                })
            });
        }
    }

    let mut units = choices(units.into_iter().map(str::to_owned), &query.units);
    for unit in &mut units {
        unit.count = by_unit.get(unit.value.as_str()).copied().unwrap_or_default();
    }
    let roles = (matcher.seen() != Seen::County).then_some(roles);
    Facets { units, roles, kinds, sections, states, lights }
}

fn choices<T: Ord>(values: impl IntoIterator<Item = T>, chosen: &Chosen<T>) -> Vec<Choice<T>> {
    let choice = |value| Choice { count: 0, chosen: chosen.contains(&value), value };
    values.into_iter().map(choice).collect()
}

fn count<T>(choices: &mut [Choice<T>], leaves: impl Fn(&T) -> bool) {
    for choice in choices {
        if leaves(&choice.value) {
            choice.count += 1;
        }
    }
}

fn sections_of(facts: &[Facts<'_>]) -> Vec<String> {
    let mut known = BTreeSet::new();
    let sections = facts.iter().map(|facts| &facts.item.section);
    sections.filter(|section| known.insert(section.as_str())).cloned().collect()
}

#[cfg(test)]
mod tests;
