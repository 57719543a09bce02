use std::collections::BTreeSet;

use crate::gather::gather;
use crate::plan::Plan;

/// What an address can name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary<'a> {
    units: BTreeSet<&'a str>,
    sections: BTreeSet<&'a str>,
    items: BTreeSet<&'a str>,
}

impl<'a> Vocabulary<'a> {
    /// The plan's organisations, its items, and the sections that items stand in.
    pub fn of(plan: &'a Plan) -> Self {
        Self::new(
            plan.orgs.iter().map(|org| org.id.as_str()),
            plan.items.iter().map(|item| item.section.as_str()),
            plan.items.iter().map(|item| item.id.as_str()),
        )
    }

    pub(super) fn new(
        units: impl IntoIterator<Item = &'a str>,
        sections: impl IntoIterator<Item = &'a str>,
        items: impl IntoIterator<Item = &'a str>,
    ) -> Self {
        Self { units: gather(units), sections: gather(sections), items: gather(items) }
    }

    /// As well as units that a user added.
    #[must_use]
    pub fn with_units(mut self, added: impl IntoIterator<Item = &'a str>) -> Self {
        self.units.extend(added);
        self
    }

    pub(super) fn unit(&self, id: &str) -> Option<String> {
        self.units.get(id).map(|&known| known.to_owned())
    }

    pub(super) fn section(&self, id: &str) -> Option<String> {
        self.sections.get(id).map(|&known| known.to_owned())
    }

    /// The item that `id` means, in whichever case it is written.
    pub(super) fn item(&self, id: &str) -> Option<String> {
        let exact = self.items.get(id);
        let found = exact.or_else(|| self.items.iter().find(|known| known.eq_ignore_ascii_case(id)));
        found.map(|&known| known.to_owned())
    }
}
