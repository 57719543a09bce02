use crate::plan::Date;

/// The name of a picture's file: `台账时间轴-县水利局-2026-11-24.svg`. `of` is whose it is, in words; what no file
/// system takes in a name becomes `_`.
pub fn file_name(of: &str, on: Option<Date>, extension: &str) -> String {
    let refused = |letter: char| letter.is_control() || r#"\/:*?"<>|"#.contains(letter);
    let of: String = of.trim().chars().map(|letter| if refused(letter) { '_' } else { letter }).collect();
    let date = on.map(|date| format!("-{date}")).unwrap_or_default();
    format!("台账时间轴-{of}{date}.{extension}")
}

#[cfg(test)]
mod tests;
