/// What an item's state means at the as-of date (灯). An item that is 不适用 has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Light {
    /// 蓝
    Done,
    /// 绿
    OnTime,
    /// 黄
    DueSoon,
    /// 红
    Overdue,
    /// 灰
    Unreported,
}

impl Light {
    pub const ALL: [Self; 5] = [Self::Done, Self::OnTime, Self::DueSoon, Self::Overdue, Self::Unreported];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Done => "blue",
            Self::OnTime => "green",
            Self::DueSoon => "yellow",
            Self::Overdue => "red",
            Self::Unreported => "grey",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|light| light.id() == id)
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Done => "已完成",
            Self::OnTime => "按期",
            Self::DueSoon => "临期",
            Self::Overdue => "逾期",
            Self::Unreported => "未填报",
        }
    }
}
