use super::Haystack;
use crate::plan::{Clause, Item, ItemKind};
use crate::search::Words;
use crate::search::fixture::item;

fn sample() -> Item {
    Item {
        text: "实施小型病险水库除险加固。三年 行动期间，下降１５％。".into(),
        clauses: vec![Clause { id: "T15.1".into(), text: "健全GIS系统".into(), duty: None }],
        ..item("T15", ItemKind::Task, "t4", "强化“防汛”能力")
    }
}

fn haystack() -> Haystack {
    Haystack::new(&sample(), ["县水利局", "代县水务局"], ["已巡查三次，牵 头单位是应急局"])
}

fn found(text: &str) -> bool {
    haystack().has(&Words::new(text))
}

#[test]
fn finds_an_item_by_its_number() {
    assert!(["T15", "t15", "Ｔ１５", "15"].into_iter().all(found));
}

#[test]
fn a_part_of_a_number_is_no_number() {
    assert!(!["T1", "5.1", "T155"].into_iter().any(found));
}

#[test]
fn finds_words_in_title_text_clauses_and_names() {
    assert!(["防汛", "病险水库", "系统", "水利局"].into_iter().all(found));
    assert!(!found("森林"));
}

#[test]
fn needs_all_words_wherever_they_stand() {
    assert!(found("水利局 防汛\u{3000}加固"));
    assert!(!found("水利局 防汛 森林"));
}

#[test]
fn case_and_width_make_no_difference() {
    assert!(
        ["gis", "ＧＩＳ", "下降15%", "１５%", "\"防汛\"", "期间,下降", "期间，下降", "加固."]
            .into_iter()
            .all(found)
    );
}

#[test]
fn invisible_characters_brackets_dashes_and_signs_make_no_difference() {
    let text =
        "依据代政发〔2022〕3号，①修订\u{ad}预案；2021—2025年建避\u{200f}难场所3㎡×5处\u{fe0f}，【附表】";
    let haystack = Haystack::new(&item("T15", ItemKind::Task, "t4", ""), [], [text]);
    let words = [
        "代政发[2022]3号",
        "代政发(2022)3号",
        "代政发〔2022〕3号",
        "代政发［２０２２］３号",
        "1修订预案",
        "①修订",
        "修\u{ad}订",
        "2021-2025",
        "2021–2025",
        "2021－2025",
        "避难场所",
        "3m2",
        "3m²",
        "㎡x5",
        "m2×5处",
        "(附表)",
        "【附表】",
    ];
    for word in words {
        assert!(haystack.has(&Words::new(word)), "{word}");
    }
    assert!(!haystack.has(&Words::new("2修订")));
}

#[test]
fn a_stray_space_hides_nothing() {
    assert!(["三年行动", "三年 行动", "牵头"].into_iter().all(found));
}

#[test]
fn a_match_does_not_run_from_one_text_into_the_next() {
    assert!(!found("能力实施"));
    assert!(!found("水利局代县"));
}

#[test]
fn no_words_find_everything() {
    assert!(["", "  ", "\u{3000}", "\u{200B}"].into_iter().all(found));
}

#[test]
fn pinyin_finds_names_and_nothing_else() {
    assert!(["slj", "shuiliju", "qianghua", "fangxun", "qh", "nengl", "SLJ"].into_iter().all(found));
    // 病险水库 stands in the text, 巡查 in what my unit wrote.
    assert!(!["bxsk", "xuncha", "jqgis"].into_iter().any(found));
}

#[test]
fn a_word_is_pinyin_or_text_by_itself() {
    assert!(found("slj 病险水库 gis"));
    assert!(!found("slj 森林"));
}

#[track_caller]
fn check_distance(text: &str, expected: usize) {
    assert_eq!(haystack().distance(&Words::new(text)), Some(expected), "{text}");
}

#[test]
fn nearest_is_the_number_then_title_unit_clause_text_and_own_words() {
    check_distance("t15", 0);
    check_distance("15", 0);
    check_distance("防汛", 1);
    check_distance("fx", 1);
    check_distance("水利局", 2);
    check_distance("slj", 2);
    check_distance("gis", 3);
    check_distance("加固", 4);
    check_distance("巡查", 5);
}

#[test]
fn several_words_are_added_up() {
    check_distance("", 0);
    check_distance("防汛 水利局", 3);
    check_distance("t15 巡查", 5);
    assert_eq!(haystack().distance(&Words::new("防汛 森林")), None);
}

#[test]
fn what_the_names_do_not_show_is_hidden() {
    let hidden = |text: &str| haystack().hidden(&Words::new(text));
    assert_eq!(hidden("防汛 slj t15 加固 巡查"), Words::new("加固 巡查"));
    assert_eq!(hidden("防汛"), Words::default());
}
