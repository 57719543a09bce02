//! Finding names by how they are read.

use crate::search::readings::readings;

/// Whether a word may be meant as pinyin: letters only, in the form that [`super::fold`] gives them.
pub(crate) fn is_pinyin(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// How many of `chars`, from the first, `word` writes down, the most where it can be read in several ways; `None`
/// where it doesn't write them.
///
/// Each character takes a whole syllable of the word or the first letter of one, the last also any beginning of
/// one: `yingji`, `yj`, `yji`, `yingj` and `yin` all write 应急, or its beginning.
pub(crate) fn written(chars: &mut dyn Iterator<Item = char>, word: &str) -> Option<usize> {
    let mut found = None;
    // How much of the word the characters so far can have taken.
    let mut taken = vec![0];
    for (at, char) in chars.enumerate() {
        let mut next = Vec::new();
        for begin in taken {
            let left = &word[begin..];
            for syllable in readings(char) {
                if syllable.starts_with(left) {
                    found = Some(at + 1);
                }
                for part in [&syllable[..1], syllable] {
                    let end = begin + part.len();
                    if end < word.len() && left.starts_with(part) && !next.contains(&end) {
                        next.push(end);
                    }
                }
            }
        }
        if next.is_empty() {
            break;
        }
        taken = next;
    }
    found
}

/// Whether `word` writes down a part of a text, from the beginning of a character on.
pub(crate) fn is_written_in(text: &str, word: &str) -> bool {
    let first = &word[..1];
    text.char_indices().any(|(at, char)| {
        readings(char).any(|syllable| syllable.starts_with(first))
            && written(&mut text[at..].chars(), word).is_some()
    })
}

/// By this, names stand in the order of a Chinese dictionary; what has no reading stands before everything else.
pub(crate) fn dictionary_key(name: &str) -> String {
    let mut key = String::new();
    for char in name.chars() {
        key.extend(readings(char).next());
        key.push(' ');
    }
    key
}

#[cfg(test)]
mod tests;
