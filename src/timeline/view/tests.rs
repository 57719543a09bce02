use proptest::prelude::*;
use proptest::sample::select;

use super::*;
use crate::timeline::fixture::{date, near, opened};

fn plan_years() -> Span {
    Span::new(date("2023-01-01"), date("2025-12-31"))
}

fn whole() -> View {
    View::whole(plan_years(), Px::whole(874))
}

fn held(view: &View) -> Result<(), TestCaseError> {
    prop_assert!(view.start(view.span().from) <= View::MARGIN, "nothing but the margin before the first day");
    // The scale is whole thousandths of a pixel for a day: what fits may leave so much free.
    let slack = Px::hundredths(view.span().days() / 10 + 2);
    // And a day is never wider than the widest scale draws it: a few days don't fill a wide window.
    let widest = view.scale().density() == Scale::MOST;
    prop_assert!(widest || view.end(view.span().to) + View::MARGIN + slack >= view.width());
    Ok(())
}

#[test]
fn the_whole_plan_fills_the_window_between_its_margins() {
    let view = whole();
    assert_eq!(view.start(date("2023-01-01")), View::MARGIN);
    assert_eq!(view.end(date("2025-12-31")).to_string(), "861.4");
    assert_eq!(view.zoom(), Some(Zoom::Plan));
    assert_eq!(view.seen(), plan_years());
}

#[test]
fn a_year_or_a_quarter_fills_the_window() {
    let year = opened(plan_years(), Px::whole(874), Zoom::Year, date("2024-01-01"));
    assert_eq!(year.start(date("2024-01-01")), View::MARGIN);
    assert!(year.end(date("2024-12-31")) <= Px::whole(862));
    assert_eq!(year.zoom(), Some(Zoom::Year));
    let quarter = year.zoomed_to(Zoom::Quarter);
    assert_eq!(quarter.zoom(), Some(Zoom::Quarter));
    let middle = date("2024-07-01");
    assert!(quarter.start(middle) > Px::whole(420) && quarter.start(middle) < Px::whole(450));
    assert_eq!(quarter.zoomed_to(Zoom::Plan), whole());
}

#[test]
fn a_span_shorter_than_the_zoom_is_shown_whole() {
    let span = Span::new(date("2023-01-01"), date("2023-03-01"));
    let view = View::whole(span, Px::whole(500));
    assert_eq!(view.zoomed_to(Zoom::Year), view);
    assert_eq!(view.zoom(), Some(Zoom::Plan));
}

prop_compose! {
    fn view()(
        from in near(), days in 30..3000i32, width in 150..2500i32,
        zoom in select(&Zoom::NAMED[..]), first in near(),
    ) -> View {
        opened(Span::new(from, from.plus_days(days)), Px::whole(width), zoom, first)
    }
}

proptest! {
    #[test]
    fn no_change_leaves_the_span(
        view in view(), about in 0..2500i32, percent in 1..2000i32, by in -99_999..99_999i32,
    ) {
        held(&view)?;
        held(&view.zoomed(Px::whole(about), percent))?;
        held(&view.panned(Px::whole(by)))?;
        for zoom in Zoom::NAMED {
            held(&view.zoomed_to(zoom))?;
        }
    }

    /// The moment under the pointer, in days and parts of a day, stays there to a hundredth of a pixel, unless an end
    /// of the span is in the way.
    #[test]
    fn a_zoom_keeps_what_lies_under_the_pointer(view in view(), at in 0..=1000i32, percent in 20..500i32) {
        let about = Px::hundredths(view.width().in_hundredths() / 1000 * at);
        let moment = |view: &View| f64::from((view.left() + about).in_hundredths()) * 10.0 / f64::from(view.scale().density());
        let zoomed = view.zoomed(about, percent);
        let pushed = zoomed.panned(Px::hundredths(-1)) == zoomed || zoomed.panned(Px::hundredths(1)) == zoomed;
        if !pushed {
            let off = (moment(&view) - moment(&zoomed)).abs() * f64::from(zoomed.scale().density()) / 1000.0;
            prop_assert!(off <= 0.01, "{off} px");
        }
    }

    #[test]
    fn panning_there_and_back_changes_nothing_in_the_middle(view in view(), by in 0..500i32) {
        let moved = view.panned(Px::whole(by));
        if moved.left() == view.left() + Px::whole(by) {
            prop_assert_eq!(moved.panned(-Px::whole(by)), view);
            prop_assert_eq!(moved.start(view.span().from), view.start(view.span().from) - Px::whole(by));
        }
    }

    /// A view that was zoomed and panned by hand comes back from an address to within a day, and from then on stays.
    #[test]
    fn a_view_comes_back_from_an_address(view in view(), percent in 20..500i32, by in -900..900i32) {
        let view = view.zoomed(Px::ZERO, percent).panned(Px::whole(by));
        let again = |view: View| opened(view.span(), view.width(), view.written_zoom(), view.first());
        let back = again(view);
        prop_assert_eq!(back.days(), view.days());
        prop_assert!(back.first().days_since(view.first()).abs() <= 1, "{} {}", back.first(), view.first());
        prop_assert_eq!(again(back), back);
    }
}
