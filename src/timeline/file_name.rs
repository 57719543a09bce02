use crate::plan::Date;

/// The name of a picture's file: `台账时间轴-县水利局-2026-11-24.svg`. `owner` in words.
pub fn file_name(owner: &str, on: Option<Date>, extension: &str) -> String {
    crate::snapshot::names::file_name("台账时间轴", owner, on, extension)
}

#[cfg(test)]
mod tests;
