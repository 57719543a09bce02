use crate::address::AssessPart;

/// Which section of the page is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    ToDo,
    Checklist,
    HandIn,
    Compare,
}

impl Section {
    pub fn of(part: &AssessPart) -> Self {
        match part {
            AssessPart::ToDo => Self::ToDo,
            AssessPart::Item(_) | AssessPart::Clause(_) => Self::Checklist,
            AssessPart::HandIn => Self::HandIn,
            AssessPart::Compare { .. } => Self::Compare,
        }
    }
}
