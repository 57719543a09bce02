use crate::records::{Assessment, State, Text};

/// What a unit left empty of an item (为空).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// It counts as 未填报.
    Report,
    Evidence,
    NextSteps,
}

/// The gaps of one assessment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Gaps([bool; Gap::ALL.len()]);

impl Gap {
    pub const ALL: [Self; 3] = [Self::Report, Self::Evidence, Self::NextSteps];

    /// As written in addresses.
    pub fn id(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Evidence => "evidence",
            Self::NextSteps => "next",
        }
    }

    pub fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|gap| gap.id() == id)
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
    pub const ALL: Self = Self([true; Gap::ALL.len()]);

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
