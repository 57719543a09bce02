use super::{Chosen, Facts, Part, Seen, Standing, TaskQuery, Words};
use crate::ledger::Role;

/// A query made ready to be held against items.
pub(super) struct Matcher<'q> {
    query: &'q TaskQuery,
    seen: Seen<'q>,
    words: Words,
}

/// One standing of an item that counts for a query: a seen unit's, or the county's, which has no role.
#[derive(Clone, Copy)]
pub(super) struct View {
    pub role: Option<Role>,
    pub standing: Standing,
}

impl From<&Part<'_>> for View {
    fn from(part: &Part<'_>) -> Self {
        Self { role: Some(part.role), standing: part.standing }
    }
}

impl<'q> Matcher<'q> {
    pub(super) fn new(query: &'q TaskQuery, my_unit: Option<&'q str>) -> Self {
        Self { query, seen: Seen::by(query, my_unit), words: Words::new(&query.text) }
    }

    pub(super) fn seen(&self) -> Seen<'q> {
        self.seen
    }

    pub(super) fn views(&self, facts: &Facts<'_>) -> impl Iterator<Item = View> {
        let county = matches!(self.seen, Seen::County).then_some(View { role: None, standing: facts.county });
        facts.parts_of(self.seen).map(View::from).chain(county)
    }

    pub(super) fn kind(&self, facts: &Facts<'_>) -> bool {
        open_to(&self.query.kinds, &facts.item.kind)
    }

    pub(super) fn section(&self, facts: &Facts<'_>) -> bool {
        self.query.sections.is_empty() || self.query.sections.contains(&facts.item.section)
    }

    pub(super) fn text(&self, facts: &Facts<'_>) -> bool {
        facts.haystack.has(&self.words)
    }

    /// Whether the views of an item fit the chosen units, roles, states and lights.
    pub(super) fn views_fit(&self, views: &[View]) -> bool {
        self.takes_items_of_others()
            || views.iter().any(|view| self.role(view) && self.state(view) && self.light(view))
    }

    pub(super) fn role(&self, view: &View) -> bool {
        view.role.is_none_or(|role| open_to(&self.query.roles, &role))
    }

    pub(super) fn state(&self, view: &View) -> bool {
        open_to(&self.query.states, &view.standing.state)
    }

    pub(super) fn light(&self, view: &View) -> bool {
        self.query.lights.is_empty()
            || view.standing.light.is_some_and(|light| self.query.lights.contains(&light))
    }

    /// My unit alone narrows nothing: only a choice does.
    fn takes_items_of_others(&self) -> bool {
        let TaskQuery { roles, states, lights, .. } = self.query;
        matches!(self.seen, Seen::Mine(_)) && roles.is_empty() && states.is_empty() && lights.is_empty()
    }
}

fn open_to<T: Ord>(chosen: &Chosen<T>, value: &T) -> bool {
    chosen.is_empty() || chosen.contains(value)
}
