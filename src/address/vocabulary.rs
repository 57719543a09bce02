use crate::address::Facet;
use crate::plan::{Item, Plan};

/// What an address can name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary<'a> {
    units: Vec<&'a str>,
    sections: Vec<&'a str>,
    years: Vec<String>,
    items: Vec<&'a str>,
    rounds: Vec<&'a str>,
}

impl<'a> Vocabulary<'a> {
    /// The plan's organisations, its items, the sections that items stand in and the years by which they are due.
    pub fn of(plan: &'a Plan) -> Self {
        Self {
            units: plan.orgs.iter().map(|org| org.id.as_str()).collect(),
            sections: plan.items.iter().map(|item| item.section.as_str()).collect(),
            years: plan.items.iter().flat_map(Item::completion_years).collect(),
            items: plan.items.iter().map(|item| item.id.as_str()).collect(),
            rounds: plan.rounds.iter().map(|round| round.id.as_str()).collect(),
        }
    }

    #[cfg(test)]
    pub(crate) fn new(units: &[&'a str], sections: &[&'a str], years: &[&'a str], items: &[&'a str]) -> Self {
        let years = years.iter().map(|year| (*year).to_owned()).collect();
        Self {
            units: units.to_vec(),
            sections: sections.to_vec(),
            years,
            items: items.to_vec(),
            rounds: Vec::new(),
        }
    }

    /// As well as units that a user added.
    #[must_use]
    pub fn with_units(mut self, added: impl IntoIterator<Item = &'a str>) -> Self {
        self.units.extend(added);
        self
    }

    /// As well as rounds that a user added.
    #[must_use]
    pub fn with_rounds(mut self, added: impl IntoIterator<Item = &'a str>) -> Self {
        self.rounds.extend(added);
        self
    }

    pub(crate) fn has_round(&self, id: &str) -> bool {
        self.rounds.contains(&id)
    }

    /// Whether a facet has a choice with this id.
    pub(crate) fn has(&self, facet: Facet, id: &str) -> bool {
        match facet {
            Facet::Unit => self.units.contains(&id),
            Facet::Section => self.sections.contains(&id),
            Facet::Year => id == Facet::UNDATED || self.years.iter().any(|year| year == id),
            _ => facet.ids().contains(&id),
        }
    }

    /// The item that `id` means, in whichever case it is written.
    pub(crate) fn item(&self, id: &str) -> Option<String> {
        let find = |is: &dyn Fn(&str) -> bool| self.items.iter().find(|item| is(item));
        let found = find(&|item| item == id).or_else(|| find(&|item| item.eq_ignore_ascii_case(id)));
        found.map(|item| (*item).to_owned())
    }
}
