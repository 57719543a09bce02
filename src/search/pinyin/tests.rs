use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::{dictionary_key, is_pinyin, is_written_in, written};
use crate::search::readings::readings;

#[track_caller]
fn check(name: &str, found_by: &[&str], not_by: &[&str]) {
    for word in found_by {
        assert!(is_written_in(name, word), "{word} should find {name}");
    }
    for word in not_by {
        assert!(!is_written_in(name, word), "{word} should not find {name}");
    }
}

#[test]
fn units_are_found_by_syllables_and_by_initials() {
    check("县水利局", &["shuiliju", "slj", "xslj", "shui", "liju", "xianshuiliju"], &["sjl", "sl j", "nyj"]);
    check("县应急局", &["yjj", "yingji", "yingjiju", "yingjj", "yjju", "xyjj"], &["yinji", "yj j", "jjj"]);
    check("县消防救援大队", &["xfjydd", "xiaofang", "jiuyuan"], &["xfdd"]);
    check("市生态环境局代县分局", &["sthjj", "daixian", "dxfj", "shengtaihuanjing"], &["dzx"]);
    check("县行政审批局", &["xzspj", "xingzheng", "hang"], &["xzs pj"]);
    check("县红十字会", &["hszh", "hongshizihui"], &[]);
}

#[test]
fn a_township_is_found_under_its_name_and_under_a_new_one() {
    check("阳明堡镇", &["ymb", "ymbz", "yangmingbao", "yangmingpu"], &["ympz q"]);
    check("峨口镇", &["ek", "ekou", "ekouzhen"], &["eku"]);
    check("雁门关镇", &["ymg", "yanmenguan"], &[]);
    check("崞阳镇", &["guoyang", "gyz"], &[]);
    check("滹沱乡", &["hutuo", "htx"], &[]);
}

#[test]
fn a_syllable_is_not_entered_in_its_middle() {
    check("县应急局", &[], &["ingji", "ngji", "i", "u"]);
    check("先安", &["xianan", "xian", "xa"], &["iana"]);
    check("西安", &["xian", "xa"], &[]);
}

#[test]
fn a_word_that_is_being_typed_finds_what_it_begins() {
    for word in ["s", "sh", "shu", "shui", "shuil", "shuili", "shuilij", "shuiliju"] {
        check("县水利局", &[word], &[]);
    }
}

#[test]
fn latin_letters_in_a_name_are_read_as_they_stand() {
    check("gis系统", &["gisxt", "gis", "isxitong"], &["gsxt"]);
}

#[test]
fn a_match_does_not_go_on_over_what_has_no_reading() {
    check("防灾、减灾", &["fz", "jianzai"], &["zj"]);
}

#[test]
fn only_letters_are_pinyin() {
    assert!(["slj", "a"].into_iter().all(is_pinyin));
    assert!(!["", "t15", "水", "s-j", "é"].into_iter().any(is_pinyin));
}

#[test]
fn many_readings_of_one_character_cost_no_more_than_they_are() {
    let name = "和".repeat(2_000);
    assert_eq!(written(&mut name.chars(), &"h".repeat(200)), Some(200));
    assert_eq!(written(&mut name.chars(), &format!("{}x", "h".repeat(199))), None);
}

#[test]
fn names_stand_in_the_order_of_a_dictionary() {
    let in_order = ["阿", "安全", "应急", "应急管理", "重点"];
    assert!(in_order.windows(2).all(|pair| dictionary_key(pair[0]) < dictionary_key(pair[1])));
}

/// Tries every way to read the word, one character after the other.
fn most_naively(chars: &[char], word: &str) -> Option<usize> {
    let (first, rest) = chars.split_first()?;
    let mut most = None;
    for syllable in readings(*first) {
        for length in 1..=syllable.len() {
            let Some(left) = word.strip_prefix(&syllable[..length]) else { break };
            if left.is_empty() {
                most = most.max(Some(1));
            } else if length == 1 || length == syllable.len() {
                most = most.max(most_naively(rest, left).map(|more| more + 1));
            }
        }
    }
    most
}

proptest! {
    #[test]
    fn the_most_characters_are_taken_that_any_reading_takes(
        chars in vec(select("应急和会行重长安西先水利局a".chars().collect::<Vec<_>>()), 0..7),
        word in "[acghijlnosuxyz]{1,9}|(ying|ji|xi|an|xian|he|h|chong|zhong|shui){1,4}",
    ) {
        prop_assert_eq!(written(&mut chars.iter().copied(), &word), most_naively(&chars, &word));
    }
}
