/// The part of 设置 to bring into sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingsPart {
    /// 轮次
    Rounds,
}

impl SettingsPart {
    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Rounds => "rounds",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        (id == Self::Rounds.id()).then_some(Self::Rounds)
    }
}
