/// In what order the items of a group stand. What is equal stays in the document's order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sort {
    Document,
    /// Nearest to the search text first: see [`super::Haystack::distance`].
    Relevance,
    /// By the day on which all of an item is due, earliest first.
    Due,
    /// Worst first: see [`crate::rules::Light::WORST_FIRST`].
    Light,
    /// As a Chinese dictionary has it: by pinyin.
    Title,
}

impl Sort {
    pub const ALL: [Self; 5] = [Self::Document, Self::Relevance, Self::Due, Self::Light, Self::Title];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Document => "document",
            Self::Relevance => "match",
            Self::Due => "due",
            Self::Light => "light",
            Self::Title => "title",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|sort| sort.id() == id)
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
