use chrono::{Datelike, Months, NaiveDate};

use crate::plan::Date;
use crate::sample::random::Random;

/// A month, held by its first day: dates of the sample are made of a month and a day of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(NaiveDate);

impl Month {
    pub fn of(date: Date) -> Self {
        let date = NaiveDate::from(date);
        Self(date.with_day(1).unwrap_or(date))
    }

    pub fn plus(self, months: u32) -> Self {
        Self(self.0.checked_add_months(Months::new(months)).unwrap_or(self.0))
    }

    pub fn minus(self, months: u32) -> Self {
        Self(self.0.checked_sub_months(Months::new(months)).unwrap_or(self.0))
    }

    /// Months from `other` to `self`; 0 where `self` is earlier.
    pub fn since(self, other: Self) -> u32 {
        let years = self.0.year() - other.0.year();
        let months = years * 12 + self.0.month() as i32 - other.0.month() as i32;
        u32::try_from(months).unwrap_or_default()
    }

    /// That day, or the month's last one before it. `None` outside the years of [`Date`].
    pub fn day(self, day: u32) -> Option<Date> {
        let last = u32::from(self.0.num_days_in_month());
        Date::new(self.0.year(), self.0.month(), day.min(last))
    }

    pub fn any_day(self, random: &mut Random) -> Option<Date> {
        self.day(random.between(1, 28))
    }

    /// Any month from `first` to this one.
    pub fn any_since(self, first: Self, random: &mut Random) -> Self {
        first.plus(random.between(0, self.since(first)))
    }
}

/// As records hold a date; empty where there is none.
pub fn text(date: Option<Date>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}

#[cfg(test)]
mod tests;
