use std::ops::Range;

use super::fold::{fold, folded};
use crate::gather::in_order;

/// What a search text asks for: words between spaces, all of which have to be there.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<String>);

impl Words {
    pub fn new(text: &str) -> Self {
        let words = text.split_whitespace().map(|word| folded(word).collect::<String>());
        Self(words.filter(|word| !word.is_empty()).collect())
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

/// Where any of `words` stands in `text`: byte ranges in order, apart from each other, on character
/// boundaries. A range takes in the stray spaces inside a match.
pub fn marks(text: &str, words: &Words) -> Vec<Range<usize>> {
    let seen: Vec<(char, Range<usize>)> =
        text.char_indices().filter_map(|(at, char)| Some((fold(char)?, at..at + char.len_utf8()))).collect();
    let mut found = Vec::new();
    for word in words.iter() {
        let length = word.chars().count();
        let hits =
            seen.windows(length).filter(|window| window.iter().map(|(char, _)| *char).eq(word.chars()));
        found.extend(hits.filter_map(|window| Some(window.first()?.1.start..window.last()?.1.end)));
    }
    joined(found)
}

fn joined(ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    let mut apart: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in in_order(ranges, |range| range.start) {
        match apart.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

#[cfg(test)]
mod tests;
