//! The ids of what can be scrolled to.

pub fn section_id(section: &str) -> String {
    format!("section-{section}")
}

pub fn passage_id(item: &str) -> String {
    format!("passage-{item}")
}
