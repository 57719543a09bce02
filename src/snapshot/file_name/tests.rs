use super::file_name;
use crate::plan::Date;

#[test]
fn says_whose_and_when() {
    assert_eq!(file_name("县水利局", Date::new(2026, 11, 24)), "台账快照-县水利局-2026-11-24.json");
}

#[test]
fn a_device_without_a_sane_clock_still_gets_a_name() {
    assert_eq!(file_name("全部", None), "台账快照-全部.json");
}

#[test]
fn a_name_that_a_person_typed_makes_no_path() {
    assert_eq!(file_name(" 城关/镇:*?\n", None), "台账快照-城关_镇___.json");
}
