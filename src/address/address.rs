use std::fmt;

use crate::address::reader::Reader;
use crate::address::{Notice, Parameter, Route, Vocabulary, bent, percent};

/// The first segment of every address in the sample county.
const SAMPLE: &str = "sample";

/// What the address bar says: whose ledger, and a route in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// The sample county's ledger, not the real one: `#/sample/tasks?…`.
    pub sample: bool,
    /// The round that is worked in, by id: `#/tasks?round=y2024`; `None` for the one that a page opens with.
    pub round: Option<String>,
    pub route: Route,
}

impl Address {
    /// Reads `location.hash`, with or without its `#`. What it can't follow it leaves out, with a notice.
    pub fn parse(hash: &str, vocabulary: &Vocabulary<'_>) -> (Self, Vec<Notice>) {
        let hash = bent::straightened(hash);
        let (sample, path, parameters) = Self::split(&hash);
        let (of_round, of_route) = parameters.split('&').partition::<Vec<_>, _>(|pair| is_round(pair));
        let (route, mut notices) = Route::parse(&path, &of_route.join("&"), vocabulary);
        let mut reader = Reader::new(&of_round.join("&"), |parameter| parameter == Parameter::Round);
        let round = reader.one_of(Parameter::Round, |id| vocabulary.has_round(id).then(|| id.to_owned()));
        notices.extend(reader.into_notices());
        (Self { sample, round, route }, notices)
    }

    /// Whether it is in the sample county.
    pub fn is_sample(hash: &str) -> bool {
        Self::split(&bent::straightened(hash)).0
    }

    /// Whether it is in the sample county, the path after that, the parameters.
    fn split(hash: &str) -> (bool, String, &str) {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, parameters) = hash.split_once('?').unwrap_or((hash, ""));
        let path = percent::decode(path).unwrap_or_else(|| path.to_owned());
        let path = bent::without_tail(&path).trim_matches('/');
        let (first, rest) = path.split_once('/').unwrap_or((path, ""));
        let sample = first == SAMPLE;
        (sample, if sample { rest.trim_matches('/') } else { path }.to_owned(), parameters)
    }

    /// Another route in the same ledger and round.
    #[must_use]
    pub fn to(&self, route: Route) -> Self {
        Self { route, ..self.clone() }
    }
}

/// The one way to write it. [`Address::parse`] gives back the same address.
impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("#/")?;
        if self.sample {
            write!(f, "{SAMPLE}/")?;
        }
        let mut writer = self.route.write();
        writer.one(Parameter::Round, self.round.as_deref());
        f.write_str(&writer.into_text())
    }
}

fn is_round(pair: &str) -> bool {
    pair.split('=').next() == Some(Parameter::Round.id())
}

#[cfg(test)]
mod tests;
