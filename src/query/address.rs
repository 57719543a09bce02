use std::fmt;

use super::{Notice, Route, Vocabulary, percent};

/// The first segment of every address in the sample county.
const SAMPLE: &str = "sample";

/// What the address bar says: whose ledger, and a route in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The sample county's ledger, not the real one: `#/sample/tasks?…`.
    pub sample: bool,
    pub route: Route,
}

impl Address {
    /// Reads `location.hash`, with or without its `#`. What it can't follow it leaves out, with a notice.
    pub fn parse(hash: &str, vocabulary: &Vocabulary<'_>) -> (Self, Vec<Notice>) {
        let (sample, path, parameters) = Self::split(hash);
        let (route, notices) = Route::parse(&path, parameters, vocabulary);
        (Self { sample, route }, notices)
    }

    /// Whether it is in the sample county.
    pub fn is_sample(hash: &str) -> bool {
        Self::split(hash).0
    }

    /// Whether it is in the sample county, the path after that, the parameters.
    fn split(hash: &str) -> (bool, String, &str) {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, parameters) = hash.split_once('?').unwrap_or((hash, ""));
        let path = percent::decode(path).unwrap_or_else(|| path.to_owned());
        let path = path.trim_matches('/');
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let sample = first == SAMPLE;
        (sample, if sample { rest.trim_matches('/') } else { path }.to_owned(), parameters)
    }

    /// Another route in the same ledger.
    #[must_use]
    pub fn to(&self, route: Route) -> Self {
        Self { sample: self.sample, route }
    }
}

/// The one way to write it. [`Address::parse`] gives back the same address.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("#/")?;
        if self.sample {
            write!(f, "{SAMPLE}/")?;
        }
        self.route.write(f)
    }
}

#[cfg(test)]
mod tests;
