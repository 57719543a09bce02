use crate::plan::Date;

/// The name of a picture's file: `台账时间轴-县水利局-2026-11-24.svg`. `of` is whose it is, in words.
pub fn file_name(of: &str, on: Option<Date>, extension: &str) -> String {
    crate::snapshot::names::file_name("台账时间轴", of, on, extension)
}

#[cfg(test)]
mod tests;
