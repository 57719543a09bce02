use crate::plan::Date;

/// The name of a snapshot's file: `台账快照-县水利局-2026-11-24.json`. `of` is whose records it holds, in words.
pub fn file_name(of: &str, on: Option<Date>) -> String {
    crate::snapshot::names::file_name("台账快照", of, on, "json")
}

#[cfg(test)]
mod tests;
