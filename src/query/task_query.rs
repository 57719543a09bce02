use std::collections::BTreeSet;
use std::fmt;

use super::{Parameter, percent};
use crate::ledger::{Light, Role, State};
use crate::plan::ItemKind;

/// The most characters that a search text can have.
pub const MAX_TEXT: usize = 200;

/// What is chosen on the page of tasks. An empty choice filters nothing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskQuery {
    /// Responsible units, by id.
    pub units: BTreeSet<String>,
    /// The part of the chosen units, or of my unit where none is chosen; without either, it filters nothing.
    pub roles: BTreeSet<Role>,
    pub kinds: BTreeSet<ItemKind>,
    /// Innermost sections, by id.
    pub sections: BTreeSet<String>,
    pub states: BTreeSet<State>,
    pub lights: BTreeSet<Light>,
    /// The search text as typed.
    pub text: String,
    /// The opened item.
    pub item: Option<String>,
}

impl TaskQuery {
    /// Whether anything is chosen or searched for.
    pub fn is_filtered(&self) -> bool {
        *self != Self { item: self.item.clone(), ..Self::default() }
    }

    /// Nothing chosen; the opened item stays open.
    #[must_use]
    pub fn cleared(&self) -> Self {
        Self { item: self.item.clone(), ..Self::default() }
    }
}

pub(super) fn write(query: &TaskQuery, writer: &mut Writer<'_, '_>) -> fmt::Result {
    writer.many(Parameter::Unit, query.units.iter().map(String::as_str))?;
    writer.many(Parameter::Role, query.roles.iter().map(|role| role.id()))?;
    writer.many(Parameter::Kind, query.kinds.iter().map(|kind| kind.id()))?;
    writer.many(Parameter::Section, query.sections.iter().map(String::as_str))?;
    writer.many(Parameter::State, query.states.iter().map(|state| state.id()))?;
    writer.many(Parameter::Light, query.lights.iter().map(|light| light.id()))?;
    writer.one(Parameter::Text, &query.text)?;
    writer.one(Parameter::Item, query.item.as_deref().unwrap_or_default())
}

/// Writes parameters behind a path.
pub(super) struct Writer<'w, 'f> {
    out: &'w mut fmt::Formatter<'f>,
    separator: char,
}

impl<'w, 'f> Writer<'w, 'f> {
    pub(super) fn new(out: &'w mut fmt::Formatter<'f>) -> Self {
        Self { out, separator: '?' }
    }

    /// Nothing where the value is empty.
    pub(super) fn one(&mut self, parameter: Parameter, value: &str) -> fmt::Result {
        self.many(parameter, Some(value).filter(|value| !value.is_empty()).into_iter())
    }

    fn many<'v>(&mut self, parameter: Parameter, values: impl Iterator<Item = &'v str>) -> fmt::Result {
        for (at, value) in values.enumerate() {
            if at == 0 {
                write!(self.out, "{}{}=", self.separator, parameter.id())?;
                self.separator = '&';
            } else {
                self.out.write_str(",")?;
            }
            percent::encode(self.out, value)?;
        }
        Ok(())
    }
}
