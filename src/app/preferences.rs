//! What belongs to this browser alone and never travels.

use serde::{Deserialize, Serialize};

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the device is set.
    #[default]
    Auto,
    Light,
    Dark,
}

impl Theme {
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    pub fn label(self) -> &'static str {
        match self {
            Self::Auto => "跟随系统",
            Self::Light => "浅色",
            Self::Dark => "深色",
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize, Serialize)]
#[serde(default)]
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
    /// Unreadable preferences are as good as none: nothing in them was typed.
    pub fn parse(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    pub fn to_text(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
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
