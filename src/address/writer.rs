use crate::address::parameter::TODAY;
use crate::address::{Parameter, percent};

/// Writes a path and the parameters behind it.
pub(crate) struct Writer {
    text: String,
    separator: char,
}

impl Writer {
    pub(crate) fn new(path: impl Into<String>) -> Self {
        Self { text: path.into(), separator: '?' }
    }

    /// Nothing where there is no value.
    pub(crate) fn one(&mut self, parameter: Parameter, value: Option<&str>) {
        self.many(parameter, value);
    }

    pub(crate) fn today(&mut self, today: bool) {
        self.one(Parameter::At, today.then_some(TODAY));
    }

    /// Nothing where there are no values.
    pub(crate) fn many<'v>(&mut self, parameter: Parameter, values: impl IntoIterator<Item = &'v str>) {
        let values: Vec<String> =
            values.into_iter().map(|value| percent::encode(value).to_string()).collect();
        if !values.is_empty() {
            self.text.push(self.separator);
            self.text += &format!("{}={}", parameter.id(), values.join(","));
            self.separator = '&';
        }
    }

    pub(crate) fn into_text(self) -> String {
        self.text
    }
}
