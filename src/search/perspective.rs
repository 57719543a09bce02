use std::collections::BTreeSet;

use crate::address::{Facet, TaskQuery};

/// Whose roles, states, lights and gaps a query is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Perspective<'q> {
    /// The units that the query chooses, each by itself.
    Units(&'q BTreeSet<String>),
    /// The county: no unit is chosen. Roles mean nothing then.
    County,
}

impl<'q> Perspective<'q> {
    pub(crate) fn new(query: &'q TaskQuery) -> Self {
        match query.chosen(Facet::Unit) {
            units if units.is_empty() => Self::County,
            units => Self::Units(units),
        }
    }
}
