use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use web_sys::{Element, PointerEvent, WheelEvent};

use super::gesture::Gesture;
use super::state::ChartState;
use crate::browser;
use crate::timeline::{Px, wheel_zoom};

/// A pointer rests so long before a tip opens, and is away so long before it closes.
const OPEN_DELAY: Duration = Duration::from_millis(120);
const CLOSE_DELAY: Duration = Duration::from_millis(250);

/// Mouse, pen and fingers on the chart: dragging moves it, two fingers and the wheel zoom it.
#[derive(Clone, Copy)]
pub struct Pointer {
    gesture: StoredValue<Gesture>,
    timer: StoredValue<Option<TimeoutHandle>>,
    over_tip: StoredValue<bool>,
}

impl Pointer {
    pub fn new() -> Self {
        let pointer = Self::away();
        on_cleanup(move || pointer.stop_timer());
        pointer
    }

    /// One that is nowhere: zooming keeps the middle.
    pub fn away() -> Self {
        Self {
            gesture: StoredValue::new(Gesture::default()),
            timer: StoredValue::new(None),
            over_tip: StoredValue::new(false),
        }
    }

    pub fn press(self, chart: ChartState, event: &PointerEvent) {
        if event.pointer_type() == "mouse" && event.button() != 0 {
            return;
        }
        self.gesture.update_value(|gesture| {
            if gesture.pressed.is_empty() {
                gesture.dragged = false;
                gesture.tip_before = chart.tip.get_untracked().map(|(at, _)| at);
            }
            gesture.is_touch = event.pointer_type() == "touch";
            gesture.pressed.retain(|(id, _)| *id != event.pointer_id());
            gesture.pressed.push((event.pointer_id(), f64::from(event.client_x())));
            gesture.restart(chart);
        });
    }

    pub fn moved(self, chart: ChartState, picture: &Element, event: &PointerEvent) {
        let x = f64::from(event.client_x());
        let column = chart.metrics.get_untracked().column();
        let view = self.gesture.try_update_value(|gesture| {
            gesture.hover = (event.pointer_type() != "touch").then(|| browser::x_within(picture, x));
            let own = gesture.pressed.iter_mut().find(|(id, _)| *id == event.pointer_id())?;
            own.1 = x;
            gesture.follow(picture, column)
        });
        self.request_tip(chart, event);
        if let Some(view) = view.flatten() {
            chart.tip.set(None);
            // A pointer that is gone already can't be captured.
            let _ = picture.set_pointer_capture(event.pointer_id());
            chart.change(|_| view);
        }
    }

    pub fn release(self, chart: ChartState, event: &PointerEvent) {
        self.gesture.update_value(|gesture| {
            gesture.pressed.retain(|(id, _)| *id != event.pointer_id());
            gesture.restart(chart);
        });
    }

    /// Whether a click on a line must not follow its link: it ended a drag, or a finger opened the tip by it.
    pub fn takes_click(self, chart: ChartState, at: usize) -> bool {
        let (dragged, opens_tip) = self
            .gesture
            .with_value(|gesture| (gesture.dragged, gesture.is_touch && gesture.tip_before != Some(at)));
        if opens_tip && !dragged {
            chart.tip.set(Some((at, None)));
        }
        dragged || opens_tip
    }

    /// The pointer came over a line. Its tip waits for a move: a page that scrolls under a resting pointer opens none.
    pub fn enter(self, at: usize) {
        self.gesture.update_value(|gesture| gesture.over = Some(at));
    }

    /// Opens the tip of the line that the pointer was moved over.
    fn request_tip(self, chart: ChartState, event: &PointerEvent) {
        let place = (event.client_x(), event.client_y());
        let at = self.gesture.try_update_value(|gesture| {
            let moved = gesture.last.replace(place) != Some(place);
            let is_free = gesture.pressed.is_empty() && event.pointer_type() != "touch";
            let at = gesture.over.filter(|at| moved && is_free && gesture.requested != Some(*at))?;
            gesture.requested = Some(at);
            Some(at)
        });
        if let Some(at) = at.flatten() {
            let x = f64::from(event.client_x());
            self.after(OPEN_DELAY, move || chart.tip.set(Some((at, Some(x)))));
        }
    }

    /// The pointer left the chart, or the tip.
    pub fn leave(self, chart: ChartState) {
        self.gesture
            .update_value(|gesture| (gesture.hover, gesture.over, gesture.requested) = (None, None, None));
        self.after(CLOSE_DELAY, move || {
            if !self.over_tip.get_value() {
                chart.tip.set(chart.focused.get_untracked().map(|at| (at, None)));
            }
        });
    }

    pub fn over_tip(self, is_over: bool) {
        self.over_tip.set_value(is_over);
        if is_over {
            self.stop_timer();
        }
    }

    pub fn wheel(self, chart: ChartState, picture: &Element, event: &WheelEvent) {
        let scale = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 32.0 } else { 1.0 };
        let (x, y) = (event.delta_x() * scale, event.delta_y() * scale);
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let about = browser::x_within(picture, f64::from(event.client_x()));
            self.gesture.update_value(|gesture| gesture.hover = Some(about));
            let about = Px::from_css(about) - chart.metrics.get_untracked().column();
            chart.change(|view| view.zoomed(about, wheel_zoom(y)));
        } else if event.shift_key() || x.abs() > y.abs() {
            event.prevent_default();
            let by = if x == 0.0 { y } else { x };
            chart.change(|view| view.panned(Px::from_css(by)));
        }
    }

    /// Where a key zooms, on the axis: under the pointer, or in the middle.
    pub fn zoom_center(self, chart: ChartState) -> Px {
        let middle = chart.view.with_untracked(|view| view.width().half());
        let hover = self.gesture.with_value(|gesture| gesture.hover);
        let over = hover.map(|x| Px::from_css(x) - chart.metrics.get_untracked().column());
        over.filter(|over| *over >= Px::ZERO).unwrap_or(middle)
    }

    pub fn is_over_chart(self) -> bool {
        self.gesture.with_value(|gesture| gesture.hover.is_some())
    }

    fn after(self, delay: Duration, action: impl Fn() + 'static) {
        self.stop_timer();
        self.timer.set_value(set_timeout_with_handle(action, delay).ok());
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}
