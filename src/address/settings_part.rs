use strum::{EnumString, IntoStaticStr};

/// The part of 设置 to bring into sight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum SettingsPart {
    /// 轮次
    Rounds,
}

impl SettingsPart {
    /// As written in addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }
}
