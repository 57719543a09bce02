use strum::{EnumCount, EnumString, IntoStaticStr, VariantArray};

use crate::directory::Role;
use crate::plan::ItemKind;
use crate::records::State;
use crate::rules::{Gap, Light};

/// What items can be filtered by, in the order in which addresses write it.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumCount,
    EnumString,
    IntoStaticStr,
    VariantArray,
)]
#[strum(serialize_all = "snake_case")]
pub enum Facet {
    /// Responsible units, by id.
    Unit,
    /// The chosen units' part in the item.
    Role,
    Kind,
    /// Innermost sections, by id.
    Section,
    /// Years by whose end all of the item is due, and [`Facet::UNDATED`].
    Year,
    /// The state of the chosen units, or the county's.
    State,
    /// Likewise.
    Light,
    /// What the chosen units, or the county, left empty.
    Blank,
    /// Whether a list of responsible units ends in 等.
    #[strum(serialize = "open")]
    OpenEnded,
    /// Whether the plan sets a number.
    Measure,
    /// Whether a suspected slip of the source is about it.
    Doubt,
}

/// The choices of a facet that asks a question.
pub const YES: &str = "yes";
pub const NO: &str = "no";

impl Facet {
    /// The choice of [`Facet::Year`] for items of which the document states no year.
    pub const UNDATED: &'static str = "none";

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Unit => "责任单位",
            Self::Role => "角色",
            Self::Kind => "类别",
            Self::Section => "章节",
            Self::Year => "完成年份",
            Self::State => "状态",
            Self::Light => "灯",
            Self::Blank => "为空",
            Self::OpenEnded => "责任单位未列全",
            Self::Measure => "目标值",
            Self::Doubt => "原文疑点",
        }
    }

    /// The ids of its choices where every plan has the same; none for units, sections and years.
    pub(crate) fn ids(self) -> Vec<&'static str> {
        match self {
            Self::Unit | Self::Section | Self::Year => Vec::new(),
            Self::Role => Role::VARIANTS.iter().map(|role| role.id()).collect(),
            Self::Kind => ItemKind::VARIANTS.iter().map(|kind| kind.id()).collect(),
            Self::State => State::ALL.map(State::id).to_vec(),
            Self::Light => Light::VARIANTS.iter().map(|light| light.id()).collect(),
            Self::Blank => Gap::VARIANTS.iter().map(|gap| gap.id()).collect(),
            Self::OpenEnded | Self::Measure | Self::Doubt => vec![YES, NO],
        }
    }
}
