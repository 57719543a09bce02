use strum::{EnumString, IntoStaticStr, VariantArray};

/// Under what headings a list stands.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Grouping {
    #[default]
    Section,
    /// An item with several leads stands under each.
    Lead,
    /// Likewise with several years.
    Year,
    Light,
    /// Under none.
    #[strum(serialize = "none")]
    Whole,
}

impl Grouping {
    /// As written in addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Section => "章节",
            Self::Lead => "牵头单位",
            Self::Year => "完成年份",
            Self::Light => "灯",
            Self::Whole => "不分组",
        }
    }
}
