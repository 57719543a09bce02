use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, FocusOptions, HtmlElement, ResizeObserver};

use crate::browser::dom::{active, element_by_id, screen, set_style};

/// Free between a popup and the edge of the screen, in px.
const EDGE: f64 = 8.0;
/// Free around a pointer.
const POINTER: f64 = 16.0;

/// Hears of an element's size until it is dropped.
pub struct SizeWatch {
    observer: ResizeObserver,
    _heard: Closure<dyn FnMut()>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Hears at once, and whenever it changes, how wide an element is inside its borders, in px.
pub fn watch_width(element: &Element, mut heard: impl FnMut(f64) + 'static) -> Option<SizeWatch> {
    let watched = element.clone();
    let closure = Closure::<dyn FnMut()>::new(move || heard(f64::from(watched.client_width())));
    let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch { observer, _heard: closure })
}

/// The part of an element that is on screen: how far it begins below the element's upper edge, and how high it is,
/// in px.
pub fn seen_part(element: &Element) -> (f64, f64) {
    let (_, screen) = screen();
    let place = element.get_bounding_client_rect();
    let top = (-place.top()).max(0.0);
    let bottom = (screen - place.top()).min(place.height());
    (top, (bottom - top).max(0.0))
}

/// How far a point of the screen lies right of an element's left edge, in px.
pub fn x_within(element: &Element, x: f64) -> f64 {
    x - element.get_bounding_client_rect().left()
}

/// Moves the page so that what lies so far below an element's upper edge is in the middle of the screen.
pub fn scroll_to_middle(element: &Element, below: f64) {
    let Some(window) = web_sys::window() else { return };
    let (_, screen) = screen();
    window.scroll_by_with_x_and_y(0.0, element.get_bounding_client_rect().top() + below - screen / 2.0);
}

/// Moves the page as little as shows a piece of an element, given from its upper edge, below what covers the top
/// of the screen.
pub fn scroll_to_show(element: &Element, (top, bottom): (f64, f64), covered: (f64, f64)) {
    let Some(window) = web_sys::window() else { return };
    let (_, screen) = screen();
    let from = element.get_bounding_client_rect().top();
    let above = from + top - covered.0;
    let below = from + bottom - (screen - covered.1);
    let by = if above < 0.0 { above } else { below.max(0.0) };
    if by != 0.0 {
        window.scroll_by_with_x_and_y(0.0, by);
    }
}

/// Puts a popup that is fixed to the screen below what it is about, or above where there is no room; whole on screen
/// as far as it fits. `anchor` is the id of that, whose first child has its place; `x` is where a pointer is, which
/// the popup leaves free; without one it begins so far (`inset`) from the left.
pub fn place_beside(popup: &HtmlElement, anchor: &str, x: Option<f64>, inset: f64) {
    let Some(anchor) = element_by_id(anchor) else { return };
    // A drawn link is as large as all that it holds, also what is clipped.
    let anchor = anchor.first_element_child().unwrap_or(anchor);
    let (width, height) = screen();
    let (about, own) = (anchor.get_bounding_client_rect(), Element::get_bounding_client_rect(popup));
    let below = about.bottom() + EDGE / 2.0;
    let above = about.top() - EDGE / 2.0 - own.height();
    let fits_below = below + own.height() + EDGE <= height;
    let top =
        if fits_below || above < EDGE { below.min(height - EDGE - own.height()).max(EDGE) } else { above };
    let beside = match x {
        Some(x) if x + POINTER + own.width() + EDGE <= width => x + POINTER,
        Some(x) => x - POINTER - own.width(),
        None => about.left() + inset,
    };
    let left = beside.min(width - EDGE - own.width()).max(EDGE);
    set_style(popup, "left", &format!("{left}px"));
    set_style(popup, "top", &format!("{top}px"));
}

/// Moves the keyboard's focus to the drawn link with this id, if it stands on the page; the page stays where it is.
pub fn focus_drawn(id: &str) {
    if let Some(link) = element_by_id(id) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        // Drawn links have the same method as others; the bindings know it by the name of these.
        let _ = link.unchecked_ref::<HtmlElement>().focus_with_options(&options);
    }
}

/// Whether an element begins on screen or less than so many px below it.
pub fn is_near_screen(element: &Element, px: f64) -> bool {
    element.get_bounding_client_rect().top() < screen().1 + px
}

/// Whether the keyboard's focus is on this element or inside it.
pub fn holds_focus(element: &Element) -> bool {
    element.contains(active().as_ref().map(AsRef::as_ref))
}

/// Whether the keyboard's focus is on nothing that is made for it.
pub fn nothing_has_focus() -> bool {
    active().is_none_or(|active| matches!(active.tag_name().as_str(), "BODY" | "MAIN"))
}
