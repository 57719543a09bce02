/// One rule, for the reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    pub title: &'static str,
    pub text: &'static str,
    pub origin: Origin,
}

/// Who made a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// The document says so.
    Document,
    /// The document leaves it open.
    Ours,
}

impl Origin {
    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Document => "原文规定",
            Self::Ours => "原文未规定，本台账约定",
        }
    }
}
