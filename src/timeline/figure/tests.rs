#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;
use crate::records::{Ratio, State};
use crate::rules::Judgement;
use crate::timeline::fixture::{date, groups, plan, row};
use crate::timeline::{Bands, Labels, Layout, Metrics, shortened, span_of, text_width};

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

    /// As drawn: a label from its left edge to where its text may end, bars as far as the axis' window shows them.
    /// No label lies over a bar, a tail or a mark, and no two labels touch, at any zoom and place.
    #[test]
    fn no_label_lies_over_a_bar(
        groups in groups(), column in 80..400i32, above in any::<bool>(), width in 100..1500i32, percent in 100..900i32, by in 0..3000i32,
    ) {
        let metrics = if above { Metrics::above() } else { Metrics::beside(Px::whole(column)) };
        let layout = Layout::new(metrics, groups.iter().map(|group| (!group.heading.is_empty(), group.rows.len())));
        let years = span_of(plan(), date("2025-12-31"), &groups);
        let view = View::whole(years, Px::whole(width)).zoomed(Px::ZERO, percent).panned(Px::whole(by));
        let (mut labels, mut bars): (Vec<[Px; 4]>, Vec<[Px; 4]>) = (Vec::new(), Vec::new());
        for line in (0..layout.lines()).filter_map(|at| layout.line(at)) {
            let Some(row) = line.row.map(|row| &groups[line.group].rows[row]) else { continue };
            let figure = Figure::of(row, &view);
            let Bands { label, bar, beneath } = metrics.bands(figure.beneath.is_some());
            let room = match metrics.labels {
                Labels::Beside(column) => column,
                Labels::Above => view.width(),
            };
            let end = text_width(&shortened(&row.item.title, room, 14), 14);
            labels.push([Px::ZERO, end, line.top + label.top, line.top + label.bottom()]);
            let left = metrics.column();
            let mut shown = |from: Px, to: Px, top: Px, bottom: Px| {
                let (from, to) = (left + from.max(Px::ZERO), left + to.min(view.width()));
                if from < to {
                    bars.push([from, to, line.top + top, line.top + bottom]);
                }
            };
            for segment in [Some(figure.bar), figure.fill, figure.late].into_iter().flatten() {
                shown(segment.from, segment.to, bar.top, bar.bottom());
            }
            if let Some(segment) = figure.beneath {
                shown(segment.from, segment.to, beneath.top, beneath.bottom());
            }
            let half = Px::whole(6);
            for (mark, at) in row.milestones.iter().zip(&figure.marks) {
                let middle = if figure.is_beneath(mark.kind) { beneath.middle() } else { bar.middle() };
                shown(*at - half, *at + half, middle - half, middle + half);
            }
        }
        let apart = |one: &[Px; 4], other: &[Px; 4]| {
            one[1] <= other[0] || other[1] <= one[0] || one[3] <= other[2] || other[3] <= one[2]
        };
        for (at, label) in labels.iter().enumerate() {
            prop_assert!(bars.iter().all(|bar| apart(label, bar)));
            prop_assert!(labels[..at].iter().all(|other| apart(label, other)));
        }
    }
}
