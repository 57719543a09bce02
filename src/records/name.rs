//! Names that people give: to units, rounds, filters.

mod letter;

use letter::is_invisible;

pub use letter::{is_blank, narrow};

/// The longest name that is taken, in characters.
pub const MAX_NAME: usize = 40;

/// A name as it is kept: without what can't be seen, and with single spaces between its words.
pub fn tidy_name(text: &str) -> String {
    let visible: String = text.chars().filter(|letter| !is_invisible(*letter)).collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What names that read the same have in common: blanks, the width and the case of letters make no difference.
pub fn name_key(text: &str) -> String {
    tidy_name(text)
        .chars()
        .filter(|letter| !letter.is_whitespace())
        .map(narrow)
        .flat_map(char::to_lowercase)
        .collect()
}

/// A stored name as it is shown: tidied, and cut where it is longer than a name can be. `None` where nothing is left.
pub fn displayed_name(stored: &str) -> Option<String> {
    let name = tidy_name(stored);
    match name.chars().count() {
        0 => None,
        1..=MAX_NAME => Some(name),
        _ => Some(name.chars().take(MAX_NAME).chain(['…']).collect()),
    }
}

#[cfg(test)]
mod tests;
