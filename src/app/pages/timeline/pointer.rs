use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;
use web_sys::{Element, PointerEvent, WheelEvent};

use super::wide::ChartState;
use crate::browser;
use crate::timeline::{Px, View};

/// A press that moves less than so many px is no drag.
const STILL: f64 = 5.0;
/// A pointer rests so long before details are shown, and is away so long before they go.
const SOON: Duration = Duration::from_millis(120);
const LINGER: Duration = Duration::from_millis(250);

/// Mouse, pen and fingers on the picture: dragging moves it, two fingers and the wheel zoom it.
#[derive(Clone, Copy)]
pub struct Pointer {
    hand: StoredValue<Hand>,
    timer: StoredValue<Option<TimeoutHandle>>,
    /// Whether it is over the details.
    over_tip: StoredValue<bool>,
}

/// What is on the picture now.
#[derive(Default)]
struct Hand {
    /// What is pressed: each pointer, and where.
    pressed: Vec<(i32, f64)>,
    /// Where these were, and the view, when the move began.
    from: Vec<f64>,
    view: Option<View>,
    dragged: bool,
    is_touch: bool,
    /// The line whose details were shown before the press.
    shown: Option<usize>,
    /// The line under it, the one whose details it asked for last, and where it was then.
    over: Option<usize>,
    asked: Option<usize>,
    last: Option<(i32, i32)>,
    /// Where it hovers, from the picture's left edge; `None` where it is elsewhere.
    hovers: Option<f64>,
}

impl Pointer {
    pub fn new() -> Self {
        let pointer = Self {
            hand: StoredValue::new(Hand::default()),
            timer: StoredValue::new(None),
            over_tip: StoredValue::new(false),
        };
        on_cleanup(move || pointer.stop_timer());
        pointer
    }

    /// One that is nowhere: zooming keeps the middle.
    pub fn away() -> Self {
        Self {
            hand: StoredValue::new(Hand::default()),
            timer: StoredValue::new(None),
            over_tip: StoredValue::new(false),
        }
    }

    pub fn press(self, wide: ChartState, event: &PointerEvent) {
        if event.pointer_type() == "mouse" && event.button() != 0 {
            return;
        }
        self.hand.update_value(|hand| {
            if hand.pressed.is_empty() {
                hand.dragged = false;
                hand.shown = wide.tip.get_untracked().map(|(at, _)| at);
            }
            hand.is_touch = event.pointer_type() == "touch";
            hand.pressed.retain(|(id, _)| *id != event.pointer_id());
            hand.pressed.push((event.pointer_id(), f64::from(event.client_x())));
            hand.begin(wide);
        });
    }

    pub fn moved(self, wide: ChartState, picture: &Element, event: &PointerEvent) {
        let x = f64::from(event.client_x());
        let column = wide.metrics.get_untracked().column();
        let view = self.hand.try_update_value(|hand| {
            hand.hovers = (event.pointer_type() != "touch").then(|| browser::within(picture, x));
            let own = hand.pressed.iter_mut().find(|(id, _)| *id == event.pointer_id())?;
            own.1 = x;
            hand.follow(picture, column)
        });
        self.ask(wide, event);
        if let Some(view) = view.flatten() {
            wide.tip.set(None);
            // A pointer that is gone already can't be held.
            let _ = picture.set_pointer_capture(event.pointer_id());
            wide.change(|_| view);
        }
    }

    pub fn release(self, wide: ChartState, event: &PointerEvent) {
        self.hand.update_value(|hand| {
            hand.pressed.retain(|(id, _)| *id != event.pointer_id());
            hand.begin(wide);
        });
    }

    /// Whether a press on a line was no press on its link: the end of a drag, or a finger that asks for details.
    pub fn takes_click(self, wide: ChartState, at: usize) -> bool {
        let (dragged, asks) =
            self.hand.with_value(|hand| (hand.dragged, hand.is_touch && hand.shown != Some(at)));
        if asks && !dragged {
            wide.tip.set(Some((at, None)));
        }
        dragged || asks
    }

    /// Over a line; its details wait for a move, since a page that scrolls under a resting pointer asks for nothing.
    pub fn enter(self, at: usize) {
        self.hand.update_value(|hand| hand.over = Some(at));
    }

