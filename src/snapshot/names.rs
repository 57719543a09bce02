//! What files are called that are handed to the browser.

use crate::plan::Date;

/// `台账快照-县水利局-2026-11-24.json`. `of` is whose it is, in words; what no file system takes in a name becomes `_`.
pub fn file_name(what: &str, of: &str, on: Option<Date>, extension: &str) -> String {
    let refused = |letter: char| letter.is_control() || r#"\/:*?"<>|"#.contains(letter);
    let of: String = of.trim().chars().map(|letter| if refused(letter) { '_' } else { letter }).collect();
    let date = on.map(|date| format!("-{date}")).unwrap_or_default();
    format!("{what}-{of}{date}.{extension}")
}
