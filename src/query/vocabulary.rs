use crate::plan::Plan;

/// What an address can name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Vocabulary<'a> {
    units: Vec<&'a str>,
    sections: Vec<&'a str>,
    items: Vec<&'a str>,
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
        let (units, sections, items) = (units.into_iter(), sections.into_iter(), items.into_iter());
        Self { units: units.collect(), sections: sections.collect(), items: items.collect() }
    }

    /// As well as units that a user added.
    #[must_use]
    pub fn with_units(mut self, added: impl IntoIterator<Item = &'a str>) -> Self {
        self.units.extend(added);
        self
    }

    pub(super) fn unit(&self, id: &str) -> Option<String> {
        known(&self.units, |unit| unit == id)
    }

    pub(super) fn section(&self, id: &str) -> Option<String> {
        known(&self.sections, |section| section == id)
    }

    /// The item that `id` means, in whichever case it is written.
    pub(super) fn item(&self, id: &str) -> Option<String> {
        known(&self.items, |item| item == id)
            .or_else(|| known(&self.items, |item| item.eq_ignore_ascii_case(id)))
    }
}

fn known(ids: &[&str], is: impl Fn(&str) -> bool) -> Option<String> {
    ids.iter().find(|id| is(id)).map(|&id| id.to_owned())
}
