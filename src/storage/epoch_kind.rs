/// Why an epoch begins. It is written as the epoch's last digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum EpochKind {
    /// Records are about to go back to what they were before an import.
    Reverting,
    Reverted,
    /// Everything is about to be removed, and nothing of it may be put back.
    Clearing,
    Cleared,
}

impl EpochKind {
    pub(super) fn suffix(self) -> char {
        match self {
            Self::Reverting => 'r',
            Self::Reverted => '0',
            Self::Clearing => 'c',
            Self::Cleared => 'd',
        }
    }

    pub(super) fn of(epoch: &str) -> Self {
        let all = [Self::Reverting, Self::Clearing, Self::Cleared];
        all.into_iter().find(|kind| epoch.ends_with(kind.suffix())).unwrap_or(Self::Reverted)
    }

    /// Whether the page that began it is still at it.
    pub(super) fn is_forgetting(self) -> bool {
        matches!(self, Self::Reverting | Self::Clearing)
    }

    pub(super) fn is_of_clearing(self) -> bool {
        matches!(self, Self::Clearing | Self::Cleared)
    }
}
