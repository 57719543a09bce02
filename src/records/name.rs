//! Names that people give: to units, rounds, filters.

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

/// Control, format and variation characters: what turns the direction of a text or joins its letters, and shows as
/// nothing.
pub fn is_invisible(letter: char) -> bool {
    let is_format = matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e01ef}'
    );
    is_format || letter.is_control() && !letter.is_whitespace()
}

/// The narrow form of a letter, digit or sign that an input method writes wide.
fn narrow(letter: char) -> char {
    match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        other => other,
    }
}

#[cfg(test)]
mod tests;
