//! What belongs to this browser alone and never travels.

use serde_json::{Value as Json, json};

use crate::crdt::canonical;

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Auto => "跟随系统",
            Self::Light => "浅色",
            Self::Dark => "深色",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preferences {
    /// 我的单位
    pub unit: Option<String>,
    /// Units that were mine before, latest first.
    pub recent: Vec<String>,
    pub theme: Theme,
    pub large_text: bool,
    /// Edits since the last export.
    pub unexported: u64,
}

const MOST_RECENT: usize = 6;

impl Preferences {
    /// What can't be read is as good as not there: nothing in preferences was typed.
    pub fn parse(text: &str) -> Self {
        let kept: Json = serde_json::from_str(text).unwrap_or_default();
        let text = |json: &Json| json.as_str().map(str::to_owned);
        let recent = kept["recent"].as_array().into_iter().flatten();
        Self {
            unit: text(&kept["unit"]),
            recent: recent.filter_map(text).collect(),
            theme: kept["theme"].as_str().and_then(Theme::from_id).unwrap_or_default(),
            large_text: kept["large_text"].as_bool().unwrap_or_default(),
            unexported: kept["unexported"].as_u64().unwrap_or_default(),
        }
    }

    pub fn to_text(&self) -> String {
        let Self { unit, recent, theme, large_text, unexported } = self;
        canonical::compact(&json!({
            "unit": unit,
            "recent": recent,
            "theme": theme.id(),
            "large_text": large_text,
            "unexported": unexported,
        }))
    }

    /// Takes another unit as mine; the one before stays one press away.
    pub fn choose_unit(&mut self, unit: &str) {
        let before = self.unit.replace(unit.to_owned());
        self.recent.retain(|recent| recent != unit && Some(recent) != before.as_ref());
        if let Some(before) = before.filter(|before| before != unit) {
            self.recent.insert(0, before);
        }
        self.recent.truncate(MOST_RECENT);
    }
}
