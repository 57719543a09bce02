use std::ops::Range;

use super::fold::{fold, folded};

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
    let hits = (0..seen.len()).flat_map(|at| {
        let here = &seen[at..];
        words.iter().filter_map(|word| Some(here[0].1.start..end(here, word)?))
    });
    joined(hits)
}

/// Where `word` ends, if `seen` begins with it.
fn end(seen: &[(char, Range<usize>)], word: &str) -> Option<usize> {
    let mut seen = seen.iter();
    let mut end = None;
    for char in word.chars() {
        let (_, range) = seen.next().filter(|(seen, _)| *seen == char)?;
        end = Some(range.end);
    }
    end
}

/// From ranges in the order of their beginnings.
fn joined(ranges: impl Iterator<Item = Range<usize>>) -> Vec<Range<usize>> {
    let mut apart: Vec<Range<usize>> = Vec::new();
    for range in ranges {
        match apart.last_mut() {
            Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
            _ => apart.push(range),
        }
    }
    apart
}

#[cfg(test)]
mod tests;
