//! The rules in words, each beside the code that carries it out; 帮助 quotes them.

use crate::directory;
use crate::records::{Rule, mark};
use crate::rules::{
    carry, closing, compare, county, hand_in as handin, light, measure, progress, review, round, score,
    state, todo,
};

/// All rules, in the order in which they build on each other.
pub fn rules() -> impl Iterator<Item = &'static Rule> {
    [
        directory::RULES,
        round::RULES,
        mark::RULES,
        state::RULES,
        county::RULES,
        light::RULES,
        score::RULES,
        progress::RULES,
        measure::RULES,
        todo::RULES,
        handin::RULES,
        review::RULES,
        closing::RULES,
        carry::RULES,
        compare::RULES,
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests;
