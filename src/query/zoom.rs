/// How much of the time axis fills its width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zoom {
    #[default]
    Plan,
    Year,
    Quarter,
}

impl Zoom {
    pub const ALL: [Self; 3] = [Self::Plan, Self::Year, Self::Quarter];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Plan => "plan",
            Self::Year => "year",
            Self::Quarter => "quarter",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|zoom| zoom.id() == id)
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Plan => "整个方案",
            Self::Year => "年",
            Self::Quarter => "季",
        }
    }
}
