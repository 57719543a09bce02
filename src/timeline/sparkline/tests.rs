#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;

use super::*;

fn whole(number: i128) -> Ratio {
    Ratio::new(number, 1).unwrap()
}

/// In a box of 108 by 48: 100 wide and 40 high inside.
fn line(values: &[Option<i128>], target: Option<i128>) -> Sparkline {
    let values: Vec<_> = values.iter().map(|value| value.map(whole)).collect();
    Sparkline::of(&values, target.map(whole), Px::whole(108), Px::whole(48))
}

fn drawn(line: &Sparkline) -> Vec<String> {
    line.runs.iter().map(|run| Sparkline::points(run)).collect()
}

#[test]
fn values_rise_to_their_target() {
    let line = line(&[Some(60), Some(65), Some(70), Some(75), Some(71)], Some(80));
    assert_eq!(drawn(&line), ["4,44 29,34 54,24 79,14 104,22"]);
    assert_eq!(line.target, Some(Px::whole(4)));
    assert_eq!(line.last(), Some((Px::whole(104), Px::whole(22))));
}

#[test]
fn a_year_without_a_value_is_a_gap() {
    assert_eq!(drawn(&line(&[Some(0), None, Some(10), Some(5), None], None)), ["4,44", "54,4 79,24"]);
}

#[test]
fn one_value_is_a_dot_and_none_is_nothing() {
    assert_eq!(drawn(&line(&[None, None, Some(7), None, None], None)), ["54,24"]);
    assert_eq!(drawn(&line(&[Some(7)], Some(7))), ["54,24"]);
    let nothing = line(&[None; 5], Some(80));
    assert_eq!((nothing.runs.len(), nothing.target, nothing.last()), (0, Some(Px::whole(24)), None));
    assert_eq!(line(&[], None), Sparkline { runs: Vec::new(), target: None });
}

proptest! {
    #[test]
    fn all_lies_in_the_box_and_higher_is_higher(
        values in vec(option::of(-9999..9999i128), 0..12), target in option::of(-9999..9999i128),
    ) {
        let line = line(&values, target);
        let points: Vec<_> = line.runs.concat();
        let given: Vec<_> = values.iter().flatten().collect();
        prop_assert_eq!(points.len(), given.len());
        for (right, down) in &points {
            prop_assert!(PAD <= *right && *right <= Px::whole(104) && PAD <= *down && *down <= Px::whole(44));
        }
        for ((one, lower), (other, higher)) in points.iter().zip(&given).zip(points.iter().zip(&given).skip(1)) {
            prop_assert!(one.0 < other.0);
            let kept = (lower <= higher || one.1 <= other.1) && (higher <= lower || other.1 <= one.1);
            prop_assert!(kept, "what is greater lies higher");
        }
        if let Some((target, line)) = target.zip(line.target) {
            for (value, (_, down)) in given.iter().zip(&points) {
                prop_assert!(**value < target || *down <= line);
                prop_assert!(**value > target || line <= *down);
            }
        }
    }
}
