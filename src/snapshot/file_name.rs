use crate::plan::Date;

/// The name of a snapshot's file: `台账快照-县水利局-2026-11-24.json`. `of` is whose records it holds, in words;
/// what no file system takes in a name becomes `_`.
pub fn file_name(of: &str, on: Option<Date>) -> String {
    let refused = |letter: char| letter.is_control() || r#"\/:*?"<>|"#.contains(letter);
    let of: String = of.trim().chars().map(|letter| if refused(letter) { '_' } else { letter }).collect();
    match on {
        Some(date) => format!("台账快照-{of}-{date}.json"),
        None => format!("台账快照-{of}.json"),
    }
}

#[cfg(test)]
mod tests;
