#![allow(clippy::float_cmp, reason = "sums of whole numbers are exact")]

use proptest::prelude::*;

use super::Window;

#[test]
fn a_screen_in_the_middle_of_5000_lines() {
    let heights = std::iter::repeat_n(64.0, 5_000);
    let window = Window::between(64_000.0, 64_860.0, heights);
    assert_eq!(window, Window { first: 1_000, end: 1_014, above: 64_000.0, below: 64.0 * 3_986.0 });
}

#[test]
fn a_list_that_begins_below_the_screen_or_ends_above_it_keeps_its_room() {
    let heights = [10.0, 20.0, 30.0];
    let below = Window::between(-500.0, -100.0, heights);
    assert_eq!(below, Window { first: 0, end: 0, above: 0.0, below: 60.0 });
    let above = Window::between(100.0, 500.0, heights);
    assert_eq!(above, Window { first: 3, end: 3, above: 60.0, below: 0.0 });
    assert_eq!(Window::between(0.0, 100.0, []), Window::default());
}

#[test]
fn a_screen_without_height_shows_no_line_and_keeps_its_room() {
    let window = Window::between(15.0, 15.0, [10.0, 20.0, 30.0]);
    assert_eq!(window, Window { first: 1, end: 1, above: 10.0, below: 50.0 });
}

proptest! {
    #[test]
    fn it_holds_every_line_on_screen_and_keeps_the_height_of_the_list(
        heights in proptest::collection::vec(1_u8..90, 0..80), top in -300_i32..4_000, tall in 1_i32..900,
    ) {
        let heights: Vec<f64> = heights.into_iter().map(f64::from).collect();
        let (top, bottom) = (f64::from(top), f64::from(top + tall));
        let window = Window::between(top, bottom, heights.iter().copied());
        let mut edge = 0.0;
        for (at, height) in heights.iter().enumerate() {
            let on_screen = edge < bottom && edge + height > top;
            prop_assert_eq!((window.first..window.end).contains(&at), on_screen, "line {}", at);
            edge += height;
        }
        let drawn: f64 = heights[window.first..window.end].iter().sum();
        prop_assert_eq!(window.above + drawn + window.below, edge);
    }
}
