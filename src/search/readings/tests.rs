use super::readings;
use crate::plan::built_in;

#[track_caller]
fn check(char: char, expected: &[&str]) {
    assert_eq!(readings(char).collect::<Vec<_>>(), expected);
}

#[test]
fn a_character_has_one_reading_or_several() {
    check('水', &["shui"]);
    check('县', &["xian"]);
    check('代', &["dai"]);
    check('g', &["g"]);
    for (char, more) in [('重', ["zhong", "chong"]), ('行', ["xing", "hang"]), ('长', ["chang", "zhang"])]
    {
        let found: Vec<_> = readings(char).collect();
        assert!(more.iter().all(|reading| found.contains(reading)), "{char}: {found:?}");
    }
}

#[test]
fn the_usual_reading_comes_first() {
    for (char, first) in [('重', "zhong"), ('行', "xing"), ('会', "hui"), ('堡', "bao"), ('和', "he")] {
        assert_eq!(readings(char).next(), Some(first), "{char}");
    }
}

#[test]
fn what_is_no_character_of_the_table_has_none() {
    for char in ['，', '1', 'G', ' ', '\u{20000}', '😀', '\0'] {
        check(char, &[]);
    }
}

#[test]
#[allow(clippy::unwrap_used)]
fn every_character_of_the_plans_names_has_one() {
    let plan = built_in().unwrap();
    let names = plan.orgs.iter().map(|org| &org.name).chain(plan.items.iter().map(|item| &item.title));
    for char in names.flat_map(|name| name.chars()).filter(|char| char.is_alphabetic()) {
        assert!(readings(char.to_ascii_lowercase()).next().is_some(), "{char}");
    }
}

#[test]
fn names_of_places_nearby_are_in_the_table() {
    for char in "忻州崞阳滹沱岢岚繁峙五台原平宁武静乐神池河曲保德偏关定襄".chars()
    {
        assert!(readings(char).next().is_some(), "{char}");
    }
}
