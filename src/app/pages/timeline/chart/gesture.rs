use leptos::prelude::*;
use web_sys::Element;

use super::state::ChartState;
use crate::browser;
use crate::timeline::{Px, View};

/// A press that moves less than so many px is no drag.
const DRAG_THRESHOLD: f64 = 5.0;

/// What mouse, pen and fingers do on the chart now.
#[derive(Default)]
pub struct Gesture {
    /// The pointers that are down: id and x.
    pub pressed: Vec<(i32, f64)>,
    /// Where they were, and the view, when the drag or pinch began.
    start: Vec<f64>,
    start_view: Option<View>,
    pub dragged: bool,
    pub is_touch: bool,
    /// The line whose tip was open before the press.
    pub tip_before: Option<usize>,
    /// The line under the pointer.
    pub over: Option<usize>,
    /// The line whose tip was requested last.
    pub requested: Option<usize>,
    /// Where the pointer was last on the screen.
    pub last: Option<(i32, i32)>,
    /// Where it hovers, from the chart's left edge; `None` where it is elsewhere.
    pub hover: Option<f64>,
}

impl Gesture {
    /// A pointer went down or up: what follows is a new drag or pinch.
    pub fn restart(&mut self, chart: ChartState) {
        self.start = self.pressed.iter().map(|(_, x)| *x).collect();
        self.start_view = Some(chart.view.get_untracked());
    }

    /// The view that the pressed pointers have moved the chart to: one drags it, two zoom it.
    pub fn follow(&mut self, picture: &Element, column: Px) -> Option<View> {
        let view = self.start_view?;
        let now: Vec<f64> = self.pressed.iter().map(|(_, x)| *x).collect();
        match (&self.start[..], &now[..]) {
            ([start], [x]) => {
                if !self.dragged && (x - start).abs() < DRAG_THRESHOLD {
                    return None;
                }
                self.dragged = true;
                Some(view.panned(Px::from_css(start - x)))
            }
            ([first, second], [x, y]) => {
                self.dragged = true;
                let distance = |first: f64, second: f64| (first - second).abs().max(10.0);
                let percent = 100.0 * distance(*x, *y) / distance(*first, *second);
                let about = Px::from_css(browser::x_within(picture, (first + second) / 2.0)) - column;
                let moved = Px::from_css((first + second - x - y) / 2.0);
                Some(view.zoomed(about, percent.round() as i32).panned(moved))
            }
            _ => None,
        }
    }
}
