use std::fmt;

use super::reader::Reader;
use super::writer::Writer;
use super::{Chosen, Notice, Parameter, Vocabulary};
use crate::ledger::{Light, Role, State};
use crate::plan::ItemKind;

/// The most characters that a search text can have.
pub const MAX_TEXT: usize = 200;

/// What is chosen on the page of tasks. An empty choice filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskQuery {
    /// Responsible units, by id.
    pub units: Chosen<String>,
    /// The part of the chosen units, or of my unit where none is chosen; without either, it filters nothing.
    pub roles: Chosen<Role>,
    pub kinds: Chosen<ItemKind>,
    /// Innermost sections, by id.
    pub sections: Chosen<String>,
    pub states: Chosen<State>,
    pub lights: Chosen<Light>,
    /// The search text as typed.
    pub text: String,
    /// The opened item.
    pub item: Option<String>,
}

impl TaskQuery {
    /// Whether anything is chosen or searched for.
    pub fn is_filtered(&self) -> bool {
        *self != self.cleared()
    }

    /// Nothing chosen; the opened item stays open.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { item: self.item.clone(), ..Self::default() }
    }

    /// Chooses a value of a facet by its id, or takes it back where it is chosen. Ids that no value has, and what is
    /// no facet, change nothing.
    pub fn toggle(&mut self, facet: Parameter, id: &str) {
        match facet {
            Parameter::Unit => flip(&mut self.units, Some(id.to_owned())),
            Parameter::Role => flip(&mut self.roles, Role::from_id(id)),
            Parameter::Kind => flip(&mut self.kinds, ItemKind::from_id(id)),
            Parameter::Section => flip(&mut self.sections, Some(id.to_owned())),
            Parameter::State => flip(&mut self.states, State::from_id(id)),
            Parameter::Light => flip(&mut self.lights, Light::from_id(id)),
            Parameter::Text | Parameter::Item => {}
        }
    }

    pub(super) fn read(reader: &mut Reader, vocabulary: &Vocabulary<'_>) -> Self {
        let mut text = reader.one(Parameter::Text).unwrap_or_default();
        if let Some((end, _)) = text.char_indices().nth(MAX_TEXT) {
            text.truncate(end);
            reader.notice(Notice::TooLong);
        }
        Self {
            units: reader.many(Parameter::Unit, |id| vocabulary.unit(id)),
            roles: reader.many(Parameter::Role, Role::from_id),
            kinds: reader.many(Parameter::Kind, ItemKind::from_id),
            sections: reader.many(Parameter::Section, |id| vocabulary.section(id)),
            states: reader.many(Parameter::State, State::from_id),
            lights: reader.many(Parameter::Light, Light::from_id),
            text,
            item: reader.one_of(Parameter::Item, |id| vocabulary.item(id)),
        }
    }

    pub(super) fn write(&self, writer: &mut Writer<'_, '_>) -> fmt::Result {
        writer.many(Parameter::Unit, self.units.iter().map(String::as_str))?;
        writer.many(Parameter::Role, self.roles.iter().map(|role| role.id()))?;
        writer.many(Parameter::Kind, self.kinds.iter().map(|kind| kind.id()))?;
        writer.many(Parameter::Section, self.sections.iter().map(String::as_str))?;
        writer.many(Parameter::State, self.states.iter().map(|state| state.id()))?;
        writer.many(Parameter::Light, self.lights.iter().map(|light| light.id()))?;
        writer.one(Parameter::Text, (!self.text.is_empty()).then_some(&self.text))?;
        writer.one(Parameter::Item, self.item.as_deref())
    }
}

fn flip<T: Ord>(chosen: &mut Chosen<T>, value: Option<T>) {
    if let Some(value) = value
        && !chosen.remove(&value)
    {
        chosen.insert(value);
    }
}

#[cfg(test)]
mod tests;
