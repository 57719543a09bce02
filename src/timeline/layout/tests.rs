#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::prelude::*;

use super::*;

fn metrics() -> impl Strategy<Value = Metrics> {
    prop_oneof![(40..400).prop_map(|column| Metrics::beside(Px::whole(column))), Just(Metrics::above())]
}

fn groups() -> impl Strategy<Value = Vec<(bool, usize)>> {
    vec((any::<bool>(), 0..30usize), 0..20)
}

/// Every line, found by walking all of them.
fn naive(metrics: Metrics, groups: &[(bool, usize)]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut top = Px::ZERO;
    for (group, (headed, rows)) in groups.iter().enumerate() {
        let heading = headed.then_some((None, metrics.heading));
        for (row, height) in heading.into_iter().chain((0..*rows).map(|row| (Some(row), metrics.row))) {
            lines.push(Line { at: lines.len(), group, row, top, height });
            top = top + height;
        }
    }
    lines
}

#[test]
fn labels_stand_above_their_bars_where_the_chart_is_narrow() {
    let labels = |width| Metrics::for_width(Px::whole(width)).labels;
    assert_eq!(labels(719), Labels::Above);
    assert_eq!(labels(720), Labels::Beside(Px::whole(264)));
    assert_eq!(labels(1100), Labels::Beside(Px::whole(336)));
}

#[test]
fn a_heading_and_its_rows() {
    let layout = Layout::new(Metrics::beside(Px::whole(330)), [(true, 4), (true, 3)]);
    assert_eq!((layout.lines(), layout.height()), (9, Px::whole(2 * 33 + 7 * 34)));
    assert_eq!(layout.line_of(1, 0).unwrap().top, Px::whole(33 + 4 * 34 + 33));
    assert_eq!(layout.line_of(0, 4), None);
    assert_eq!(layout.window(Px::whole(33), Px::whole(34)), 1..2);
    assert_eq!(layout.window(Px::whole(32), Px::whole(36)), 0..3);
}

#[test]
fn five_thousand_rows_show_a_screenful() {
    let layout = Layout::new(Metrics::beside(Px::whole(330)), [(true, 2500), (true, 2500)]);
    // 14 934 and 15 834 pixels below the second heading: rows 439 to 465 of its group.
    assert_eq!(layout.window(Px::whole(100_000), Px::whole(900)), 2941..2968);
    assert_eq!(layout.line(2941).unwrap().row, Some(439));
}

#[test]
fn a_window_without_height_shows_no_line_wherever_it_stands() {
    let layout = Layout::new(Metrics::above(), [(false, 2), (true, 1)]);
    for top in 0..=layout.height().in_hundredths() {
        assert_eq!(layout.window(Px::hundredths(top), Px::ZERO), 0..0, "{top}");
    }
}

#[test]
fn a_line_that_only_touches_an_edge_of_the_window_is_not_shown() {
    let layout = Layout::new(Metrics::above(), [(false, 3)]);
    let row = layout.metrics().row;
    let least = Px::hundredths(1);
    assert_eq!(layout.window(row, row), 1..2);
    assert_eq!(layout.window(row - least, row), 0..2);
    assert_eq!(layout.window(row, row + least), 1..3);
    assert_eq!(layout.window(-row, row), 0..0);
    assert_eq!(layout.window(-row, row + least), 0..1);
}

proptest! {
    #[test]
    fn lines_follow_each_other_as_counted_by_hand(metrics in metrics(), groups in groups()) {
        let layout = Layout::new(metrics, groups.iter().copied());
        let lines: Vec<_> = (0..layout.lines()).map(|at| layout.line(at).unwrap()).collect();
        prop_assert_eq!(&lines, &naive(metrics, &groups));
        prop_assert_eq!(layout.line(layout.lines()), None);
        prop_assert_eq!(layout.height(), lines.last().map_or(Px::ZERO, |line| line.top + line.height));
        for line in &lines {
            if let Some(row) = line.row {
                prop_assert_eq!(layout.line_of(line.group, row), Some(*line));
            }
        }
    }

    #[test]
    fn the_window_is_what_a_filter_over_all_lines_leaves(
        metrics in metrics(), groups in groups(), top in -50_000..2_000_000i32, height in 0..200_000i32,
    ) {
        let layout = Layout::new(metrics, groups.iter().copied());
        let (top, height) = (Px::hundredths(top), Px::hundredths(height));
        let seen = |line: &Line| line.top.max(top) < (line.top + line.height).min(top + height);
        let expected: Vec<_> = naive(metrics, &groups).iter().filter(|line| seen(line)).map(|line| line.at).collect();
        prop_assert_eq!(layout.window(top, height).collect::<Vec<_>>(), expected);
    }

    /// A label has a column or a line of its own; the two bars of a row lie apart, and inside it.
    #[test]
    fn bars_never_lie_under_a_label_or_outside_their_row(metrics in metrics(), two in any::<bool>()) {
        let Bands { label, bar, beneath } = metrics.bands(two);
        prop_assert!(bar.top >= Px::ZERO && bar.bottom() <= metrics.row);
        prop_assert!(label.bottom() <= metrics.row);
        if two {
            prop_assert!(bar.bottom() < beneath.top && beneath.bottom() <= metrics.row);
        }
        match metrics.labels {
            Labels::Beside(column) => prop_assert!(metrics.column() == column),
            Labels::Above => prop_assert!(label.bottom() < bar.top),
        }
    }
}
