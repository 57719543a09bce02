#![allow(clippy::unwrap_used)]

use super::{Date, DateError};

fn date(text: &str) -> Date {
    text.parse().unwrap()
}

/// Every day from 1900 to 2199, found by counting days on a written-out calendar.
fn all_days() -> Vec<(i32, u32, u32)> {
    let mut days = Vec::new();
    for year in 1900..2200 {
        let leap = (year % 4 == 0) != (year == 1900 || year == 2100);
        let february = if leap { 29 } else { 28 };
        let months = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        for (month, length) in (1..).zip(months) {
            days.extend((1..=length).map(|day| (year, month, day)));
        }
    }
    days
}

#[test]
fn every_day_is_taken_and_counted() {
    let days = all_days();
    let first = Date::new(1900, 1, 1).unwrap();
    for (at, (year, month, day)) in (0..).zip(&days) {
        let date = Date::new(*year, *month, *day).unwrap();
        assert_eq!(date.days_since(first), at, "{date}");
        assert_eq!(first.days_since(date), -at, "{date}");
        assert_eq!(first.plus_days(at), date);
        assert_eq!(date.plus_days(-at), first);
        assert_eq!(date.to_string().parse(), Ok(date));
    }
    // 300 years, 73 of them leap: every fourth but 1900 and 2100.
    assert_eq!(days.len(), 300 * 365 + 73);
}

#[test]
fn no_other_day_is_taken() {
    let days = all_days();
    for year in [1899, 1900, 2000, 2023, 2024, 2100, 2199, 2200] {
        for month in 0..=13 {
            for day in 0..=32 {
                assert_eq!(
                    Date::new(year, month, day).is_some(),
                    days.binary_search(&(year, month, day)).is_ok(),
                    "{year}-{month}-{day}"
                );
            }
        }
    }
}

#[test]
fn leap_days() {
    assert_eq!(date("2024-02-29").days_since(date("2024-02-28")), 1);
    assert_eq!(date("2024-03-01").days_since(date("2024-02-28")), 2);
    assert_eq!(date("2023-03-01").days_since(date("2023-02-28")), 1);
    assert_eq!(date("2000-02-29").day(), 29);
    assert_eq!("2023-02-29".parse::<Date>(), Err(DateError::NoSuchDay));
    assert_eq!("2100-02-29".parse::<Date>(), Err(DateError::NoSuchDay));
}

#[test]
fn the_plans_own_span() {
    assert_eq!(date("2025-12-31").days_since(date("2023-02-07")), 1058);
    assert_eq!(date("2023-12-31").days_since(date("2023-06-30")), 184);
}

#[test]
fn no_day_lies_outside_the_years_that_are_taken() {
    assert_eq!(date("2025-12-31").plus_days(i32::MAX), date("2199-12-31"));
    assert_eq!(date("2025-12-31").plus_days(i32::MIN), date("1900-01-01"));
}

#[test]
fn order_is_the_calendars() {
    assert!(date("2023-12-31") < date("2024-01-01"));
    assert!(date("2024-01-31") < date("2024-02-01"));
    assert!(date("2024-02-01") < date("2024-02-02"));
}

#[test]
fn texts_of_another_form() {
    for text in [
        "",
        "2025",
        "2025-12",
        "2025-1-1",
        "2025/12/31",
        "2025-12-31 ",
        " 2025-12-31",
        "2025-12-3x",
        "2025-12-311",
        "+025-12-31",
        "2025-+1-01",
        "20251231",
        "2025年12月",
        "\u{ff12}025-12-31",
    ] {
        assert_eq!(text.parse::<Date>(), Err(DateError::Form), "{text:?}");
    }
    for text in
        ["2025-00-10", "2025-13-10", "2025-04-31", "2025-01-00", "1899-12-31", "2200-01-01", "0000-01-01"]
    {
        assert_eq!(text.parse::<Date>(), Err(DateError::NoSuchDay), "{text:?}");
    }
}

#[test]
fn in_chinese() {
    assert_eq!(date("2023-02-07").chinese(), "2023年2月7日");
}
