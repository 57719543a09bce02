//! The rules in words, each beside the code that carries it out; 帮助 quotes them.

use super::rule::Rule;
use super::{county, light, mark, measure, progress, score, state};

/// All rules, in the order in which they build on each other.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    [mark::RULES, state::RULES, county::RULES, light::RULES, score::RULES, progress::RULES, measure::RULES]
        .into_iter()
        .flatten()
}

#[cfg(test)]
mod tests;
