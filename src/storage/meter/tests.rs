#![allow(clippy::unwrap_used)]

use super::*;

const PLAN: &str = "p";

fn share(usage: Usage, count: usize, size: usize) -> Share {
    Share { usage, count, size }
}

#[test]
fn everything_on_the_site_is_counted_once_under_what_it_is() {
    let meter = Meter::measure(
        PLAN,
        [
            ("tz/p/assessment/final/slj/T15", 400),
            ("tz/p/assessment/final/slj/T16", 100),
            ("tz/p/assessment/final/sjj/T15", 90),
            ("tz/p/org/slj", 30),
            ("tz/p/epoch", 16),
            ("tz/p/preferences", 80),
            ("tz/p/aside/0a0b/assessment/final/slj/T15", 50),
            ("tz/p/whatever", 7),
            ("tz/pp/org/slj", 60),
            ("another-page", 200),
        ],
    );
    assert_eq!(meter.taken, 1_033);
    assert_eq!(meter.shares.iter().map(|share| share.size).sum::<usize>(), meter.taken);
    assert_eq!(
        meter.shares,
        [
            share(Usage::Records(Kind::Assessment), 3, 590),
            share(Usage::OtherPages, 1, 200),
            share(Usage::Settings, 2, 96),
            share(Usage::OtherPlans, 1, 60),
            share(Usage::Aside, 1, 50),
            share(Usage::Records(Kind::Org), 1, 30),
            share(Usage::Unknown, 1, 7),
        ]
    );
    assert_eq!(meter.units, [("slj".to_owned(), 500), ("sjj".to_owned(), 90)]);
    let largest: Vec<String> = meter.records.iter().map(|(key, size)| format!("{key} {size}")).collect();
    assert_eq!(
        largest,
        [
            "assessment/final/slj/T15 400",
            "assessment/final/slj/T16 100",
            "assessment/final/sjj/T15 90",
            "org/slj 30"
        ]
    );
}

#[test]
fn only_the_largest_are_named() {
    let names: Vec<String> = (0..9).map(|at| format!("tz/p/assessment/final/u{at}/T1")).collect();
    let meter = Meter::measure(PLAN, names.iter().enumerate().map(|(at, name)| (name.as_str(), at)));
    assert_eq!(meter.records.iter().map(|(_, size)| *size).collect::<Vec<_>>(), [8, 7, 6, 5, 4]);
    assert_eq!(meter.units.len(), 5);
    assert_eq!(meter.shares, [share(Usage::Records(Kind::Assessment), 9, 36)]);
}

#[test]
fn an_empty_site_takes_nothing() {
    assert_eq!(Meter::measure(PLAN, []), Meter::default());
}

#[test]
fn sizes_are_told_in_characters_and_as_shares_of_the_room() {
    assert_eq!(size_in_words(9_999), "9999 字");
    assert_eq!(size_in_words(10_000), "1.0 万字");
    assert_eq!(size_in_words(31_950), "3.2 万字");
    assert_eq!(room_share(0), "0.0%");
    assert_eq!(room_share(1), "不到 0.1%");
    assert_eq!(room_share(Meter::ROOM / 8), "12.5%");
}

#[test]
fn the_room_is_nearly_full_beyond_four_fifths() {
    let meter = |taken| Meter { taken, ..Meter::default() };
    assert!(!meter(Meter::ROOM / 5 * 4).is_nearly_full());
    assert!(meter(Meter::ROOM / 5 * 4 + 2).is_nearly_full());
}
