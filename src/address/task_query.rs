use std::collections::BTreeSet;

use strum::{EnumCount, VariantArray};

use crate::address::reader::Reader;
use crate::address::writer::Writer;
use crate::address::{Facet, Grouping, MAX_TEXT, Notice, Parameter, Sort, Vocabulary};

/// What is chosen on the page of tasks, and on the time axis. An empty choice filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskQuery {
    /// By facet: [`TaskQuery::chosen`] reads it.
    pub choices: [BTreeSet<String>; Facet::COUNT],
    /// The search text as typed.
    pub text: String,
    pub grouping: Grouping,
    /// `None` leaves it to the search text: see [`TaskQuery::order`].
    pub sort: Option<Sort>,
    /// Lights are seen from today, not from the round's as-of date.
    pub today: bool,
    /// The opened item.
    pub item: Option<String>,
}

impl TaskQuery {
    /// What one unit has a part in.
    pub fn of_unit(unit: &str) -> Self {
        Self::default().with(Facet::Unit, unit)
    }

    /// The ids that are chosen in a facet.
    pub fn chosen(&self, facet: Facet) -> &BTreeSet<String> {
        &self.choices[facet as usize]
    }

    /// The unit, where just one is chosen.
    pub fn only_unit(&self) -> Option<&str> {
        let mut units = self.chosen(Facet::Unit).iter();
        units.next().filter(|_| units.next().is_none()).map(String::as_str)
    }

    /// How many choices are made in all facets.
    pub fn choice_count(&self) -> usize {
        self.choices.iter().map(BTreeSet::len).sum()
    }

    /// As well as what is chosen already.
    #[must_use]
    pub fn with(mut self, facet: Facet, id: &str) -> Self {
        self.choices[facet as usize].insert(id.to_owned());
        self
    }

    /// Chooses a value of a facet by its id, or takes it back where it is chosen.
    pub fn toggle(&mut self, facet: Facet, id: &str) {
        let chosen = &mut self.choices[facet as usize];
        if !chosen.remove(id) {
            chosen.insert(id.to_owned());
        }
    }

    /// Takes back all that is chosen in a facet.
    pub fn clear(&mut self, facet: Facet) {
        self.choices[facet as usize].clear();
    }

    /// Whether anything is chosen or searched for.
    pub fn is_filtered(&self) -> bool {
        !self.text.is_empty() || self.choice_count() > 0
    }

    /// Nothing chosen; how the list is laid out stays, and the opened item stays open.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { choices: Default::default(), text: String::new(), ..self.clone() }
    }

    /// The order that is asked for: without a choice by relevance where something is searched for, else the
    /// document's.
    pub fn order(&self) -> Sort {
        self.sort.unwrap_or(self.usual_order())
    }

    /// Asks for an order; the usual one is no choice.
    pub fn sort_by(&mut self, sort: Sort) {
        self.sort = (sort != self.usual_order()).then_some(sort);
    }

    fn usual_order(&self) -> Sort {
        if self.text.trim().is_empty() { Sort::Document } else { Sort::Relevance }
    }

    pub(crate) fn read(reader: &mut Reader, vocabulary: &Vocabulary<'_>) -> Self {
        let mut text = reader.one(Parameter::Text).unwrap_or_default();
        if let Some((end, _)) = text.char_indices().nth(MAX_TEXT) {
            text.truncate(end);
            reader.notice(Notice::TooLong);
        }
        let mut choices: [BTreeSet<String>; Facet::COUNT] = Default::default();
        for facet in Facet::VARIANTS {
            choices[*facet as usize] = reader.facet(*facet, vocabulary);
        }
        Self {
            choices,
            text,
            grouping: reader.one_of(Parameter::Grouping, |id| id.parse().ok()).unwrap_or_default(),
            sort: reader.one_of(Parameter::Sort, |id| id.parse().ok()),
            today: reader.today(),
            item: reader.one_of(Parameter::Item, |id| vocabulary.item(id)),
        }
    }

    pub(crate) fn write(&self, writer: &mut Writer) {
        for facet in Facet::VARIANTS {
            writer.many(Parameter::Facet(*facet), self.chosen(*facet).iter().map(String::as_str));
        }
        writer.one(Parameter::Text, (!self.text.is_empty()).then_some(&self.text));
        let grouping = Some(self.grouping).filter(|grouping| *grouping != Grouping::default());
        writer.one(Parameter::Grouping, grouping.map(Grouping::id));
        writer.one(Parameter::Sort, self.sort.map(Sort::id));
        writer.today(self.today);
        writer.one(Parameter::Item, self.item.as_deref());
    }
}

#[cfg(test)]
mod tests;
