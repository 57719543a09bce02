/// Under what headings a list stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Grouping {
    #[default]
    Section,
    /// An item with several leads stands under each.
    Lead,
    /// Likewise with several years.
    Year,
    Light,
    /// Under none.
    Whole,
}

impl Grouping {
    pub const ALL: [Self; 5] = [Self::Section, Self::Lead, Self::Year, Self::Light, Self::Whole];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Section => "section",
            Self::Lead => "lead",
            Self::Year => "year",
            Self::Light => "light",
            Self::Whole => "none",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grouping| grouping.id() == id)
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
