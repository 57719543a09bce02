#![allow(clippy::panic)]

use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::address::Zoom;
use crate::timeline::Span;
use crate::timeline::fixture::{date, near, opened};

fn plan_years() -> Span {
    Span::new(date("2023-01-01"), date("2025-12-31"))
}

fn labels(ticks: &[Tick]) -> String {
    let texts: Vec<_> = ticks.iter().filter_map(|tick| Some(tick.label.as_ref()?.text.as_str())).collect();
    texts.join(" ")
}

#[test]
fn three_years_with_their_quarters() {
    let axis = Axis::of(&View::whole(plan_years(), Px::whole(874)), 13);
    assert_eq!(labels(&axis.years), "2023 2024 2025");
    assert_eq!(labels(&axis.parts), "一季 二季 三季 四季 ".repeat(3).trim_end());
    assert_eq!(axis.years[1].from, axis.parts[4].from);
}

#[test]
fn a_phone_shows_years_alone() {
    let axis = Axis::of(&View::whole(plan_years(), Px::whole(320)), 13);
    assert_eq!((labels(&axis.years).as_str(), axis.parts.len()), ("2023 2024 2025", 0));
}

#[test]
fn a_year_is_told_in_months() {
    let view = opened(plan_years(), Px::whole(874), Zoom::Year, date("2024-01-01"));
    let axis = Axis::of(&view, 13);
    assert!(labels(&axis.parts).contains("1月 2月 3月 4月 5月 6月 7月 8月 9月 10月 11月 12月"));
}

#[test]
fn a_year_that_began_before_the_window_keeps_its_name_in_sight() {
    let view = opened(plan_years(), Px::whole(874), Zoom::Quarter, date("2024-05-01"));
    let axis = Axis::of(&view, 13);
    let year = &axis.years[0];
    assert!(year.from < Px::ZERO);
    assert_eq!(year.label, Some(Label { at: Px::whole(6), text: "2024".to_owned() }));
}

#[test]
fn many_years_share_a_label() {
    let view = View::whole(Span::new(date("2000-01-01"), date("2099-12-31")), Px::whole(400));
    assert_eq!(labels(&Axis::of(&view, 13).years), "2000 2020 2040 2060 2080");
}

proptest! {
    #[test]
    fn labels_never_touch_and_ticks_cover_what_is_seen(
        from in near(), days in 0..20_000i32, width in 60..3000i32, font in 10..20i32,
        zoom in select(&Zoom::NAMED[..]), first in near(), percent in 10..900i32,
    ) {
        let span = Span::new(from, from.plus_days(days));
        let view = opened(span, Px::whole(width), zoom, first).zoomed(Px::whole(width / 3), percent);
        let axis = Axis::of(&view, font);
        for ticks in [&axis.years, &axis.parts] {
            for pair in ticks.windows(2) {
                prop_assert_eq!(pair[0].to, pair[1].from);
            }
            for tick in ticks {
                prop_assert!(tick.from <= tick.to);
                if let Some(label) = &tick.label {
                    prop_assert!(tick.from <= label.at && label.at >= Px::ZERO);
                    prop_assert!(label.at + text_width(&label.text, font) <= tick.to.min(view.width()));
                }
            }
        }
        let (Some(first), Some(last)) = (axis.years.first(), axis.years.last()) else { panic!("no year") };
        prop_assert!(first.from <= view.start(view.seen().from) && view.end(view.seen().to) <= last.to);
    }
}
