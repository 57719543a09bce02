use std::ops::Range;

use crate::search::fold::{fold, folded};
use crate::search::pinyin;

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

    /// Whether every word stands in one of `names`, as written or as read: 县水利局 by `水利`, `slj`, `shuili`.
    pub fn are_in<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> bool {
        let names = all_folded(names);
        self.iter().all(|word| is_in(&names, word))
    }

    /// Whether any word does.
    pub fn find_one_in<'n>(&self, names: impl IntoIterator<Item = &'n str>) -> bool {
        let names = all_folded(names);
        self.iter().any(|word| is_in(&names, word))
    }

    pub(crate) fn only(&self, keep: impl Fn(&str) -> bool) -> Self {
        Self(self.iter().filter(|word| keep(word)).map(str::to_owned).collect())
    }

    pub(crate) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }
}

fn all_folded<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<String> {
    names.into_iter().map(|name| folded(name).collect()).collect()
}

fn is_in(names: &[String], word: &str) -> bool {
    let is_pinyin = pinyin::is_pinyin(word);
    names.iter().any(|name| name.contains(word) || is_pinyin && pinyin::is_written_in(name, word))
}

/// Where any of `words` stands in `text`: byte ranges in order, apart from each other, on character
/// boundaries. A range takes in the stray spaces inside a match,
/// and whole signs where a part of what they say is found.
pub fn marks(text: &str, words: &Words) -> Vec<Range<usize>> {
    marked(text, words, false)
}

/// The same for a name, which pinyin finds too: an item's title, an organisation's name.
pub fn name_marks(name: &str, words: &Words) -> Vec<Range<usize>> {
    marked(name, words, true)
}

fn marked(text: &str, words: &Words, is_name: bool) -> Vec<Range<usize>> {
    // Each character of the folded text, and where the one stands that it comes from.
    let seen: Vec<(char, Range<usize>)> = text
        .char_indices()
        .flat_map(|(at, char)| fold(char).map(move |folded| (folded, at..at + char.len_utf8())))
        .collect();
    let mut apart: Vec<Range<usize>> = Vec::new();
    for (at, (_, first)) in seen.iter().enumerate() {
        for word in words.iter() {
            let here = || seen[at..].iter().map(|(char, _)| *char);
            let as_written = begins(here(), word);
            let as_read = match is_name && pinyin::is_pinyin(word) {
                true => pinyin::written(&mut here(), word),
                false => None,
            };
            let Some(taken) = as_written.max(as_read) else { continue };
            let range = first.start..seen[at + taken - 1].1.end;
            match apart.last_mut() {
                Some(last) if range.start <= last.end => last.end = last.end.max(range.end),
                _ => apart.push(range),
            }
        }
    }
    apart
}

/// How many characters `word` takes, if `chars` begin with it.
fn begins(mut chars: impl Iterator<Item = char>, word: &str) -> Option<usize> {
    let mut taken = 0;
    for char in word.chars() {
        chars.next().filter(|seen| *seen == char)?;
        taken += 1;
    }
    Some(taken)
}

#[cfg(test)]
mod tests;
