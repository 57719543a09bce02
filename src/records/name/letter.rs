//! How letters look: what nobody sees, and the one form of those that are written in two widths.

/// Control, format and variation characters: what turns the direction of a text or joins its letters, and shows as
/// nothing.
pub(super) fn is_invisible(letter: char) -> bool {
    let is_format = matches!(
        letter,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}'
        | '\u{e0000}'..='\u{e01ef}'
    );
    is_format || letter.is_control() && !letter.is_whitespace()
}

/// Whether nobody sees it: blanks, and what shows as nothing.
pub fn is_blank(letter: char) -> bool {
    letter.is_whitespace() || is_invisible(letter)
}

/// The narrow form of a letter, digit or sign that an input method writes wide.
pub fn narrow(letter: char) -> char {
    match letter {
        '！'..='～' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        other => other,
    }
}
