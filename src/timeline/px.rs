use std::fmt;
use std::ops::{Add, Mul, Neg, Sub};

/// A place or a length on screen: hundredths of a CSS pixel. Written as a number of pixels: `12.5`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Px(i32);

impl Px {
    pub const ZERO: Self = Self(0);

    /// Up to 21 million pixels.
    pub const fn whole(pixels: i32) -> Self {
        Self(pixels.saturating_mul(100))
    }

    pub const fn hundredths(hundredths: i32) -> Self {
        Self(hundredths)
    }

    /// From a browser's number of pixels.
    pub fn from_css(pixels: f64) -> Self {
        Self((pixels * 100.0).round() as i32)
    }

    /// As a browser's number of pixels.
    pub fn css(self) -> f64 {
        f64::from(self.0) / 100.0
    }

    pub const fn in_hundredths(self) -> i32 {
        self.0
    }

    #[must_use]
    pub const fn half(self) -> Self {
        Self(self.0 / 2)
    }
}

impl Add for Px {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }
}

impl Sub for Px {
    type Output = Self;

    fn sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }
}

impl Mul<i32> for Px {
    type Output = Self;

    fn mul(self, times: i32) -> Self {
        Self(self.0.saturating_mul(times))
    }
}

impl Neg for Px {
    type Output = Self;

    fn neg(self) -> Self {
        Self(self.0.saturating_neg())
    }
}

impl fmt::Display for Px {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (whole, rest) = (self.0.unsigned_abs() / 100, self.0.unsigned_abs() % 100);
        let sign = if self.0 < 0 { "-" } else { "" };
        match (rest, rest % 10) {
            (0, _) => write!(f, "{sign}{whole}"),
            (_, 0) => write!(f, "{sign}{whole}.{}", rest / 10),
            _ => write!(f, "{sign}{whole}.{rest:02}"),
        }
    }
}
