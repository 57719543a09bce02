use super::super::Words;
use super::super::fixture::item;
use super::Haystack;
use crate::plan::{Clause, Item, ItemKind};

fn sample() -> Item {
    Item {
        text: "实施小型病险水库除险加固。三年 行动期间，下降１５％。".into(),
        clauses: vec![Clause { id: "T15.1".into(), text: "健全GIS系统".into(), duty: None }],
        ..item("T15", ItemKind::Task, "t4", "强化“防汛”能力")
    }
}

fn found(text: &str) -> bool {
    Haystack::new(&sample(), ["县水利局", "牵 头"]).has(&Words::new(text))
}

#[test]
fn finds_an_item_by_its_number() {
    assert!(["T15", "t15", "Ｔ１５", "15"].into_iter().all(found));
}

#[test]
fn a_part_of_a_number_is_no_number() {
    assert!(!["T1", "t", "5.1", "T155"].into_iter().any(found));
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
fn a_stray_space_hides_nothing() {
    assert!(["三年行动", "三年 行动", "牵头"].into_iter().all(found));
}

#[test]
fn a_match_does_not_run_from_one_text_into_the_next() {
    assert!(!found("能力实施"));
    assert!(!found("水利局牵头"));
}

#[test]
fn no_words_find_everything() {
    assert!(["", "  ", "\u{3000}", "\u{200B}"].into_iter().all(found));
}
