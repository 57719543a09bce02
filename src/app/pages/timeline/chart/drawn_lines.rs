use leptos::prelude::*;

use super::state::ChartState;
use crate::timeline::Px;

/// Rows are drawn this far beyond the edges of the screen, in steps of so many.
const OVERSCAN: Px = Px::whole(300);
const STEP: usize = 8;

/// The lines to draw, each with its edition: those near the screen, and the one that the Tab key leads to. None before
/// the chart has its width.
pub fn drawn_lines(chart: ChartState) -> Vec<(usize, usize)> {
    if chart.width.get() == Px::ZERO {
        return Vec::new();
    }
    let edition = chart.edition.get();
    let (top, height) = chart.visible.get();
    let active = chart.active.get();
    chart.layout.with(|layout| {
        let window = layout.window(top - OVERSCAN, height + OVERSCAN * 2);
        let first = window.start / STEP * STEP;
        let end = window.end.div_ceil(STEP) * STEP;
        let end = end.min(layout.lines());
        let active = Some(active).filter(|at| *at < layout.lines());
        let before = active.filter(|at| *at < first);
        let after = active.filter(|at| *at >= end);
        before.into_iter().chain(first..end).chain(after).map(|at| (edition, at)).collect()
    })
}
