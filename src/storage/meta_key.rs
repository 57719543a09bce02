use std::fmt;

const EPOCH: &str = "epoch";
const PREFERENCES: &str = "preferences";
const ROOM: &str = "room";
const ASIDE: &str = "aside/";

/// A value of a plan in storage that is no record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum MetaKey {
    /// Drawn anew whenever something is forgotten.
    Epoch,
    Preferences,
    /// Takes the room for what is about to be written, for a moment.
    Room,
    /// A copy of a value that could not be read.
    Aside(String),
}

impl MetaKey {
    /// From what follows the plan in a name.
    pub(super) fn parse(rest: &str) -> Option<Self> {
        match rest {
            EPOCH => Some(Self::Epoch),
            PREFERENCES => Some(Self::Preferences),
            ROOM => Some(Self::Room),
            _ => rest.strip_prefix(ASIDE).map(|copy| Self::Aside(copy.to_owned())),
        }
    }
}

impl fmt::Display for MetaKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Epoch => f.write_str(EPOCH),
            Self::Preferences => f.write_str(PREFERENCES),
            Self::Room => f.write_str(ROOM),
            Self::Aside(copy) => write!(f, "{ASIDE}{copy}"),
        }
    }
}
