/// The form in which characters are compared: half-width, ASCII in lower case. `None` for what a reader does
/// not see: spaces, which stand astray in official documents, and marks without width.
pub(crate) fn fold(char: char) -> Option<char> {
    let narrow = match char {
        '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}' => return None,
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(char) - 0xFEE0).unwrap_or(char),
        '。' => '.',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        _ if char.is_whitespace() => return None,
        _ => char,
    };
    Some(narrow.to_ascii_lowercase())
}

pub(crate) fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter_map(fold)
}
