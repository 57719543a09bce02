/// A unit's part in an item. They exclude each other: lead before partner before via a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    Lead,
    Partner,
    /// Responsible only as a member of a group that the document names.
    Via,
}

impl Role {
    pub const ALL: [Self; 3] = [Self::Lead, Self::Partner, Self::Via];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Lead => "lead",
            Self::Partner => "partner",
            Self::Via => "via",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|role| role.id() == id)
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
