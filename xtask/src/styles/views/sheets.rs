//! Style sheets, as far as they name classes.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

pub struct Sheet {
    pub name: String,
    /// Every class that a selector names.
    pub classes: BTreeSet<String>,
    /// Those that it styles wherever they stand.
    pub everywhere: BTreeSet<String>,
}

/// All sheets of a folder.
pub fn sheets(folder: &Path) -> Vec<Sheet> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path());
    files
        .filter_map(|path| Some(sheet(path.file_stem()?.to_str()?, &fs::read_to_string(&path).ok()?)))
        .collect()
}

fn sheet(name: &str, css: &str) -> Sheet {
    let mut sheet = Sheet { name: name.to_owned(), classes: BTreeSet::new(), everywhere: BTreeSet::new() };
    let css: String =
        css.split("/*").map(|part| part.split_once("*/").map_or(part, |(_, rest)| rest)).collect();
    for head in css.split('{').filter_map(|part| part.rsplit('}').next()).map(str::trim) {
        for selector in head.split(',').map(str::trim).filter(|_| !head.starts_with('@')) {
            for part in selector.split('.').skip(1) {
                sheet.classes.insert(word(part).to_owned());
            }
            if let Some(class) = selector.strip_prefix('.').filter(|class| word(class) == *class) {
                sheet.everywhere.insert(class.to_owned());
            }
        }
    }
    sheet
}

/// The name that a text begins with.
pub fn word(text: &str) -> &str {
    let is_part = |char: char| char.is_ascii_alphanumeric() || char == '-' || char == '_';
    &text[..text.find(|char| !is_part(char)).unwrap_or(text.len())]
}
