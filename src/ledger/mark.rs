/// What a unit says of one clause (标记).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mark {
    Done,
    Ongoing,
    NotStarted,
    /// With a reason.
    NotApplicable,
}

impl Mark {
    pub const ALL: [Self; 4] = [Self::Done, Self::Ongoing, Self::NotStarted, Self::NotApplicable];

    /// As stored in records.
    pub fn id(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Ongoing => "ongoing",
            Self::NotStarted => "not_started",
            Self::NotApplicable => "not_applicable",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|mark| mark.id() == id)
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Done => "已完成",
            Self::Ongoing => "推进中",
            Self::NotStarted => "未启动",
            Self::NotApplicable => "不适用",
        }
    }
}
