use std::ops::RangeInclusive;

use crate::plan::Date;

/// Days in a row, the first and the last included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Span {
    pub from: Date,
    /// Not before `from`.
    pub to: Date,
}

impl Span {
    /// One day where `to` is earlier than `from`.
    pub fn new(from: Date, to: Date) -> Self {
        Self { from, to: to.max(from) }
    }

    /// At least 1.
    pub fn days(self) -> i32 {
        self.to.days_since(self.from) + 1
    }

    pub fn contains(self, day: Date) -> bool {
        self.from <= day && day <= self.to
    }

    /// The least span that holds both.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self { from: self.from.min(other.from), to: self.to.max(other.to) }
    }

    /// From the first day of its first year to the last day of its last.
    #[must_use]
    pub fn whole_years(self) -> Self {
        Self::of_years(self.from.year(), self.to.year()).unwrap_or(self)
    }

    pub fn years(self) -> RangeInclusive<i32> {
        self.from.year()..=self.to.year()
    }

    /// Cut into pieces of so many years, the last one maybe shorter.
    pub fn slices(self, years: i32) -> Vec<Self> {
        let piece = |first: i32| {
            let slice = Self::of_years(first, first + years.max(1) - 1).unwrap_or(self);
            Self { from: slice.from.max(self.from), to: slice.to.min(self.to) }
        };
        self.years().step_by(usize::try_from(years).unwrap_or(1).max(1)).map(piece).collect()
    }

    /// As a reader writes it: `2023-02-07 至 2023-12-31`.
    pub fn in_words(self) -> String {
        format!("{} 至 {}", self.from, self.to)
    }

    fn of_years(first: i32, last: i32) -> Option<Self> {
        Some(Self { from: Date::new(first, 1, 1)?, to: Date::new(last.min(2199), 12, 31)? })
    }
}

#[cfg(test)]
mod tests;
