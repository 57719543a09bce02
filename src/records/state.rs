use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};

/// What an item's marks amount to (状态).
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
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

    /// As stored in records and as written in addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }

    pub fn from_id(id: &str) -> Option<Self> {
        id.parse().ok()
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

    /// Whether somebody has said something: all but 未填报.
    pub fn is_reported(self) -> bool {
        self != Self::Unreported
    }
}