    /// Shows the details of the line that it was moved over.
    fn ask(self, wide: ChartState, event: &PointerEvent) {
        let place = (event.client_x(), event.client_y());
        let at = self.hand.try_update_value(|hand| {
            let moved = hand.last.replace(place) != Some(place);
            let is_free = hand.pressed.is_empty() && event.pointer_type() != "touch";
            let at = hand.over.filter(|at| moved && is_free && hand.asked != Some(*at))?;
            hand.asked = Some(at);
            Some(at)
        });
        if let Some(at) = at.flatten() {
            let x = f64::from(event.client_x());
            self.after(SOON, move || wide.tip.set(Some((at, Some(x)))));
        }
    }

    /// Away from the picture, and from the details.
    pub fn leave(self, wide: ChartState) {
        self.hand.update_value(|hand| (hand.hovers, hand.over, hand.asked) = (None, None, None));
        self.after(LINGER, move || {
            if !self.over_tip.get_value() {
                wide.tip.set(wide.focused.get_untracked().map(|at| (at, None)));
            }
        });
    }

    pub fn over_tip(self, is_over: bool) {
        self.over_tip.set_value(is_over);
        if is_over {
            self.stop_timer();
        }
    }

    pub fn wheel(self, wide: ChartState, picture: &Element, event: &WheelEvent) {
        let scale = if event.delta_mode() == WheelEvent::DOM_DELTA_LINE { 32.0 } else { 1.0 };
        let (x, y) = (event.delta_x() * scale, event.delta_y() * scale);
        if event.ctrl_key() || event.meta_key() {
            event.prevent_default();
            let about = browser::within(picture, f64::from(event.client_x()));
            self.hand.update_value(|hand| hand.hovers = Some(about));
            let about = Px::from_css(about) - wide.metrics.get_untracked().column();
            wide.change(|view| view.zoomed(about, percent(y)));
        } else if event.shift_key() || x.abs() > y.abs() {
            event.prevent_default();
            let by = if x == 0.0 { y } else { x };
            wide.change(|view| view.panned(Px::from_css(by)));
        }
    }

    /// Where a key should zoom: under the pointer, or in the middle; in the axis's places.
    pub fn about(self, wide: ChartState) -> Px {
        let middle = wide.view.with_untracked(|view| view.width().half());
        let hovers = self.hand.with_value(|hand| hand.hovers);
        let over = hovers.map(|x| Px::from_css(x) - wide.metrics.get_untracked().column());
        over.filter(|over| *over >= Px::ZERO).unwrap_or(middle)
    }

    /// Whether it hovers over the picture.
    pub fn hovers(self) -> bool {
        self.hand.with_value(|hand| hand.hovers.is_some())
    }

    fn after(self, pause: Duration, act: impl Fn() + 'static) {
        self.stop_timer();
        self.timer.set_value(set_timeout_with_handle(act, pause).ok());
    }

    fn stop_timer(self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}

impl Hand {
    fn begin(&mut self, wide: ChartState) {
        self.from = self.pressed.iter().map(|(_, x)| *x).collect();
        self.view = Some(wide.view.get_untracked());
    }

    /// The view that the pressed pointers have drawn the picture to.
    fn follow(&mut self, picture: &Element, column: Px) -> Option<View> {
        let view = self.view?;
        let now: Vec<f64> = self.pressed.iter().map(|(_, x)| *x).collect();
        match (&self.from[..], &now[..]) {
            ([from], [x]) => {
                if !self.dragged && (x - from).abs() < STILL {
                    return None;
                }
                self.dragged = true;
                Some(view.panned(Px::from_css(from - x)))
            }
            ([one, other], [x, y]) => {
                self.dragged = true;
                let apart = |one: f64, other: f64| (one - other).abs().max(10.0);
                let percent = 100.0 * apart(*x, *y) / apart(*one, *other);
                let about = Px::from_css(browser::within(picture, (one + other) / 2.0)) - column;
                let moved = Px::from_css((one + other - x - y) / 2.0);
                Some(view.zoomed(about, percent.round() as i32).panned(moved))
            }
            _ => None,
        }
    }
}

/// How much wider a day is drawn after a wheel turned by so many px: a mouse's wheel goes in large steps, two fingers
/// on a pad in small ones.
fn percent(turned: f64) -> i32 {
    let step = if turned.abs() < 40.0 { 0.01 } else { 0.0025 };
    let percent = 100.0 * (-turned * step).exp();
    let whole = if turned < 0.0 { percent.ceil() } else { percent.floor() };
    (whole as i32).clamp(40, 250)
}
