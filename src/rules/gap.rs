use strum::{EnumCount, EnumString, IntoStaticStr, VariantArray};

use crate::records::{Assessment, State, Text};

/// What a unit left empty of an item (为空).
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
pub enum Gap {
    /// It counts as 未填报.
    Report,
    Evidence,
    #[strum(serialize = "next")]
    NextSteps,
}

/// The gaps of one assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps([bool; Gap::COUNT]);

impl Gap {
    /// As written in addresses.
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// As shown on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Report => "未填报",
            Self::Evidence => "无佐证",
            Self::NextSteps => "无下一步措施",
        }
    }
}

impl Gaps {
    /// Everything is missing.
    pub const ALL: Self = Self([true; Gap::COUNT]);

    /// Of an assessment whose item is in this state. What stands in a draft is not missing, though the draft counts
    /// as 未填报.
    pub fn of(state: State, assessment: &Assessment<'_>) -> Self {
        let next_steps = assessment.texts(Text::NextSteps);
        Self([
            !state.is_reported(),
            assessment.evidence().is_empty(),
            next_steps.iter().all(|version| version.value.trim().is_empty()),
        ])
    }

    pub fn has(self, gap: Gap) -> bool {
        self.0[gap as usize]
    }

    /// What two units both left empty: the county lacks only what none of the units has that answer for the item.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        let mut both = self;
        for (mine, theirs) in both.0.iter_mut().zip(other.0) {
            *mine &= theirs;
        }
        both
    }
}

impl FromIterator<Gap> for Gaps {
    fn from_iter<I: IntoIterator<Item = Gap>>(gaps: I) -> Self {
        let mut all = Self::default();
        gaps.into_iter().for_each(|gap| all.0[gap as usize] = true);
        all
    }
}

#[cfg(test)]
mod tests;
