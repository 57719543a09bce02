mod window;

use std::hash::Hash;

use leptos::ev;
use leptos::html::Div;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;

use self::window::Window;
use crate::browser;

/// A list of at most so many lines is drawn whole, for the browser's own search, for print and for screen readers.
const MOST_WHOLE: usize = 100;

/// How far lines are drawn beyond the edges of the screen, and by which steps that follows it, in px.
const OVERSCAN: f64 = 800.0;
const STEP: f64 = 400.0;

/// A list of which only the lines near the screen are drawn, once it is longer than [`MOST_WHOLE`].
///
/// All of it is drawn while it is printed, and from Ctrl+F on until its lines change. Lines that have been on screen
/// count with their measured height, others with an estimated one.
pub struct LongList<L: Send + Sync + 'static> {
    lines: Memo<Vec<L>>,
    estimate: fn(&L) -> f64,
    /// Top and bottom of the screen with its overscan, from the upper edge of the list, in px.
    screen: RwSignal<(f64, f64)>,
    /// The heights of the lines in px; 0 where one has not been on screen.
    measured: RwSignal<Vec<f64>>,
    is_printed: RwSignal<bool>,
    is_searched: RwSignal<bool>,
    element: NodeRef<Div>,
}

impl<L: Send + Sync + 'static> Clone for LongList<L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L: Send + Sync + 'static> Copy for LongList<L> {}

impl<L: Clone + Eq + Hash + Send + Sync + 'static> LongList<L> {
    /// `estimate`: the height of a line that has not been on screen yet, in px.
    pub fn new(lines: Memo<Vec<L>>, estimate: fn(&L) -> f64) -> Self {
        let list = Self {
            lines,
            estimate,
            screen: RwSignal::new((-STEP, 3.0 * OVERSCAN)),
            measured: RwSignal::new(Vec::new()),
            is_printed: RwSignal::new(false),
            is_searched: RwSignal::new(false),
            element: NodeRef::new(),
        };
        list.listen();
        list
    }

    pub fn view(self, draw: impl Fn(L) -> AnyView + Clone + Send + Sync + 'static) -> AnyView {
        let window = Memo::new(move |_| self.window());
        let drawn = Memo::new(move |_| {
            let Window { first, end, .. } = window.get();
            self.lines.with(|lines| lines.get(first..end).unwrap_or_default().to_vec())
        });
        Effect::new(move || {
            window.track();
            request_animation_frame(move || self.measure(window));
        });
        let spacer = |height: fn(&Window) -> f64| {
            let height = move || window.with(height).to_string();
            view! { <svg class="unseen" aria-hidden="true" width="1" height=height></svg> }
        };
        view! {
            <div node_ref=self.element>
                {spacer(|window| window.above)}
                <For each=move || drawn.get() key=Clone::clone children=draw/>
                {spacer(|window| window.below)}
            </div>
        }
        .into_any()
    }

    /// Scrolls to the line at this position; it is drawn from the next frame on.
    pub fn scroll_to(self, at: usize) {
        let before: f64 = untrack(|| self.heights().into_iter().take(at).sum());
        if let Some(element) = self.element.get_untracked() {
            let (_, screen) = browser::screen_over(&element);
            browser::scroll_by(element.get_bounding_client_rect().top() + before - screen / 3.0);
            self.update_screen();
        }
    }

    fn window(self) -> Window {
        self.lines.with(|lines| {
            if lines.len() <= MOST_WHOLE || self.is_printed.get() || self.is_searched.get() {
                return Window::whole(lines.len());
            }
            let (top, bottom) = self.screen.get();
            Window::between(top, bottom, self.heights())
        })
    }

    fn heights(self) -> Vec<f64> {
        self.lines.with(|lines| {
            self.measured.with(|measured| {
                let height = |(at, line)| match measured.get(at).copied() {
                    Some(height) if height > 0.0 => height,
                    _ => (self.estimate)(line),
                };
                lines.iter().enumerate().map(height).collect()
            })
        })
    }

    fn listen(self) {
        Effect::new(move || {
            let listeners = [
                window_event_listener(ev::scroll, move |_| self.update_screen()),
                window_event_listener(ev::resize, move |_| {
                    // Other line breaks, other heights.
                    self.measured.set(Vec::new());
                    self.update_screen();
                }),
                window_event_listener(ev::beforeprint, move |_| self.is_printed.set(true)),
                window_event_listener(ev::afterprint, move |_| self.is_printed.set(false)),
                window_event_listener(ev::keydown, move |event| {
                    let is_find = browser::key(&event).eq_ignore_ascii_case("f")
                        && (event.ctrl_key() || event.meta_key());
                    if is_find || browser::key(&event) == "F3" {
                        self.is_searched.set(true);
                    }
                }),
            ];
            on_cleanup(move || listeners.into_iter().for_each(WindowListenerHandle::remove));
        });
        Effect::new(move || {
            self.lines.track();
            self.is_searched.set(false);
            self.measured.set(Vec::new());
            request_animation_frame(move || self.update_screen());
        });
    }

    fn update_screen(self) {
        let Some(element) = self.element.try_get_untracked().flatten() else { return };
        let (top, height) = browser::screen_over(&element);
        let top = (top / STEP).floor() * STEP;
        let now = (top - OVERSCAN, top + height + STEP + OVERSCAN);
        if self.screen.get_untracked() != now {
            self.screen.set(now);
        }
    }

    /// Notes the heights of the drawn lines.
    fn measure(self, window: Memo<Window>) {
        let Some(element) = self.element.try_get_untracked().flatten() else { return };
        let Some(Window { first, end, .. }) = window.try_get_untracked() else { return };
        let lines = self.lines.with_untracked(Vec::len);
        if end - first == lines {
            return;
        }
        let mut measured = self.measured.get_untracked();
        measured.resize(lines, 0.0);
        let mut next = element.first_element_child().and_then(|above| above.next_element_sibling());
        for height in measured.iter_mut().take(end).skip(first) {
            let Some(line) = next else { return };
            *height = line.get_bounding_client_rect().height();
            next = line.next_element_sibling();
        }
        if self.measured.with_untracked(|before| *before != measured) {
            self.measured.set(measured);
        }
    }
}
