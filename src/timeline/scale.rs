use crate::plan::Date;
use crate::timeline::{Px, Span};

/// Where days lie along a line: day to place and back, exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Scale {
    /// The day that begins at place 0.
    origin: Date,
    /// Thousandths of a pixel for a day.
    density: i32,
}

impl Scale {
    /// A day is at least a hundredth of a pixel, the finest place that there is: so no two days begin at one place.
    pub const LEAST: i32 = 10;
    /// 40 pixels for a day.
    pub const MOST: i32 = 40_000;

    /// `density` in thousandths of a pixel for a day, kept within [`Scale::LEAST`] and [`Scale::MOST`].
    pub fn new(origin: Date, density: i32) -> Self {
        Self { origin, density: density.clamp(Self::LEAST, Self::MOST) }
    }

    /// The widest scale on which so many days lie within `width`.
    pub fn fitting(origin: Date, days: i32, width: Px) -> Self {
        let density = i64::from(width.in_hundredths()) * 10 / i64::from(days.max(1));
        Self::new(origin, narrow(density))
    }

    pub fn density(self) -> i32 {
        self.density
    }

    /// The left edge of a day.
    pub fn start(self, day: Date) -> Px {
        self.length(day.days_since(self.origin))
    }

    /// The right edge of a day: what is due on it is drawn here.
    pub fn end(self, day: Date) -> Px {
        self.length(day.days_since(self.origin) + 1)
    }

    pub fn width(self, span: Span) -> Px {
        self.end(span.to) - self.start(span.from)
    }

    /// How many whole days lie within a length.
    pub fn days_in(self, length: Px) -> i32 {
        narrow((i64::from(length.in_hundredths()) * 10).div_euclid(i64::from(self.density)))
    }

    /// The day at a place; the first or last of all days beyond them.
    pub fn day(self, place: Px) -> Date {
        self.origin.plus_days(self.days_in(place))
    }

    /// The place on `other`, which begins with the same day, of the moment that lies at `place` here.
    pub fn onto(self, other: Self, place: Px) -> Px {
        let there = i64::from(place.in_hundredths()) * i64::from(other.density);
        let own = i64::from(self.density);
        Px::hundredths(narrow((2 * there + own).div_euclid(2 * own)))
    }

    /// Rounded up to a place, so that [`Scale::day`] finds the same day there.
    fn length(self, days: i32) -> Px {
        Px::hundredths(narrow(-(-i64::from(days) * i64::from(self.density)).div_euclid(10)))
    }
}

fn narrow(number: i64) -> i32 {
    number.clamp(i64::from(i32::MIN), i64::from(i32::MAX)) as i32
}

#[cfg(test)]
mod tests;
