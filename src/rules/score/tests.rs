#![allow(clippy::unwrap_used)]

use super::*;
use crate::records::Digits;

const DONE: Option<Mark> = Some(Mark::Done);
const ONGOING: Option<Mark> = Some(Mark::Ongoing);
const NOT_STARTED: Option<Mark> = Some(Mark::NotStarted);
const NOT_APPLICABLE: Option<Mark> = Some(Mark::NotApplicable);

fn ratio(num: i128, den: i128) -> Ratio {
    Ratio::new(num, den).unwrap()
}

#[test]
fn an_item_scores_its_marks_over_what_applies() {
    for (marks, score) in [
        (&[DONE, ONGOING, NOT_STARTED] as &[_], Some(ratio(1, 2))),
        (&[DONE, NOT_APPLICABLE], Some(Ratio::ONE)),
        (&[DONE, None, None], Some(ratio(1, 3))),
        (&[NOT_STARTED], Some(Ratio::ZERO)),
        (&[NOT_APPLICABLE, None], Some(Ratio::ZERO)),
        (&[NOT_APPLICABLE], None),
        (&[None, None], None),
        (&[], None),
    ] {
        assert_eq!(item_score(marks), score, "{marks:?}");
    }
}

#[test]
fn a_unit_scores_the_weighted_mean() {
    let weight = |text| Ratio::decimal(text, Digits::WEIGHT).unwrap();
    let items = [(weight("1"), Some(Ratio::ONE)), (weight("0.5"), Some(ratio(1, 3))), (weight("7"), None)];
    let score = unit_score(items);
    assert_eq!(score, Some(ratio(700, 9)));
    assert_eq!(format_score(score), "77.8");
}

#[test]
fn none_is_not_zero() {
    assert_eq!(format_score(unit_score([])), "—");
    assert_eq!(format_score(unit_score([(Ratio::ONE, None)])), "—");
    assert_eq!(format_score(unit_score([(Ratio::ZERO, Some(Ratio::ONE))])), "—");
    assert_eq!(format_score(unit_score([(Ratio::ONE, Some(Ratio::ZERO))])), "0.0");
}

#[test]
fn scores_round_half_up() {
    let one = |num, den| format_score(unit_score([(Ratio::ONE, Some(ratio(num, den)))]));
    assert_eq!(one(1, 2000), "0.1");
    assert_eq!(one(2, 3), "66.7");
    assert_eq!(one(1, 8), "12.5");
    assert_eq!(one(1, 1), "100.0");
}

#[test]
fn the_largest_plan_with_the_oddest_weights_still_has_an_exact_score() {
    let odd = Ratio::decimal("9999.9999", Digits::WEIGHT).unwrap();
    let clauses = |item: usize| item % MOST_CLAUSES + 1;
    let all_but_one_half = (0..MOST_ITEMS).map(|item| {
        let mut marks = vec![DONE; clauses(item)];
        marks[0] = ONGOING;
        (odd, item_score(&marks))
    });
    let mean = (0..MOST_ITEMS).fold(Ratio::ZERO, |sum, item| {
        let score = ratio(2 * clauses(item) as i128 - 1, 2 * clauses(item) as i128);
        sum.plus(score).unwrap()
    });
    let expected = mean.over(ratio(MOST_ITEMS as i128, 1)).unwrap().times(Ratio::HUNDRED);
    assert_eq!(unit_score(all_but_one_half), expected);
    assert!(expected.is_some());
}

#[test]
fn the_share_reported_counts_what_does_not_apply() {
    let share = Share::of([State::Done, State::NotApplicable, State::Unreported]);
    assert_eq!(share, Share { reported: 2, total: 3 });
    assert_eq!(share.percent(), "66.7%");
    assert_eq!(Share::of([State::Unreported]).percent(), "0.0%");
    assert_eq!(Share::of([State::NotStarted]).percent(), "100.0%");
    assert_eq!(Share::of([]).percent(), "—");
}
