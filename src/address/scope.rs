use strum::{EnumString, IntoStaticStr, VariantArray};

/// Whose overview it is.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Scope {
    County,
    /// My unit's.
    Unit,
}

impl Scope {
    /// As written in addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::County => "全县",
            Self::Unit => "我的单位",
        }
    }
}
