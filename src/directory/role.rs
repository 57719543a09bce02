use strum::{EnumString, IntoStaticStr, VariantArray};

/// A unit's part in an item. They exclude each other: lead before partner before via a group.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Role {
    Lead,
    Partner,
    /// Responsible only as a member of a group that the document names.
    Via,
}

impl Role {
    /// As written in addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Lead => "牵头",
            Self::Partner => "配合",
            Self::Via => "经由组",
        }
    }
}
