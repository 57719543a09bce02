use super::Facet;
use super::stated::years;
use crate::plan::Plan;

/// What an address can name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary<'a> {
    units: Vec<&'a str>,
    sections: Vec<&'a str>,
    years: Vec<String>,
    items: Vec<&'a str>,
    clauses: Vec<&'a str>,
    rounds: Vec<&'a str>,
}

impl<'a> Vocabulary<'a> {
    /// The plan's organisations, its items with their clauses, the sections that items stand in and the years by which they are due.
    pub fn of(plan: &'a Plan) -> Self {
        Self {
            units: plan.orgs.iter().map(|org| org.id.as_str()).collect(),
            sections: plan.items.iter().map(|item| item.section.as_str()).collect(),
            years: plan.items.iter().flat_map(years).collect(),
            items: plan.items.iter().map(|item| item.id.as_str()).collect(),
            clauses: plan
                .items
                .iter()
                .flat_map(|item| &item.clauses)
                .map(|clause| clause.id.as_str())
                .collect(),
            rounds: plan.rounds.iter().map(|round| round.id.as_str()).collect(),
        }
    }

    #[cfg(test)]
    pub(super) fn new(units: &[&'a str], sections: &[&'a str], years: &[&'a str], items: &[&'a str]) -> Self {
        let years = years.iter().map(|year| (*year).to_owned()).collect();
        Self {
            units: units.to_vec(),
            sections: sections.to_vec(),
            years,
            items: items.to_vec(),
            clauses: Vec::new(),
            rounds: Vec::new(),
        }
    }

    #[cfg(test)]
    pub(super) fn with_clauses(mut self, clauses: &[&'a str]) -> Self {
        self.clauses.extend(clauses);
        self
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

    pub(super) fn has_round(&self, id: &str) -> bool {
        self.rounds.contains(&id)
    }

    /// Whether a facet has a choice with this id.
    pub(super) fn has(&self, facet: Facet, id: &str) -> bool {
        match facet {
            Facet::Unit => self.units.contains(&id),
            Facet::Section => self.sections.contains(&id),
            Facet::Year => id == Facet::UNDATED || self.years.iter().any(|year| year == id),
            _ => facet.ids().contains(&id),
        }
    }

    /// The item that `id` means, in whichever case it is written.
    pub(super) fn item(&self, id: &str) -> Option<String> {
        among(&self.items, id)
    }

    /// The clause that `id` means, likewise.
    pub(super) fn clause(&self, id: &str) -> Option<String> {
        among(&self.clauses, id)
    }
}

fn among(known: &[&str], id: &str) -> Option<String> {
    let find = |is: &dyn Fn(&str) -> bool| known.iter().find(|one| is(one));
    let found = find(&|one| one == id).or_else(|| find(&|one| one.eq_ignore_ascii_case(id)));
    found.map(|one| (*one).to_owned())
}
