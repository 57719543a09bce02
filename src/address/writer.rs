use std::fmt::{self, Write};

use super::TODAY;
use crate::address::{Parameter, percent};

/// Writes parameters behind a path.
pub(crate) struct Writer<'w, 'f> {
    out: &'w mut fmt::Formatter<'f>,
    separator: char,
}

impl<'w, 'f> Writer<'w, 'f> {
    pub(crate) fn new(out: &'w mut fmt::Formatter<'f>) -> Self {
        Self { out, separator: '?' }
    }

    /// Nothing where there is no value.
    pub(crate) fn one(&mut self, parameter: Parameter, value: Option<&str>) -> fmt::Result {
        self.many(parameter, value)
    }

    pub(crate) fn today(&mut self, today: bool) -> fmt::Result {
        self.one(Parameter::At, today.then_some(TODAY))
    }

    /// Nothing where there are no values.
    pub(crate) fn many<'v>(
        &mut self,
        parameter: Parameter,
        values: impl IntoIterator<Item = &'v str>,
    ) -> fmt::Result {
        for (at, value) in values.into_iter().enumerate() {
            if at == 0 {
                write!(self.out, "{}{}=", self.separator, parameter.id())?;
                self.separator = '&';
            } else {
                self.out.write_char(',')?;
            }
            percent::encode(self.out, value)?;
        }
        Ok(())
    }
}
