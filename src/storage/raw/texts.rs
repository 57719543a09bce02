use serde_json::from_str;

/// The texts in a stored value that people wrote: what stands between quotes and is more than an id, also where the
/// value is no valid JSON.
pub fn readable_texts(value: &str) -> Vec<String> {
    let is_written = |text: &&str| !text.is_ascii();
    // An escaped quote ends a piece too: rather two pieces than none.
    let pieces = value.split('"').filter(is_written);
    let unescaped = |piece: &str| from_str(&format!("\"{piece}\"")).unwrap_or_else(|_| piece.to_owned());
    pieces.map(unescaped).collect()
}

#[cfg(test)]
mod tests;
