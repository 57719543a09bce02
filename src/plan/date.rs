use std::fmt;
use std::str::FromStr;

/// A day of the Gregorian calendar, written `2025-12-31`; years 1900 to 2199.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Date {
    year: i32,
    month: u32,
    day: u32,
}

/// Why a text is no [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateError {
    /// Not of the form `2025-12-31`.
    Form,
    /// No such day, or outside the years that are taken.
    NoSuchDay,
}

impl Date {
    pub(super) const FIRST: Self = Self { year: 1900, month: 1, day: 1 };

    /// `None` where there is no such day, or outside the years 1900 to 2199.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let known = (1900..2200).contains(&year)
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        known.then_some(Self { year, month, day })
    }

    pub fn year(self) -> i32 {
        self.year
    }

    pub fn month(self) -> u32 {
        self.month
    }

    pub fn day(self) -> u32 {
        self.day
    }

    /// Whole days from `other` to `self`; negative where `self` is earlier.
    pub fn days_since(self, other: Self) -> i32 {
        self.day_number() - other.day_number()
    }

    /// The day so many days later, or earlier where `days` is negative; the first or the last of all days where
    /// there is no such one.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let first = Self::FIRST;
        let last = Self { year: 2199, month: 12, day: 31 };
        let number = self.day_number().saturating_add(days).clamp(first.day_number(), last.day_number());
        let mut year = number / 366 + 1;
        while (Self { year: year + 1, ..first }).day_number() <= number {
            year += 1;
        }
        let mut month = 1;
        while month < 12 && (Self { year, month: month + 1, day: 1 }).day_number() <= number {
            month += 1;
        }
        let begun = Self { year, month, day: 1 };
        Self { day: number.abs_diff(begun.day_number()) + 1, ..begun }
    }

    fn day_number(self) -> i32 {
        let before_year =
            (self.year - 1) * 365 + (self.year - 1) / 4 - (self.year - 1) / 100 + (self.year - 1) / 400;
        let before_month: u32 = (1..self.month).map(|month| days_in_month(self.year, month)).sum();
        before_year + before_month as i32 + self.day as i32
    }

    /// As a reader of Chinese writes it: `2025年12月31日`.
    pub fn chinese(self) -> String {
        format!("{}年{}月{}日", self.year, self.month, self.day)
    }
}

fn days_in_month(year: i32, month: u32) -> u32 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 if leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let bytes = text.as_bytes();
        let shaped = bytes.len() == 10
            && bytes.iter().enumerate().all(|(at, byte)| match at {
                4 | 7 => *byte == b'-',
                _ => byte.is_ascii_digit(),
            });
        if !shaped {
            return Err(DateError::Form);
        }
        let part = |from: usize, to: usize| text[from..to].parse::<u32>().map_err(|_| DateError::Form);
        Self::new(part(0, 4)? as i32, part(5, 7)?, part(8, 10)?).ok_or(DateError::NoSuchDay)
    }
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Form => "日期应写成 2025-12-31 的样子",
            Self::NoSuchDay => "没有这一天",
        })
    }
}

impl std::error::Error for DateError {}

#[cfg(test)]
mod tests;
