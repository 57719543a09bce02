//! Two texts that are easily taken for the same.

use super::wording::{Piece, pieces, wording};
use crate::records::is_blank;

/// Where two texts differ, cut as [`wording`] cuts them; `None` where they differ in plain sight: they have less than
/// half of their letters in common.
pub fn subtle_difference(one: &str, other: &str) -> Option<(Vec<Piece>, Vec<Piece>)> {
    if let Some(difference) = difference_in_blanks(one, other) {
        return Some(difference);
    }
    let (one, other) = wording(one, other);
    let letters = |pieces: &[Piece], common: bool| -> usize {
        let counted = pieces.iter().filter(|piece| piece.is_common || !common);
        counted.map(|piece| piece.text.chars().count()).sum()
    };
    let longer = letters(&one, false).max(letters(&other, false));
    (letters(&one, true) * 2 >= longer).then_some((one, other))
}

/// What a piece is called that nobody sees; `None` where it can be seen.
pub fn unseen_name(piece: &str) -> Option<&'static str> {
    if piece.is_empty() || !piece.chars().all(is_blank) {
        None
    } else if piece.contains('\n') {
        Some("换行")
    } else if piece.contains(char::is_whitespace) {
        Some("空格")
    } else {
        Some("不可见字符")
    }
}

/// `None` where they differ in anything else.
fn difference_in_blanks(one: &str, other: &str) -> Option<(Vec<Piece>, Vec<Piece>)> {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (mut left, mut right) = (0, 0);
    let mut common = (Vec::new(), Vec::new());
    while left < one.len() || right < other.len() {
        match (one.get(left), other.get(right)) {
            (Some(letter), Some(same)) if letter == same => {
                common.0.push(left);
                common.1.push(right);
                (left, right) = (left + 1, right + 1);
            }
            (Some(blank), _) if is_blank(*blank) => left += 1,
            (_, Some(blank)) if is_blank(*blank) => right += 1,
            _ => return None,
        }
    }
    Some((pieces(&one, &common.0), pieces(&other, &common.1)))
}

#[cfg(test)]
mod tests;
