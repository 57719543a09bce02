use strum::IntoStaticStr;

use crate::address::Facet;

/// The most characters that a search text can have.
pub const MAX_TEXT: usize = 200;

/// The value of [`Parameter::At`] that lets lights be seen from today.
pub(crate) const TODAY: &str = "today";

/// What stands before the `=` in an address, in the order in which it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Parameter {
    #[strum(transparent)]
    Facet(Facet),
    /// The search text.
    #[strum(serialize = "q")]
    Text,
    #[strum(serialize = "group")]
    Grouping,
    Sort,
    Zoom,
    /// The first day on the time axis.
    From,
    /// Whether the time axis is a picture or a table.
    As,
    /// Whose overview.
    Of,
    /// The day that is looked back from.
    At,
    /// The opened item.
    Item,
    /// The round that another is compared with.
    With,
    /// The round that is worked in.
    Round,
}

impl Parameter {
    const OTHERS: [Self; 11] = [
        Self::Text,
        Self::Grouping,
        Self::Sort,
        Self::Zoom,
        Self::From,
        Self::As,
        Self::Of,
        Self::At,
        Self::Item,
        Self::With,
        Self::Round,
    ];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }

    pub fn from_id(id: &str) -> Option<Self> {
        let other = || Self::OTHERS.into_iter().find(|parameter| parameter.id() == id);
        id.parse().ok().map(Self::Facet).or_else(other)
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Facet(facet) => facet.label(),
            Self::Text => "检索词",
            Self::Grouping => "分组",
            Self::Sort => "排序",
            Self::Zoom => "缩放",
            Self::From => "起始日",
            Self::As => "显示方式",
            Self::Of => "范围",
            Self::At => "日期",
            Self::Item => "条目",
            Self::With => "对比轮次",
            Self::Round => "轮次",
        }
    }
}
