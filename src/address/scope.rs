/// Whose overview it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scope {
    County,
    /// My unit's.
    Unit,
}

impl Scope {
    pub const ALL: [Self; 2] = [Self::County, Self::Unit];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::County => "county",
            Self::Unit => "unit",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|scope| scope.id() == id)
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::County => "全县",
            Self::Unit => "我的单位",
        }
    }
}
