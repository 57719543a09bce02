use std::collections::BTreeSet;
use std::mem;

use crate::address::parameter::TODAY;
use crate::address::{Facet, Notice, Parameter, Vocabulary, bent, percent};

/// The parameters of an address, decoded, and what could not be followed so far.
pub(crate) struct Reader {
    values: Vec<(Parameter, String)>,
    notices: Vec<Notice>,
}

impl Reader {
    /// Reads what stands behind the `?`. `known` tells which parameters the page has.
    pub(crate) fn new(written: &str, known: impl Fn(Parameter) -> bool) -> Self {
        let mut values = Vec::new();
        let mut unknown = Vec::new();
        let mut broken = Vec::new();
        for pair in written.split('&').filter(|pair| !pair.is_empty()) {
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            match (Parameter::from_id(name), percent::decode(&value.replace('+', " "))) {
                (Some(parameter), Some(value)) if known(parameter) => {
                    values.push((parameter, bent::unescaped(value)));
                }
                (Some(parameter), None) if known(parameter) => broken.push(pair.to_owned()),
                _ => unknown.push(percent::decode(name).unwrap_or_else(|| name.to_owned())),
            }
        }
        let mut reader = Self { values, notices: Vec::new() };
        if !unknown.is_empty() {
            reader.notice(Notice::Parameters(unknown));
        }
        if !broken.is_empty() {
            reader.notice(Notice::Encoding(broken));
        }
        reader
    }

    pub(crate) fn notice(&mut self, notice: Notice) {
        self.notices.push(notice);
    }

    pub(crate) fn into_notices(self) -> Vec<Notice> {
        self.notices
    }

    /// All values of a parameter, as they come.
    fn take(&mut self, parameter: Parameter) -> Vec<String> {
        let (taken, left): (Vec<_>, Vec<_>) =
            mem::take(&mut self.values).into_iter().partition(|(other, _)| *other == parameter);
        self.values = left;
        taken.into_iter().map(|(_, value)| value).collect()
    }

    /// The value of a parameter that has one; the first where there are several.
    pub(crate) fn one(&mut self, parameter: Parameter) -> Option<String> {
        let mut values = self.take(parameter).into_iter().filter(|value| !value.is_empty());
        let first = values.next();
        if values.next().is_some() {
            self.notice(Notice::Repeated(parameter));
        }
        first
    }

    /// What `find` makes of a parameter that has one value.
    pub(crate) fn one_of<T>(&mut self, parameter: Parameter, find: impl Fn(&str) -> Option<T>) -> Option<T> {
        let written = self.one(parameter)?;
        let found = find(&written).or_else(|| find(bent::without_tail(&written)));
        if found.is_none() {
            self.notice(Notice::Values(parameter, vec![written]));
        }
        found
    }

    /// Passes over a parameter that the page has, but not here.
    pub(crate) fn leave(&mut self, parameter: Parameter) {
        if !self.take(parameter).is_empty() {
            self.notice(Notice::Parameters(vec![parameter.id().to_owned()]));
        }
    }

    /// Whether lights are to be seen from today.
    pub(crate) fn today(&mut self) -> bool {
        self.one_of(Parameter::At, |id| (id == TODAY).then_some(())).is_some()
    }

    /// What the vocabulary knows of a facet's values, which stand between commas or in parameters of their own.
    pub(crate) fn facet(&mut self, facet: Facet, vocabulary: &Vocabulary<'_>) -> BTreeSet<String> {
        let parameter = Parameter::Facet(facet);
        let mut found = BTreeSet::new();
        let mut unknown = Vec::new();
        let values = self.take(parameter);
        let written = values.iter().flat_map(|value| value.split([',', '，'])).map(str::trim);
        for value in written.filter(|value| !value.is_empty()) {
            let value = if vocabulary.has(facet, value) { value } else { bent::without_tail(value) };
            if vocabulary.has(facet, value) {
                found.insert(value.to_owned());
            } else {
                unknown.push(value.to_owned());
            }
        }
        if !unknown.is_empty() {
            self.notice(Notice::Values(parameter, unknown));
        }
        found
    }
}
