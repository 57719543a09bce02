//! The sizes and places of elements.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, HtmlTextAreaElement, ResizeObserver};

use crate::browser::dom::{element_by_id, screen, set_style};

/// Free between a popup and the edge of the screen, in px.
const EDGE: f64 = 8.0;
/// Free around a pointer.
const POINTER: f64 = 16.0;

/// Observes an element's size until it is dropped.
pub struct SizeWatch {
    observer: ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back at once, and whenever it changes, with how wide an element is inside its borders, in px.
pub fn watch_width(element: &Element, mut on_width: impl FnMut(f64) + 'static) -> Option<SizeWatch> {
    let watched = element.clone();
    watch_size(element, move || on_width(f64::from(watched.client_width())))
}

/// Calls back at once, and whenever the element's size changes.
pub fn watch_size(element: &Element, on_size: impl FnMut() + 'static) -> Option<SizeWatch> {
    let closure = Closure::<dyn FnMut()>::new(on_size);
    let observer = ResizeObserver::new(closure.as_ref().unchecked_ref()).ok()?;
    observer.observe(element);
    Some(SizeWatch { observer, _callback: closure })
}

/// How far a point of the screen lies right of an element's left edge, in px.
pub fn x_within(element: &Element, x: f64) -> f64 {
    x - element.get_bounding_client_rect().left()
}

/// Makes a text area as high as its text.
pub fn grow_to_text(area: &HtmlTextAreaElement) {
    let Some(around) = area.parent_element().and_then(|around| around.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    // Measuring makes it small for a moment; a page that became shorter by that would be scrolled.
    set_style(&around, "min-height", &format!("{}px", around.offset_height()));
    set_style(area, "height", "auto");
    let borders = area.offset_height() - area.client_height();
    set_style(area, "height", &format!("{}px", area.scroll_height() + borders));
    set_style(&around, "min-height", "");
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
