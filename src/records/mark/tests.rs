use super::Mark::{Done, NotApplicable, NotStarted, Ongoing};
use super::*;

#[test]
fn the_less_favourable_of_two_counts() {
    for (values, counts) in [
        (&[] as &[Option<Mark>], None),
        (&[Some(Done)], Some(Done)),
        (&[Some(Done), Some(Ongoing)], Some(Ongoing)),
        (&[Some(Ongoing), Some(NotStarted)], Some(NotStarted)),
        (&[Some(Done), Some(NotStarted), Some(Ongoing)], Some(NotStarted)),
        (&[Some(Done), Some(Done)], Some(Done)),
    ] {
        assert_eq!(Mark::standing(values.iter().copied()), counts, "{values:?}");
    }
}

#[test]
fn not_applicable_counts_only_where_all_say_so() {
    assert_eq!(Mark::standing([Some(NotApplicable), Some(NotApplicable)]), Some(NotApplicable));
    assert_eq!(Mark::standing([Some(NotApplicable), Some(Done)]), Some(Done));
    assert_eq!(Mark::standing([Some(NotStarted), Some(NotApplicable)]), Some(NotStarted));
}

#[test]
fn a_value_without_a_mark_that_we_know_says_nothing() {
    assert_eq!(Mark::standing([None]), None);
    assert_eq!(Mark::standing([None, Some(Done)]), Some(Done));
    assert_eq!(Mark::standing([None, Some(NotApplicable)]), None);
}

#[test]
fn ids_lead_back_to_their_marks() {
    for mark in Mark::ALL {
        assert_eq!(Mark::from_id(mark.id()), Some(mark));
    }
    assert_eq!(Mark::from_id("Done"), None);
}

#[test]
fn a_mark_is_told_with_its_reason() {
    assert_eq!(Done.in_words(" "), "已完成");
    assert_eq!(NotApplicable.in_words(" 县域内无此类设施 "), "不适用（县域内无此类设施）");
}
