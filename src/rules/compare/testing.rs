use super::Piece;

/// A text with what differs in brackets.
pub fn in_brackets(pieces: &[Piece]) -> String {
    let shown = pieces.iter().map(|piece| match piece.is_common {
        true => piece.text.clone(),
        false => format!("[{}]", piece.text),
    });
    shown.collect()
}
