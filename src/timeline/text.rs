use crate::timeline::Px;

/// How wide a text is at most, set in a system font of so many pixels. A browser measures better, but only once
/// the text is drawn; places are chosen before.
pub fn text_width(text: &str, size: i32) -> Px {
    text.chars()
        .map(|letter| Px::hundredths(em_hundredths(letter) * size))
        .fold(Px::ZERO, |sum, one| sum + one)
}

/// The text, or as much of it as lies within `width` with an ellipsis behind it; empty where not even that does.
pub fn shortened(text: &str, width: Px, size: i32) -> String {
    if text_width(text, size) <= width {
        return text.to_owned();
    }
    let mut kept = String::new();
    let mut left = width - text_width("…", size);
    if left < Px::ZERO {
        return kept;
    }
    for letter in text.chars() {
        left = left - Px::hundredths(em_hundredths(letter) * size);
        if left < Px::ZERO {
            break;
        }
        kept.push(letter);
    }
    kept.truncate(kept.trim_end().len());
    kept.push('…');
    kept
}

/// Hundredths of the font's size. Narrow are the ASCII letters that common fonts draw so.
fn em_hundredths(letter: char) -> i32 {
    match letter {
        'm' | 'w' | '%' | '@' | '&' | 'A'..='Z' => 100,
        ' '..='~' => 65,
        _ => 100,
    }
}

#[cfg(test)]
mod tests;
