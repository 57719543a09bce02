use strum::{EnumString, IntoStaticStr, VariantArray};

/// In what order the items of a group stand. What is equal stays in the document's order.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr, VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Sort {
    Document,
    /// Nearest to the search text first.
    #[strum(serialize = "match")]
    Relevance,
    /// By the day on which all of an item is due, earliest first.
    Due,
    /// Worst first: see [`crate::rules::Light::WORST_FIRST`].
    Light,
    /// As a Chinese dictionary has it: by pinyin.
    Title,
}

impl Sort {
    /// As written in addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Document => "原文顺序",
            Self::Relevance => "匹配程度",
            Self::Due => "完成时限",
            Self::Light => "灯",
            Self::Title => "标题拼音",
        }
    }
}
