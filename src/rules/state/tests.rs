use super::*;

const DONE: Option<Mark> = Some(Mark::Done);
const ONGOING: Option<Mark> = Some(Mark::Ongoing);
const NOT_STARTED: Option<Mark> = Some(Mark::NotStarted);
const NOT_APPLICABLE: Option<Mark> = Some(Mark::NotApplicable);
const NONE: Option<Mark> = None;

#[test]
fn marks_amount_to_a_state() {
    for (marks, state) in [
        (&[] as &[Option<Mark>], State::Unreported),
        (&[NONE, NONE], State::Unreported),
        (&[NOT_APPLICABLE, NOT_APPLICABLE], State::NotApplicable),
        (&[DONE], State::Done),
        (&[DONE, NOT_APPLICABLE], State::Done),
        (&[DONE, NONE], State::Ongoing),
        (&[DONE, NOT_STARTED], State::Ongoing),
        (&[ONGOING, NOT_STARTED, NONE], State::Ongoing),
        (&[ONGOING, NOT_APPLICABLE], State::Ongoing),
        (&[NOT_STARTED], State::NotStarted),
        (&[NOT_STARTED, NOT_APPLICABLE], State::NotStarted),
        (&[NOT_STARTED, NONE], State::NotStarted),
        (&[NOT_APPLICABLE, NONE], State::NotStarted),
    ] {
        assert_eq!(State::of_marks(marks.iter().copied()), state, "{marks:?}");
    }
}

#[test]
fn ids_lead_back_to_their_states() {
    for state in State::ALL {
        assert_eq!(State::from_id(state.id()), Some(state));
    }
    assert_eq!(State::from_id(""), None);
}
