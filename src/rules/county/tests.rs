use super::State::{Done, NotApplicable, NotStarted, Ongoing, Unreported};
use super::*;

#[test]
fn the_worst_of_those_who_report_counts() {
    for (states, together) in [
        (&[] as &[State], Unreported),
        (&[Done, Done], Done),
        (&[Done, Ongoing], Ongoing),
        (&[Done, NotStarted, Ongoing], NotStarted),
        (&[NotStarted, Unreported], NotStarted),
        (&[Ongoing, NotApplicable, Unreported], Ongoing),
    ] {
        assert_eq!(County::of(states, true).state, together, "{states:?}");
    }
}

#[test]
fn done_needs_every_unit_to_have_reported() {
    assert_eq!(County::of(&[Done, Unreported], true).state, Ongoing);
    assert_eq!(County::of(&[Done, NotApplicable, Unreported], true).state, Ongoing);
    assert_eq!(County::of(&[Done, NotApplicable], true).state, Done);
}

#[test]
fn those_left_out_count_where_there_are_no_others() {
    assert_eq!(County::of(&[Unreported, Unreported], true).state, Unreported);
    assert_eq!(County::of(&[NotApplicable, NotApplicable], true).state, NotApplicable);
    assert_eq!(County::of(&[NotApplicable, Unreported], true).state, Unreported);
}

#[test]
fn it_says_how_many_are_missing() {
    let county = County::of(&[Done, Unreported, Done, Ongoing, Done], true);
    assert_eq!(county.missing().as_deref(), Some("5 个牵头单位中 1 个未填报"));
    let county = County::of(&[Done, Unreported], false);
    assert_eq!(county.missing().as_deref(), Some("2 个责任单位中 1 个未填报"));
    assert_eq!(County::of(&[Done, NotApplicable], true).missing(), None);
    assert_eq!(County::of(&[], true).missing(), None);
}
