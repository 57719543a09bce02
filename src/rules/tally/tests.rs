use strum::VariantArray;

use super::*;

fn tally(items: &[(State, Option<Light>)]) -> Tally {
    items.iter().fold(Tally::default(), |mut tally, (state, light)| {
        tally.add(*state, *light);
        tally
    })
}

fn some() -> Tally {
    tally(&[
        (State::Done, Some(Light::Done)),
        (State::Ongoing, Some(Light::Overdue)),
        (State::NotStarted, Some(Light::Overdue)),
        (State::NotApplicable, None),
        (State::Unreported, Some(Light::Unreported)),
    ])
}

#[test]
fn each_state_and_each_light_is_counted_by_itself() {
    let tally = some();
    assert_eq!(State::ALL.map(|state| tally.state(state)), [1, 1, 1, 1, 1]);
    assert_eq!(Light::VARIANTS.iter().map(|light| tally.light(*light)).collect::<Vec<_>>(), [1, 0, 0, 2, 1]);
}

#[test]
fn what_is_not_applicable_is_an_item_and_a_report_but_has_no_light() {
    let tally = some();
    assert_eq!((tally.items(), tally.reported(), tally.lit()), (5, 4, 4));
}

#[test]
fn sections_add_up() {
    let mut total = some();
    total += tally(&[(State::Ongoing, Some(Light::DueSoon))]);
    assert_eq!(total.items(), 6);
    assert_eq!(total.state(State::Ongoing), 2);
    assert_eq!(total.light(Light::DueSoon), 1);
}

#[test]
fn nothing_is_nothing() {
    let tally = Tally::default();
    assert_eq!((tally.items(), tally.reported(), tally.lit()), (0, 0, 0));
}
