use std::sync::Arc;
use std::time::Duration;

use leptos::leptos_dom::helpers::{TimeoutHandle, set_timeout_with_handle};
use leptos::prelude::*;

use crate::address::{Page, TimeView, Zoom};
use crate::app::pages::timeline::TimelineState;
use crate::plan::Date;
use crate::timeline::{Labels, Layout, Line, Metrics, Px, Row, View, span_until};

/// The address follows this long after the last move.
const REST: Duration = Duration::from_millis(350);

/// The chart on this screen: its width, the part of time and the rows that are visible.
#[derive(Clone, Copy)]
pub struct ChartState {
    pub timeline: TimelineState,
    /// 0 until the chart is on screen.
    pub width: RwSignal<Px>,
    pub metrics: Memo<Metrics>,
    pub layout: Memo<Arc<Layout>>,
    /// Grows whenever the lines change.
    pub edition: Memo<usize>,
    pub view: RwSignal<View>,
    /// The part of the rows that is on screen: its top below the first row, and its height.
    pub visible: RwSignal<(Px, Px)>,
    /// The line that the Tab key leads to.
    pub active: RwSignal<usize>,
    /// The line that has the keyboard's focus, or is to have it as soon as it is drawn.
    pub focused: RwSignal<Option<usize>>,
    /// The line whose tip is open, and the pointer's x on the screen.
    pub tip: RwSignal<Option<(usize, Option<f64>)>>,
    /// Zoom and first day, whatever the width.
    wanted: RwSignal<(Zoom, Option<Date>)>,
    timer: StoredValue<Option<TimeoutHandle>>,
}

impl ChartState {
    pub fn new(timeline: TimelineState) -> Self {
        let width = RwSignal::new(Px::ZERO);
        let metrics = Memo::new(move |_| Metrics::for_width(width.get()));
        let layout = Memo::new(move |_| {
            let metrics = metrics.get();
            timeline.groups.with(|groups| {
                let sizes = groups.iter().map(|group| (!group.heading.is_empty(), group.rows.len()));
                Arc::new(Layout::new(metrics, sizes))
            })
        });
        let edition = Memo::new(move |before: Option<&usize>| {
            timeline.groups.track();
            layout.track();
            width.track();
            before.map_or(0, |before| before + 1)
        });
        let span = Memo::new(move |_| {
            let today = timeline.today.get();
            timeline
                .groups
                .with(|groups| span_until(timeline.session.plan(), timeline.as_of(), today, groups))
        });
        let view = RwSignal::new(View::whole(span.get_untracked(), Px::whole(800)));
        let time = timeline.time.get_untracked();
        let chart = Self {
            timeline,
            width,
            metrics,
            layout,
            edition,
            view,
            visible: RwSignal::new((Px::ZERO, Px::whole(1000))),
            active: RwSignal::new(0),
            focused: RwSignal::new(None),
            tip: RwSignal::new(None),
            wanted: RwSignal::new((time.zoom, time.from)),
            timer: StoredValue::new(None),
        };
        Effect::new(move || {
            let requested = timeline.time.with(|time| (time.zoom, time.from));
            if chart.wanted.get_untracked() != requested && !chart.is_moving() {
                chart.wanted.set(requested);
            }
        });
        Effect::new(move |before: Option<_>| {
            let now = (span.get(), width.get() - metrics.get().column(), chart.wanted.get());
            let (span, width, (zoom, from)) = now;
            let moved_by_hand = chart.view.with_untracked(|view| {
                view.span() == span
                    && view.width() == width
                    && (view.written_zoom(), first(view)) == (zoom, from)
            });
            if width > Px::ZERO && before != Some(now) && !moved_by_hand {
                chart.view.set(View::opened(span, width, zoom, from, timeline.as_of()));
            }
            now
        });
        // Another list begins at its first row.
        Effect::new(move || {
            let lines = layout.with(|layout| layout.lines());
            let first = (0..lines).find(|at| chart.row(*at).is_some()).unwrap_or_default();
            if chart.row(chart.active.get_untracked()).is_none() {
                chart.active.set(first);
            }
            chart.tip.set(None);
        });
        on_cleanup(move || chart.stop_timer());
        chart
    }

    pub fn names_above(&self) -> bool {
        self.metrics.get().labels == Labels::Above
    }

    pub fn line(&self, at: usize) -> Option<Line> {
        self.layout.with(|layout| layout.line(at))
    }

    /// The row on a line; none for a heading.
    pub fn row(&self, at: usize) -> Option<Row<'static>> {
        let line = self.line(at)?;
        self.timeline.groups.with(|groups| groups.get(line.group)?.rows.get(line.row?).cloned())
    }

    /// The line of an item's first row.
    pub fn line_of(&self, item: &str) -> Option<usize> {
        self.timeline.groups.with_untracked(|groups| {
            let place = groups.iter().enumerate().find_map(|(group, rows)| {
                let row = rows.rows.iter().position(|row| row.item.id == item)?;
                Some((group, row))
            });
            let (group, row) = place?;
            self.layout.with_untracked(|layout| layout.line_of(group, row)).map(|line| line.at)
        })
    }

    /// Moves or zooms by hand; the address follows when it rests.
    pub fn change(&self, change: impl FnOnce(View) -> View) {
        let view = change(self.view.get_untracked());
        if view == self.view.get_untracked() {
            return;
        }
        self.view.set(view);
        self.stop_timer();
        let chart = *self;
        let timer = set_timeout_with_handle(move || chart.write(false), REST);
        self.timer.set_value(timer.ok());
    }

    /// Zooms by a button: a step that “back” takes back.
    pub fn zoom_to(&self, zoom: Zoom) {
        self.view.update(|view| *view = view.zoomed_to(zoom));
        self.write(true);
    }

    fn write(&self, step: bool) {
        self.stop_timer();
        if self.timeline.location.route().with_untracked(|route| route.page() != Page::Timeline) {
            return;
        }
        let (zoom, from) = self.view.with_untracked(|view| (view.written_zoom(), first(view)));
        self.wanted.set((zoom, from));
        let time = self.timeline.time.get_untracked();
        let route = self.timeline.at(TimeView { zoom, from, ..time });
        match step {
            true => self.timeline.location.go(route),
            false => self.timeline.location.replace(route),
        }
    }

    fn is_moving(&self) -> bool {
        self.timer.with_value(Option::is_some)
    }

    fn stop_timer(&self) {
        if let Some(timer) = self.timer.try_update_value(Option::take).flatten() {
            timer.clear();
        }
    }
}

/// The first day as the address has it; none where the whole plan is visible.
fn first(view: &View) -> Option<Date> {
    (view.written_zoom() != Zoom::Plan).then(|| view.first())
}
