use crate::plan::Date;
use crate::sample::random::Random;

/// A month, counted from the year 0: dates of the sample are made of a month and a day of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month(i32);

impl Month {
    pub fn of(date: Date) -> Self {
        Self(date.year() * 12 + date.month() as i32 - 1)
    }

    pub fn plus(self, months: u32) -> Self {
        Self(self.0 + months as i32)
    }

    pub fn minus(self, months: u32) -> Self {
        Self(self.0 - months as i32)
    }

    /// Months from `other` to `self`; 0 where `self` is earlier.
    pub fn since(self, other: Self) -> u32 {
        u32::try_from(self.0 - other.0).unwrap_or_default()
    }

    /// That day, or the month's last one before it. `None` outside the years of [`Date`].
    pub fn day(self, day: u32) -> Option<Date> {
        let (year, month) = (self.0.div_euclid(12), self.0.rem_euclid(12) as u32 + 1);
        (28..=day).rev().chain([day]).find_map(|day| Date::new(year, month, day))
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
