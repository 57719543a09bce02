use proptest::prelude::*;

use super::*;
use crate::rules::compare::testing::in_brackets;

#[track_caller]
fn check(before: &str, after: &str, shows: (&str, &str)) {
    let (left, right) = wording(before, after);
    assert_eq!((in_brackets(&left).as_str(), in_brackets(&right).as_str()), shows);
}

#[test]
fn what_was_changed_is_found_between_what_stayed() {
    check(
        "已完成初步设计，待批复。",
        "已完成施工图设计，待批复。",
        ("已完成[初步]设计，待批复。", "已完成[施工图]设计，待批复。"),
    );
    check("已建成3处。", "已建成3处。新增2处。", ("已建成3处。", "已建成3处。[新增2处。]"));
    check("", "新写的", ("", "[新写的]"));
    check("同样", "同样", ("同样", "同样"));
}

#[test]
fn a_letter_that_is_in_both_by_chance_is_not_kept_apart() {
    check("甲的乙", "丙的丁", ("[甲的乙]", "[丙的丁]"));
}

#[test]
fn a_very_long_change_is_one() {
    let (before, after) =
        (format!("头部{}尾部", "甲乙".repeat(700)), format!("头部{}尾部", "乙甲丙".repeat(700)));
    let (left, right) = wording(&before, &after);
    assert_eq!((left.len(), right.len()), (3, 3));
}

proptest! {
    #[test]
    fn the_pieces_are_the_texts_and_the_common_ones_are_the_same(before in "[甲乙丙，]{0,24}", after in "[甲乙丙，]{0,24}") {
        let (left, right) = wording(&before, &after);
        let text = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
        prop_assert_eq!(text(&left), before);
        prop_assert_eq!(text(&right), after);
        let common = |pieces: &[Piece]| text(&pieces.iter().filter(|piece| piece.is_common).cloned().collect::<Vec<_>>());
        prop_assert_eq!(common(&left), common(&right));
        prop_assert!(left.windows(2).all(|pair| pair[0].is_common != pair[1].is_common));
    }
}
