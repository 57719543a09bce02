use std::borrow::Cow;

/// How much of the time axis fills its width.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Zoom {
    #[default]
    Plan,
    Year,
    Quarter,
    /// So many days, as it was zoomed by hand.
    Days(u16),
}

impl Zoom {
    /// Those that have a name.
    pub const ALL: [Self; 3] = [Self::Plan, Self::Year, Self::Quarter];

    /// As written in addresses.
    pub fn id(self) -> Cow<'static, str> {
        match self {
            Self::Plan => "plan".into(),
            Self::Year => "year".into(),
            Self::Quarter => "quarter".into(),
            Self::Days(days) => days.to_string().into(),
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        let named = Self::ALL.into_iter().find(|zoom| zoom.id() == id);
        let days = || id.parse().ok().filter(|days| *days > 0).map(Self::Days);
        named.or_else(days)
    }

    /// As shown on screen.
    pub fn label(self) -> Cow<'static, str> {
        match self {
            Self::Plan => "整个方案".into(),
            Self::Year => "年".into(),
            Self::Quarter => "季".into(),
            Self::Days(days) => format!("{days} 天").into(),
        }
    }
}
