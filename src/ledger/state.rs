/// What an item's marks amount to (状态).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum State {
    Done,
    Ongoing,
    NotStarted,
    NotApplicable,
    Unreported,
}

impl State {
    pub const ALL: [Self; 5] =
        [Self::Done, Self::Ongoing, Self::NotStarted, Self::NotApplicable, Self::Unreported];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Ongoing => "ongoing",
            Self::NotStarted => "not_started",
            Self::NotApplicable => "not_applicable",
            Self::Unreported => "unreported",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.id() == id)
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Done => "已完成",
            Self::Ongoing => "推进中",
            Self::NotStarted => "未启动",
            Self::NotApplicable => "不适用",
            Self::Unreported => "未填报",
        }
    }
}
