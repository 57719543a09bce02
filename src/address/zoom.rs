use std::fmt;
use std::num::{NonZeroU16, ParseIntError};
use std::str::FromStr;

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
    pub const NAMED: [Self; 3] = [Self::Plan, Self::Year, Self::Quarter];
}

/// As written in addresses.
impl fmt::Display for Zoom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Plan => f.write_str("plan"),
            Self::Year => f.write_str("year"),
            Self::Quarter => f.write_str("quarter"),
            Self::Days(days) => write!(f, "{days}"),
        }
    }
}

impl FromStr for Zoom {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        match text {
            "plan" => Ok(Self::Plan),
            "year" => Ok(Self::Year),
            "quarter" => Ok(Self::Quarter),
            // No zoom shows no days at all.
            days => days.parse::<NonZeroU16>().map(|days| Self::Days(days.get())),
        }
    }
}
