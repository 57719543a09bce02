/// What stands before the `=` in an address, in the order in which it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Parameter {
    Unit,
    Role,
    Kind,
    Section,
    State,
    Light,
    Text,
    /// The opened item.
    Item,
}

impl Parameter {
    pub const ALL: [Self; 8] =
        [Self::Unit, Self::Role, Self::Kind, Self::Section, Self::State, Self::Light, Self::Text, Self::Item];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Role => "role",
            Self::Kind => "kind",
            Self::Section => "section",
            Self::State => "state",
            Self::Light => "light",
            Self::Text => "q",
            Self::Item => "item",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|parameter| parameter.id() == id)
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Unit => "责任单位",
            Self::Role => "角色",
            Self::Kind => "类别",
            Self::Section => "章节",
            Self::State => "状态",
            Self::Light => "灯",
            Self::Text => "检索词",
            Self::Item => "条目",
        }
    }
}
