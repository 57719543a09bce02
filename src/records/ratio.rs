use num_traits::{CheckedAdd, CheckedDiv, CheckedMul, CheckedSub};

/// An exact fraction in lowest terms.
///
/// Numerator and denominator are at most 10^34; an operation that would leave this gives `None`, so that nothing ever
/// wraps or rounds on the way. What a ledger can hold stays far inside: see [`crate::rules::unit_score`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ratio(Fraction);

type Fraction = num_rational::Ratio<i128>;

const LIMIT: i128 = 10_i128.pow(34);
const HALF: Fraction = Fraction::new_raw(1, 2);

/// How many digits a decimal may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digits {
    pub whole: usize,
    pub fraction: usize,
}

impl Digits {
    /// A value that somebody reports.
    pub const VALUE: Self = Self { whole: 12, fraction: 6 };
    /// An item's weight in a round.
    pub const WEIGHT: Self = Self { whole: 4, fraction: 4 };
}

impl Ratio {
    pub const ZERO: Self = Self(Fraction::new_raw(0, 1));
    pub const ONE: Self = Self(Fraction::new_raw(1, 1));
    pub const HUNDRED: Self = Self(Fraction::new_raw(100, 1));

    /// `None` for a denominator of 0, or outside the limits.
    pub fn new(numerator: i128, denominator: i128) -> Option<Self> {
        if denominator == 0 || numerator == i128::MIN || denominator == i128::MIN {
            return None;
        }
        Self::within_limits(Fraction::new(numerator, denominator))
    }

    pub fn whole(number: usize) -> Option<Self> {
        Self::new(i128::try_from(number).ok()?, 1)
    }

    /// Reads `12`, `0.80`, `-3.5`; spaces around it are let pass, everything else is no decimal.
    pub fn decimal(text: &str, digits: Digits) -> Option<Self> {
        let text = text.trim();
        let (sign, unsigned) = text.strip_prefix('-').map_or((1, text), |rest| (-1, rest));
        let (whole, fraction) = match unsigned.split_once('.') {
            Some((_, "")) => return None,
            Some(parts) => parts,
            None => (unsigned, ""),
        };
        let plain = !whole.is_empty()
            && whole.len() <= digits.whole
            && fraction.len() <= digits.fraction
            && whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit());
        if !plain {
            return None;
        }
        let number: i128 = format!("{whole}{fraction}").parse().ok()?;
        Self::new(sign * number, 10_i128.checked_pow(u32::try_from(fraction.len()).ok()?)?)
    }

    /// The number itself where it is whole.
    pub fn as_whole(self) -> Option<i128> {
        self.0.is_integer().then(|| self.0.to_integer())
    }

    /// `self` × `scale` to the nearest whole number, half up; 0 outside what an `i32` holds.
    pub fn scaled(self, scale: i32) -> i32 {
        let product = self.0.checked_mul(&i128::from(scale).into());
        let rounded = product.and_then(|product| Some(product.checked_add(&HALF)?.floor().to_integer()));
        rounded.and_then(|rounded| i32::try_from(rounded).ok()).unwrap_or_default()
    }

    pub fn is_zero(self) -> bool {
        self == Self::ZERO
    }

    pub fn is_positive(self) -> bool {
        self > Self::ZERO
    }

    pub fn plus(self, other: Self) -> Option<Self> {
        Self::within_limits(self.0.checked_add(&other.0)?)
    }

    pub fn minus(self, other: Self) -> Option<Self> {
        Self::within_limits(self.0.checked_sub(&other.0)?)
    }

    pub fn times(self, other: Self) -> Option<Self> {
        Self::within_limits(self.0.checked_mul(&other.0)?)
    }

    /// `None` also where `other` is 0.
    pub fn over(self, other: Self) -> Option<Self> {
        Self::within_limits(self.0.checked_div(&other.0)?)
    }

    /// With one decimal, half up: `66.7`, `100.0`.
    pub fn one_decimal(self) -> String {
        let tenths = self.rounded(10);
        let sign = if tenths < 0 { "-" } else { "" };
        format!("{sign}{}.{}", tenths.abs() / 10, tenths.abs() % 10)
    }

    /// As short as it can be written with at most three decimals; `约` before it where that is not exact.
    pub fn in_words(self) -> String {
        let thousandths = self.rounded(1000);
        let about = if Self::new(thousandths, 1000) == Some(self) { "" } else { "约" };
        let sign = if thousandths < 0 { "-" } else { "" };
        let digits = format!("{}.{:03}", thousandths.abs() / 1000, thousandths.abs() % 1000);
        format!("{about}{sign}{}", digits.trim_end_matches('0').trim_end_matches('.'))
    }

    /// The exact decimal, as short as it can be written. One that has none is rounded to six decimals.
    pub fn decimal_text(self) -> String {
        let millionths = self.rounded(1_000_000);
        let sign = if millionths < 0 { "-" } else { "" };
        let digits = format!("{}.{:06}", millionths.abs() / 1_000_000, millionths.abs() % 1_000_000);
        format!("{sign}{}", digits.trim_end_matches('0').trim_end_matches('.'))
    }

    /// `self` × `scale` to the nearest whole number, half up; `scale` is at most 10^6 for numbers with
    /// as few digits as [`Digits::VALUE`], else 1000.
    fn rounded(self, scale: i128) -> i128 {
        let whole = self.0.floor();
        whole.to_integer() * scale + ((self.0 - whole) * scale + HALF).floor().to_integer()
    }

    fn within_limits(fraction: Fraction) -> Option<Self> {
        (fraction.numer().abs() <= LIMIT && *fraction.denom() <= LIMIT).then_some(Self(fraction))
    }
}

#[cfg(test)]
mod tests;
