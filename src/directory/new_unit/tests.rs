use super::*;
use crate::records::fields::org::NAME;
use crate::testing::{LedgerBuilder, plan};

fn directory() -> Directory {
    LedgerBuilder::new(1).set("org/x-1", NAME, "县新局").directory(&plan())
}

#[test]
fn a_new_name_is_taken_without_the_spaces_around_it() {
    assert_eq!(directory().check_new_unit(" 县林长办 "), Ok("县林长办"));
}

#[test]
fn no_name_and_known_names_are_refused() {
    assert_eq!(directory().check_new_unit(" "), Err(NewUnitError::NoName));
    for known in ["县a局", "a", "县新局"] {
        assert_eq!(directory().check_new_unit(known), Err(NewUnitError::Known(known.to_owned())));
    }
}

#[test]
fn what_users_added_is_listed_apart() {
    let directory = directory();
    let added: Vec<_> = directory.added().map(|org| org.id.as_str()).collect();
    assert_eq!(added, ["x-1"]);
}
