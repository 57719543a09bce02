use std::cmp::Ordering;

/// An exact fraction in lowest terms.
///
/// Numerator and denominator stay within [`LIMIT`]; an operation that would leave it gives `None`, so that
/// nothing ever wraps or rounds on the way. What a ledger can hold stays far inside: see
/// [`super::unit_score`] and [`super::Verdict`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    num: i128,
    /// Above 0.
    den: i128,
}

const LIMIT: i128 = 10_i128.pow(34);

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
    pub const ZERO: Self = Self { num: 0, den: 1 };
    pub const ONE: Self = Self { num: 1, den: 1 };
    pub const HUNDRED: Self = Self { num: 100, den: 1 };

    /// `None` for a denominator of 0, or outside the limits.
    pub fn new(num: i128, den: i128) -> Option<Self> {
        if den == 0 || num == i128::MIN || den == i128::MIN {
            return None;
        }
        let shared = gcd(num, den) * den.signum();
        let (num, den) = (num / shared, den / shared);
        (num.abs() <= LIMIT && den <= LIMIT).then_some(Self { num, den })
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
        (self.den == 1).then_some(self.num)
    }

    /// `self` × `scale` to the nearest whole number, half up; 0 outside what an `i32` holds.
    pub fn scaled(self, scale: i32) -> i32 {
        let product = i128::from(scale).checked_mul(self.num);
        let doubled = product.and_then(|product| product.checked_mul(2)?.checked_add(self.den));
        doubled.and_then(|doubled| i32::try_from(doubled.div_euclid(2 * self.den)).ok()).unwrap_or_default()
    }

    pub fn is_zero(self) -> bool {
        self.num == 0
    }

    pub fn is_positive(self) -> bool {
        self.num > 0
    }

    pub fn plus(self, other: Self) -> Option<Self> {
        let shared = gcd(self.den, other.den);
        let left = self.num.checked_mul(other.den / shared)?;
        let right = other.num.checked_mul(self.den / shared)?;
        Self::new(left.checked_add(right)?, self.den.checked_mul(other.den / shared)?)
    }

    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { num: -other.num, den: other.den })
    }

    pub fn times(self, other: Self) -> Option<Self> {
        let across = gcd(self.num, other.den).max(1);
        let back = gcd(other.num, self.den).max(1);
        Self::new(
            (self.num / across).checked_mul(other.num / back)?,
            (self.den / back).checked_mul(other.den / across)?,
        )
    }

    /// `None` also where `other` is 0.
    pub fn over(self, other: Self) -> Option<Self> {
        self.times(Self::new(other.den, other.num)?)
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
        let whole = self.num.div_euclid(self.den) * scale;
        let rest = self.num.rem_euclid(self.den) * scale;
        whole + (2 * rest + self.den).div_euclid(2 * self.den)
    }
}

impl Ord for Ratio {
    /// Whole parts first, then what is left turned upside down: no product that could overflow.
    fn cmp(&self, other: &Self) -> Ordering {
        let (left, right) = (self.num.div_euclid(self.den), other.num.div_euclid(other.den));
        if left != right {
            return left.cmp(&right);
        }
        match (self.num.rem_euclid(self.den), other.num.rem_euclid(other.den)) {
            (0, 0) => Ordering::Equal,
            (0, _) => Ordering::Less,
            (_, 0) => Ordering::Greater,
            (left, right) => Self { num: other.den, den: right }.cmp(&Self { num: self.den, den: left }),
        }
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn gcd(mut a: i128, mut b: i128) -> i128 {
    while b != 0 {
        (a, b) = (b, a % b);
    }
    a.abs()
}

#[cfg(test)]
mod tests;
