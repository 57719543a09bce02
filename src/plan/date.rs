use std::fmt;
use std::str::FromStr;

use chrono::{Datelike, NaiveDate, TimeDelta};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A day of the years 1900 to 2199, written exactly `2025-12-31`.
///
/// A type of its own around [`NaiveDate`], whose own parser also takes `2025-1-1`, spaces and years of any length:
/// in stored records a date has one form.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(NaiveDate);

const FIRST: NaiveDate = constant(1900, 1, 1);
const LAST: NaiveDate = constant(2199, 12, 31);

#[expect(clippy::unwrap_used, reason = "evaluated by the compiler")]
const fn constant(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

/// Why a text is no [`Date`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum DateError {
    #[error("日期应写成 2025-12-31 的样子")]
    Form,
    /// Also for a day outside the years 1900 to 2199.
    #[error("没有这一天")]
    NoSuchDay,
}

impl Date {
    /// `None` where there is no such day, or outside the years 1900 to 2199.
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        let date = NaiveDate::from_ymd_opt(year, month, day)?;
        (FIRST..=LAST).contains(&date).then_some(Self(date))
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    pub fn month(self) -> u32 {
        self.0.month()
    }

    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// Whole days from `other` to `self`; negative where `self` is earlier.
    pub fn days_since(self, other: Self) -> i32 {
        self.0.num_days_from_ce() - other.0.num_days_from_ce()
    }

    /// The day so many days later, or earlier where `days` is negative; at most the last, at least the first day.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        let outermost = if days < 0 { FIRST } else { LAST };
        let date = self.0.checked_add_signed(TimeDelta::days(days.into())).unwrap_or(outermost);
        Self(date.clamp(FIRST, LAST))
    }

    /// As a reader of Chinese writes it: `2025年12月31日`.
    pub fn chinese(self) -> String {
        format!("{}年{}月{}日", self.year(), self.month(), self.day())
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
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
        let date: NaiveDate = text.parse().map_err(|_| DateError::NoSuchDay)?;
        Self::new(date.year(), date.month(), date.day()).ok_or(DateError::NoSuchDay)
    }
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Date> for NaiveDate {
    fn from(date: Date) -> Self {
        date.0
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

#[cfg(test)]
mod tests;
