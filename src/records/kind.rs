use std::cmp::Ordering;

use serde::Serialize;
use strum::{EnumString, IntoStaticStr, VariantArray};

/// What a record is about, and so what its key is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, EnumString, IntoStaticStr, VariantArray)]
#[serde(rename_all = "lowercase")]
#[strum(serialize_all = "lowercase")]
pub enum Kind {
    /// 自评: what one unit says of one item in one round.
    Assessment,
    /// 上报: a unit's word that its round is complete.
    HandIn,
    /// 核定 / 退回: the bureau's verdict on an assessment.
    Review,
    /// A measure's baseline and yearly values, as one unit knows them.
    Series,
    /// A unit's own dates and points for an item.
    Schedule,
    /// 轮次: one evaluation.
    Round,
    /// What a user set of an organisation: its name, a group's members, a name that is the same unit.
    Org,
    /// A filtered view kept under a name.
    View,
}

/// What one part of a record's key names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    Round,
    Unit,
    Item,
    Measure,
    Org,
    View,
}

impl Kind {
    pub const ALL: &'static [Self] = Self::VARIANTS;

    /// As stored and as written in snapshots.
    pub fn id(self) -> &'static str {
        self.into()
    }

    pub fn from_id(id: &str) -> Option<Self> {
        id.parse().ok()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Assessment => "自评",
            Self::HandIn => "上报",
            Self::Review => "核定",
            Self::Series => "指标数值",
            Self::Schedule => "计划",
            Self::Round => "轮次",
            Self::Org => "单位",
            Self::View => "视图",
        }
    }

    /// What a key of this kind is made of, in order.
    pub fn parts(self) -> &'static [Part] {
        match self {
            Self::Assessment | Self::Review => &[Part::Round, Part::Unit, Part::Item],
            Self::HandIn => &[Part::Round, Part::Unit],
            Self::Series => &[Part::Unit, Part::Measure],
            Self::Schedule => &[Part::Unit, Part::Item],
            Self::Round => &[Part::Round],
            Self::Org => &[Part::Org],
            Self::View => &[Part::View],
        }
    }
}

/// By id, as the canonical form orders records.
impl Ord for Kind {
    fn cmp(&self, other: &Self) -> Ordering {
        self.id().cmp(other.id())
    }
}

impl PartialOrd for Kind {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
