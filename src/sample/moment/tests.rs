#![allow(clippy::unwrap_used)]

use super::{Month, text};

fn month(date: &str) -> Month {
    Month::of(date.parse().unwrap())
}

#[test]
fn a_month_knows_its_last_day_and_its_neighbours() {
    let december = month("2025-12-31");
    assert_eq!(text(december.minus(1).day(31)), "2025-11-30");
    assert_eq!(text(december.plus(1).day(15)), "2026-01-15");
    assert_eq!(text(december.minus(22).day(31)), "2024-02-29");
    assert_eq!(text(december.minus(10).day(30)), "2025-02-28");
}

#[test]
fn what_is_outside_the_calendar_is_no_date() {
    assert_eq!(text(month("1900-01-01").minus(1).day(1)), "");
    assert_eq!(text(month("2199-12-01").plus(1).day(1)), "");
    assert_eq!(text(month("2025-01-01").day(0)), "");
}

#[test]
fn months_between_are_counted_and_never_negative() {
    assert_eq!(month("2025-01-31").since(month("2023-12-01")), 13);
    assert_eq!(month("2023-12-01").since(month("2025-01-31")), 0);
}
