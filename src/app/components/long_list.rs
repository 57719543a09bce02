use std::hash::Hash;

use leptos::ev;
use leptos::html::Div;
use leptos::leptos_dom::helpers::request_animation_frame;
use leptos::prelude::*;

use crate::app::components::window::Window;
use crate::browser;

/// A list of so many lines stands on the page whole, for the browser's own search, for print and for screen readers.
const WHOLE: usize = 100;

/// What is drawn beyond the edges of the screen, and how far the screen moves before it is drawn anew, in px.
const BEYOND: f64 = 800.0;
const STEP: f64 = 400.0;

/// A list of which only what is near the screen is on the page, once it is longer than [`WHOLE`].
///
/// While it is printed, and from Ctrl+F on until its lines change, all of it is. Lines that have been on screen have
/// the height that they had there, others the one that is guessed.
pub struct LongList<L: Send + Sync + 'static> {
    lines: Memo<Vec<L>>,
    guess: fn(&L) -> f64,
    /// From where to where the screen reaches, seen from the upper edge of the list.
    screen: RwSignal<(f64, f64)>,
    /// By the place of the line; 0 where it has not been on screen.
    measured: RwSignal<Vec<f64>>,
    /// What asks for the whole list.
    printed: RwSignal<bool>,
    searched: RwSignal<bool>,
    element: NodeRef<Div>,
}

impl<L: Send + Sync + 'static> Clone for LongList<L> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<L: Send + Sync + 'static> Copy for LongList<L> {}

impl<L: Clone + Eq + Hash + Send + Sync + 'static> LongList<L> {
    /// `guess`: how high a line is that has not been on screen yet, in px.
    pub fn new(lines: Memo<Vec<L>>, guess: fn(&L) -> f64) -> Self {
        let list = Self {
            lines,
            guess,
            screen: RwSignal::new((-STEP, 3.0 * BEYOND)),
            measured: RwSignal::new(Vec::new()),
            printed: RwSignal::new(false),
            searched: RwSignal::new(false),
            element: NodeRef::new(),
        };
        list.listen();
        list
    }

    pub fn view(self, draw: impl Fn(L) -> AnyView + Clone + Send + Sync + 'static) -> AnyView {
        let window = Memo::new(move |_| self.window());
        let shown = Memo::new(move |_| {
            let Window { first, end, .. } = window.get();
            self.lines.with(|lines| lines.get(first..end).unwrap_or_default().to_vec())
        });
        Effect::new(move || {
            window.track();
            request_animation_frame(move || self.measure(window));
        });
        let unseen = |height: fn(&Window) -> f64| {
            let height = move || window.with(height).to_string();
            view! { <svg class="unseen" aria-hidden="true" width="1" height=height></svg> }
        };
        view! {
            <div node_ref=self.element>
                {unseen(|window| window.above)}
                <For each=move || shown.get() key=Clone::clone children=draw/>
                {unseen(|window| window.below)}
            </div>
        }
        .into_any()
    }

    /// Scrolls to where the line at this position is, so that it is on the page from the next frame on.
    pub fn bring(self, at: usize) {
        let before: f64 = untrack(|| self.heights().into_iter().take(at).sum());
        if let Some(element) = self.element.get_untracked() {
            let (_, screen) = browser::screen_over(&element);
            browser::scroll_by(element.get_bounding_client_rect().top() + before - screen / 3.0);
            self.look();
        }
    }

    fn window(self) -> Window {
        self.lines.with(|lines| {
            if lines.len() <= WHOLE || self.printed.get() || self.searched.get() {
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
                    _ => (self.guess)(line),
                };
                lines.iter().enumerate().map(height).collect()
            })
        })
    }

    fn listen(self) {
        Effect::new(move || {
            let heard = [
                window_event_listener(ev::scroll, move |_| self.look()),
                window_event_listener(ev::resize, move |_| {
                    // Lines break elsewhere now.
                    self.measured.set(Vec::new());
                    self.look();
                }),
                window_event_listener(ev::beforeprint, move |_| self.printed.set(true)),
                window_event_listener(ev::afterprint, move |_| self.printed.set(false)),
                window_event_listener(ev::keydown, move |event| {
                    let finds =
                        event.key().eq_ignore_ascii_case("f") && (event.ctrl_key() || event.meta_key());
                    if finds || event.key() == "F3" {
                        self.searched.set(true);
                    }
                }),
            ];
            on_cleanup(move || heard.into_iter().for_each(WindowListenerHandle::remove));
        });
        Effect::new(move || {
            self.lines.track();
            self.searched.set(false);
            self.measured.set(Vec::new());
            request_animation_frame(move || self.look());
        });
    }

    /// Sees where the screen is.
    fn look(self) {
        let Some(element) = self.element.try_get_untracked().flatten() else { return };
        let (top, height) = browser::screen_over(&element);
        let top = (top / STEP).floor() * STEP;
        let now = (top - BEYOND, top + height + STEP + BEYOND);
        if self.screen.get_untracked() != now {
            self.screen.set(now);
        }
    }

    /// Takes down how high the lines on the page are.
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
