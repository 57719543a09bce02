use super::*;

#[test]
fn turning_up_widens_and_turning_down_narrows() {
    assert_eq!((wheel_zoom(-100.0), wheel_zoom(100.0)), (129, 77));
    assert_eq!((wheel_zoom(-4.0), wheel_zoom(4.0)), (105, 96));
}

#[test]
fn the_smallest_turn_zooms_and_the_largest_is_limited() {
    assert_eq!((wheel_zoom(-0.1), wheel_zoom(0.1), wheel_zoom(0.0)), (101, 99, 100));
    assert_eq!((wheel_zoom(-9_999.0), wheel_zoom(9_999.0)), (250, 40));
}
