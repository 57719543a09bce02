#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use strum::VariantArray;

use super::*;
use crate::timeline::Metrics;
use crate::timeline::fixture::date;

fn years(from: i32, to: i32) -> Span {
    Span::new(date(&format!("{from}-01-01")), date(&format!("{to}-12-31")))
}

fn layout(groups: &[(bool, usize)]) -> Layout {
    Layout::new(Metrics::beside(Px::whole(300)), groups.iter().copied())
}

#[test]
fn sixty_six_items_in_fifteen_sections_on_a4() {
    let sections = [6, 5, 4, 5, 4, 3, 6, 4, 4, 3, 9, 2, 5, 4, 2].map(|rows| (true, rows));
    let pages = sheets(&layout(&sections), years(2023, 2025), Paper::A4, Px::whole(158));
    // 560 pixels for lines: 16 of 34, or fewer with headings.
    assert_eq!(pages.len(), 6);
    assert!(pages.iter().all(|page| page.span == years(2023, 2025) && page.count == 6));
    assert_eq!(sheets(&layout(&sections), years(2023, 2025), Paper::A3, Px::whole(158)).len(), 4);
}

#[test]
fn a_heading_is_repeated_and_never_left_alone() {
    // Room for three lines: heading, row, row | heading again, row, row | (heading alone would fit) | heading, row.
    let pages = sheets(&layout(&[(true, 4), (true, 1)]), years(2023, 2025), Paper::A4, Px::whole(718 - 102));
    let shape: Vec<_> = pages.iter().map(|page| (page.lines.clone(), page.continued)).collect();
    assert_eq!(shape, [(0..3, None), (3..5, Some(0)), (5..7, None)]);
}

#[test]
fn too_many_years_go_on_further_pages() {
    let pages = sheets(&layout(&[(false, 3)]), years(2000, 2029), Paper::A4, Px::whole(158));
    let spans: Vec<_> = pages.iter().map(|page| page.span).collect();
    assert_eq!(spans, [years(2000, 2009), years(2010, 2019), years(2020, 2029)]);
}

#[test]
fn nothing_is_still_a_page() {
    let pages = sheets(&layout(&[]), years(2023, 2025), Paper::A4, Px::whole(158));
    assert_eq!((pages.len(), pages[0].lines.clone()), (1, 0..0));
}

proptest! {
    #[test]
    fn every_line_is_printed_once_for_each_slice_of_time(
        groups in vec((any::<bool>(), 0..40usize), 0..12), around in 0..700i32, last in 2021..2090i32,
        paper in select(Paper::VARIANTS),
    ) {
        let layout = layout(&groups);
        let pages = sheets(&layout, years(2021, last), paper, Px::whole(around));
        let mut at = 0;
        let mut span = pages[0].span;
        prop_assert_eq!(span.from, date("2021-01-01"));
        for (page, number) in pages.iter().zip(1..) {
            prop_assert_eq!((page.number, page.count), (number, pages.len()));
            if page.span != span {
                prop_assert_eq!((at, page.span.from), (layout.lines(), span.to.plus_days(1)));
                (at, span) = (0, page.span);
            }
            prop_assert_eq!(page.lines.start, at);
            at = page.lines.end;
            let lines: Vec<_> = page.lines.clone().map(|at| layout.line(at).unwrap()).collect();
            let heading = page.continued.map_or(Px::ZERO, |_| layout.metrics().heading);
            let height = lines.iter().map(|line| line.height).fold(heading, |sum, one| sum + one);
            prop_assert!(height <= paper.height() - Px::whole(around) || lines.len() == 1);
        }
        prop_assert_eq!((at, span.to.year()), (layout.lines(), last));
    }
}
