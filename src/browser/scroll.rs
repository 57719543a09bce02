//! How far the page is scrolled, and what of it is on screen.

use web_sys::Element;

use crate::browser::dom::{html_element, screen};

/// Brings the element with this id to the upper edge of the screen.
pub fn scroll_into_view(id: &str) {
    if let Some(element) = html_element(id) {
        element.scroll_into_view();
    }
}

pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Moves the page up by so many px.
pub fn scroll_by(px: f64) {
    if let Some(window) = web_sys::window() {
        window.scroll_by_with_x_and_y(0.0, px);
    }
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

/// How high the element with this id is, in px; 0 where there is none.
pub fn height_of(id: &str) -> f64 {
    html_element(id).map(|element| element.get_bounding_client_rect().height()).unwrap_or_default()
}

/// Where the screen begins, seen from the upper edge of an element, and how high it is, in px.
pub fn screen_over(element: &Element) -> (f64, f64) {
    (-element.get_bounding_client_rect().top(), screen().1)
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

/// Whether an element begins on screen or less than so many px below it.
pub fn is_near_screen(element: &Element, px: f64) -> bool {
    element.get_bounding_client_rect().top() < screen().1 + px
}
