#![allow(clippy::unwrap_used)]

use proptest::prelude::*;

use super::*;

const LONG: &str = "健全应急管理工作机制，完善会商研判、信息共享、应急响应、舆情引导、\
                    恢复重建等机制，推动山洪灾害监测预警平台建设，提升基层能力，落实各级责任，\
                    强化队伍建设，加强物资储备，按年度组织演练并评估效果。";

fn of(texts: &[&str], search: &str) -> Option<String> {
    excerpt(texts.iter().copied(), &Words::new(search))
}

#[test]
fn a_short_text_stands_whole() {
    assert_eq!(of(&["开展山洪灾害防治。"], "山洪"), Some("开展山洪灾害防治。".to_owned()));
}

#[test]
fn a_long_text_is_cut_around_what_was_found() {
    let cut = of(&[LONG], "山洪").unwrap();
    assert!(cut.starts_with("…导、恢复重建等机制，推动山洪灾害监测"), "{cut}");
    assert!(cut.ends_with('…'), "{cut}");
    assert_eq!(cut.chars().count(), LENGTH + 2);
}

#[test]
fn what_stands_at_the_beginning_is_not_cut_before() {
    assert!(of(&[LONG], "健全").unwrap().starts_with("健全应急"));
}

#[test]
fn a_character_or_two_are_not_cut_off() {
    let rule = "健全城乡规划、建设、运行等全生命周期灾害事故风险防控管理制度";
    assert_eq!(of(&[rule], "全生命周期").as_deref(), Some(rule));
}

#[test]
fn what_stands_at_the_end_is_not_cut_behind() {
    assert!(of(&[LONG], "评估效果").unwrap().ends_with("评估效果。"));
}

#[test]
fn the_first_text_that_has_a_word_is_taken() {
    assert_eq!(of(&["一句", "有水库的一句", "水库"], "水库 大坝"), Some("有水库的一句".to_owned()));
    assert_eq!(of(&["一句"], "水库"), None);
    assert_eq!(of(&["一句"], ""), None);
}

proptest! {
    #[test]
    fn what_was_found_is_always_in_it(text in "[水库大坝，a-c ]{0,120}", search in "[水库大坝a-c]{1,3}") {
        let words = Words::new(&search);
        let cut = excerpt([text.as_str()], &words);
        prop_assert_eq!(cut.is_some(), !marks(&text, &words).is_empty());
        if let Some(cut) = cut {
            prop_assert!(!marks(&cut, &words).is_empty(), "{}", cut);
        }
    }
}
