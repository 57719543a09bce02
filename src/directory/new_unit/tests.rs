use super::*;
use crate::records::fields::org::NAME;
use crate::testing::{LedgerBuilder, plan};

fn directory() -> Directory {
    LedgerBuilder::new(1).set("org/x-1", NAME, "县新局").directory(&plan())
}

#[test]
fn a_new_name_is_taken_without_the_spaces_around_it() {
    assert_eq!(directory().check_new_unit(" 县林长办 "), Ok("县林长办".to_owned()));
}

#[test]
fn no_name_and_known_names_are_refused() {
    assert_eq!(directory().check_new_unit(" "), Err(UnitNameError::NoName));
    for invisible in [" ", "\u{200b}", "\u{3000}\u{feff}"] {
        assert_eq!(directory().check_new_unit(invisible), Err(UnitNameError::NoName));
    }
    for (typed, known) in [
        ("县a局", "县a局"),
        ("a", "县a局"),
        ("县新局", "县新局"),
        ("县新局\u{200b}", "县新局"),
        ("县 Ａ 局", "县a局"),
    ] {
        assert_eq!(
            directory().check_new_unit(typed),
            Err(UnitNameError::Known(known.to_owned())),
            "{typed:?}"
        );
    }
    assert_eq!(directory().check_new_unit(&"长".repeat(41)), Err(UnitNameError::TooLong(41)));
}

#[test]
fn a_unit_cannot_take_the_name_of_another() {
    let directory = directory();
    assert_eq!(directory.check_new_name("township", "县a局 "), Err(UnitNameError::Taken("县a局".to_owned())));
    assert_eq!(directory.check_new_name("township", "新镇\u{200b}"), Ok("新镇".to_owned()));
    assert_eq!(directory.check_new_name("a", "县a局"), Ok("县a局".to_owned()));
}

#[test]
fn what_users_added_is_listed_apart() {
    let directory = directory();
    let added: Vec<_> = directory.added().map(|org| org.id.as_str()).collect();
    assert_eq!(added, ["x-1"]);
}
