use strum::{EnumString, IntoStaticStr};

use crate::records::{Origin, Rule};

/// What a unit says of one clause (标记).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumString, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Mark {
    Done,
    Ongoing,
    NotStarted,
    /// With a reason.
    NotApplicable,
}

impl Mark {
    pub const ALL: [Self; 4] = [Self::Done, Self::Ongoing, Self::NotStarted, Self::NotApplicable];

    /// As stored in records.
    pub fn id(self) -> &'static str {
        self.into()
    }

    pub fn from_id(id: &str) -> Option<Self> {
        id.parse().ok()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Done => "已完成",
            Self::Ongoing => "推进中",
            Self::NotStarted => "未启动",
            Self::NotApplicable => "不适用",
        }
    }

    /// With its reason where there is one: `不适用（县域内无此类设施）`
    pub fn in_words(self, reason: &str) -> String {
        match reason.trim() {
            "" => self.label().to_owned(),
            reason => format!("{}（{reason}）", self.label()),
        }
    }

    /// How favourable: 未启动 < 推进中 < 已完成. 不适用 stands outside this order.
    fn favour(self) -> Option<u8> {
        match self {
            Self::NotStarted => Some(0),
            Self::Ongoing => Some(1),
            Self::Done => Some(2),
            Self::NotApplicable => None,
        }
    }

    /// What it counts in a score, in halves of a point; 不适用 is not counted at all.
    pub fn half_points(self) -> Option<usize> {
        match self {
            Self::Done => Some(2),
            Self::Ongoing => Some(1),
            Self::NotStarted => Some(0),
            Self::NotApplicable => None,
        }
    }

    /// The mark that counts while several values stand side by side: the less favourable one, and 不适用 only
    /// where all say so. `None` in `values` is a value that holds no mark that we know: it says nothing, but
    /// it is no 不适用 either. `None` where no mark counts.
    pub fn standing(values: impl IntoIterator<Item = Option<Self>>) -> Option<Self> {
        let values: Vec<_> = values.into_iter().collect();
        if !values.is_empty() && values.iter().all(|value| *value == Some(Self::NotApplicable)) {
            return Some(Self::NotApplicable);
        }
        values.into_iter().flatten().filter(|mark| mark.favour().is_some()).min_by_key(|mark| mark.favour())
    }
}

/// The rule above, for the reader.
pub const RULES: &[Rule] = &[Rule {
    title: "同一要点有两个标记",
    text: "两处分别改过、尚未选定时，按较不利的计：未启动低于推进中，推进中低于已完成；各处都标不适用的，才计不适用。",
    origin: Origin::Ours,
}];

#[cfg(test)]
mod tests;
