use crate::search::{Words, marks};

/// How many characters stand before what was found, and in the whole excerpt, at most.
const BEFORE: usize = 12;
const LENGTH: usize = 56;

/// Fewer characters than these are not worth cutting off.
const FEW: usize = 4;

/// A piece of the first of `texts` that has one of `words`, around the place where it stands; `…` is where something
/// was cut off. [`marks`] finds the words in it again.
pub fn excerpt<'t>(texts: impl IntoIterator<Item = &'t str>, words: &Words) -> Option<String> {
    texts.into_iter().find_map(|text| {
        let found = marks(text, words).into_iter().next()?;
        let before = text[..found.start].chars().count();
        let first = Some(before.saturating_sub(BEFORE)).filter(|cut| *cut >= FEW).unwrap_or_default();
        // What was found is never cut, however long it is.
        let length = LENGTH.max(before - first + text[found].chars().count());
        let mut rest = text.chars().skip(first);
        let piece: String = rest.by_ref().take(length).collect();
        let cut = |is_cut: bool| if is_cut { "…" } else { "" };
        Some(format!("{}{}{}", cut(first > 0), piece.trim(), cut(rest.next().is_some())))
    })
}

#[cfg(test)]
mod tests;
