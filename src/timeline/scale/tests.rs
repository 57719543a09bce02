#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::timeline::fixture::{date, day};

#[test]
fn the_plans_three_years_on_850_pixels() {
    let (from, to) = (date("2023-01-01"), date("2025-12-31"));
    let scale = Scale::fitting(from, 1096, Px::whole(850));
    // 850 000 thousandths over 1096 days.
    assert_eq!(scale.density(), 775);
    assert_eq!(scale.start(from), Px::ZERO);
    // 37 days to the day of issue: 28.675, rounded up.
    assert_eq!(scale.start(date("2023-02-07")).to_string(), "28.68");
    // 365 days: 282.875.
    assert_eq!(scale.end(date("2023-12-31")).to_string(), "282.88");
    assert_eq!(scale.end(date("2023-12-31")), scale.start(date("2024-01-01")));
    assert_eq!(scale.width(Span::new(from, to)).to_string(), "849.4");
}

proptest! {
    #[test]
    fn later_days_lie_further_right_and_are_found_again(
        origin in day(), one in day(), other in day(), density in Scale::LEAST..=Scale::MOST,
    ) {
        let scale = Scale::new(origin, density);
        prop_assert_eq!(scale.start(one) < scale.start(other), one < other);
        prop_assert_eq!(scale.day(scale.start(one)), one);
        prop_assert_eq!(scale.day(scale.end(one) - Px::hundredths(1)), one);
        // Against plain arithmetic, to within a hundredth.
        let naive = f64::from(one.days_since(origin)) * f64::from(density) / 1000.0;
        prop_assert!((scale.start(one).css() - naive).abs() <= 0.0101, "{} {naive}", scale.start(one));
    }

    #[test]
    fn what_fits_fits(from in day(), days in 1..4000i32, width in 50..4000i32) {
        let scale = Scale::fitting(from, days, Px::whole(width));
        let span = Span::new(from, from.plus_days(days - 1));
        prop_assert!(scale.width(span) <= Px::whole(width) || scale.density() == Scale::LEAST);
    }
}
