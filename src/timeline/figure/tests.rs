#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::ledger::{Judgement, Ratio, State};
use crate::timeline::fixture::{date, plan, row};

#[test]
fn a_late_task_half_done() {
    let item = plan().item("T15").unwrap();
    let judgement = Judgement::of(State::Ongoing, &item.milestones, plan().ends, date("2025-12-31"));
    let row = Row::new(plan(), item, &judgement, Ratio::new(1, 2), None);
    let years = Span::new(date("2023-01-01"), date("2025-12-31"));
    let figure = Figure::of(&row, &View::whole(years, Px::whole(874)));
    // 0.775 px a day behind a margin of 12: 37 days to the issue, 365 to the end of 2023, 1096 to that of 2025.
    let show = |segment: Segment| format!("{} {}", segment.from, segment.to);
    assert_eq!(show(figure.bar), "40.68 294.88");
    assert_eq!(figure.fill.map(show).unwrap(), "40.68 167.78");
    assert_eq!(figure.late.map(show).unwrap(), "294.88 861.4");
    assert_eq!((figure.beneath, figure.marks.len()), (None, 1));
    assert_eq!(figure.marks[0], figure.bar.to);
}

proptest! {
    /// Everything lies where its day lies, and nothing that a row has is left out.
    #[test]
    fn a_figure_is_its_row_on_the_scale(row in row(), width in 100..2000i32) {
        let view = View::whole(row.span().whole_years(), Px::whole(width));
        let figure = Figure::of(&row, &view);
        let inside = |segment: Segment| Px::ZERO <= segment.from && segment.from <= segment.to && segment.to <= view.width();
        for segment in [Some(figure.bar), figure.fill, figure.beneath, figure.late].into_iter().flatten() {
            prop_assert!(inside(segment), "{segment:?}");
        }
        if let Some(fill) = figure.fill {
            prop_assert!(fill.from == figure.bar.from && fill.to <= figure.bar.to);
        }
        prop_assert_eq!(figure.fill == Some(figure.bar), row.progress == Some(Ratio::ONE));
        prop_assert_eq!(figure.beneath.is_some(), row.planned.is_some());
        prop_assert_eq!(view.day(figure.bar.from), row.main().from);
        for (mark, place) in row.milestones.iter().zip(&figure.marks) {
            prop_assert_eq!(view.day(*place - Px::hundredths(1)), mark.date);
        }
        prop_assert_eq!(row.milestones.len(), figure.marks.len());
    }
}
