use crate::records::{is_blank, narrow};

/// The form in which texts are compared: half-width, ASCII in lower case, one form for all brackets and all dashes, and
/// what one sign says written out. Without what a reader does not see: spaces, which stand astray in official
/// documents, and marks without width.
pub(crate) fn folded(text: &str) -> impl Iterator<Item = char> {
    text.chars().flat_map(fold)
}

/// What one character is folded to: nothing, or up to two characters.
pub(crate) fn fold(char: char) -> impl Iterator<Item = char> {
    let (first, second) = match char {
        _ if is_blank(char) => (None, None),
        '①'..='⑳' => number(u32::from(char) - u32::from('①') + 1),
        '㎜' => (Some('m'), Some('m')),
        '㎝' => (Some('c'), Some('m')),
        '㎞' => (Some('k'), Some('m')),
        '㎎' => (Some('m'), Some('g')),
        '㎏' => (Some('k'), Some('g')),
        '㎡' => (Some('m'), Some('2')),
        '㎥' => (Some('m'), Some('3')),
        '℃' => (Some('°'), Some('c')),
        _ => (Some(one_form(char)), None),
    };
    first.into_iter().chain(second)
}

/// A number below 100 in digits.
fn number(number: u32) -> (Option<char>, Option<char>) {
    let digit = |digit| char::from_digit(digit, 10);
    match number {
        0..10 => (digit(number), None),
        _ => (digit(number / 10), digit(number % 10)),
    }
}

fn one_form(char: char) -> char {
    match narrow(char) {
        '。' => '.',
        '“' | '”' => '"',
        '‘' | '’' => '\'',
        '〔' | '【' | '[' | '{' => '(',
        '〕' | '】' | ']' | '}' => ')',
        '‐'..='―' | '−' | '─' | '﹣' => '-',
        '²' => '2',
        '³' => '3',
        '×' | '✕' | '✖' => 'x',
        other => other.to_ascii_lowercase(),
    }
}
