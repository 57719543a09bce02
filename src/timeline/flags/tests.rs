#![allow(clippy::panic)]

use proptest::option;
use proptest::prelude::*;

use super::*;
use crate::timeline::Span;
use crate::timeline::fixture::{date, near};

fn view(to: &str) -> View {
    View::whole(Span::new(date("2023-01-01"), date(to)), Px::whole(874))
}

#[test]
fn the_as_of_date_at_the_right_end_is_named_on_its_left() {
    let flags = Flags::of(&view("2025-12-31"), date("2025-12-31"), Some(date("2026-11-24")), 13);
    let Some(Flag { at, label: Some(label) }) = flags.as_of else { panic!("it is there") };
    assert_eq!((at.to_string().as_str(), label.text.as_str()), ("861.4", "截止日 2025-12-31"));
    assert!(label.before && label.to + GAP == at);
    assert_eq!(flags.today, None, "2026 holds nothing");
}

#[test]
fn today_close_by_goes_to_the_other_side() {
    let flags = Flags::of(&view("2025-12-31"), date("2024-06-30"), Some(date("2024-06-20")), 13);
    let (Some(as_of), Some(today)) = (flags.as_of, flags.today) else { panic!("both are there") };
    assert!(as_of.label.is_some_and(|label| !label.before && label.from > as_of.at));
    assert!(today.label.is_some_and(|label| label.before && label.to < today.at));
}

proptest! {
    #[test]
    fn labels_lie_in_the_window_and_no_line_passes_through_them(
        from in near(), days in 1..3000i32, width in 40..2000i32, as_of in near(), today in option::of(near()),
    ) {
        let view = View::whole(Span::new(from, from.plus_days(days)), Px::whole(width));
        let flags = Flags::of(&view, as_of, today, 13);
        let passing = flags.as_of.as_ref().map(|flag| flag.at);
        // 今天 is below, where the line of 截止日 passes; nothing passes the label of 截止日 but its own line.
        for (flag, lines) in [(&flags.as_of, [None, None]), (&flags.today, [passing, flags.today.as_ref().map(|flag| flag.at)])] {
            let Some(flag) = flag else { continue };
            prop_assert!(Px::ZERO <= flag.at && flag.at <= view.width());
            if let Some(label) = &flag.label {
                prop_assert!(Px::ZERO <= label.from && label.to <= view.width());
                prop_assert_eq!(label.to - label.from, text_width(&label.text, 13));
                for line in lines.into_iter().flatten().chain([flag.at]) {
                    prop_assert!(label.to < line || line < label.from);
                }
            }
        }
        // As long as the label has room on one side of any line, the date that everything is judged by is named.
        let one_side = text_width("截止日 2025-12-31", 13) + GAP;
        if view.width() >= one_side * 2 && view.span().contains(as_of) {
            prop_assert!(flags.as_of.is_some_and(|flag| flag.label.is_some()));
        }
    }
}
