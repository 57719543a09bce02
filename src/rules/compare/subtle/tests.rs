#![allow(clippy::unwrap_used)]

use super::*;
use crate::rules::compare::testing::in_brackets;

#[track_caller]
fn check(one: &str, other: &str, shows: (&str, &str)) {
    let (one, other) = subtle_difference(one, other).unwrap();
    assert_eq!((in_brackets(&one).as_str(), in_brackets(&other).as_str()), shows);
}

#[test]
fn a_blank_or_an_invisible_character_is_found_however_short_the_texts() {
    check("张三", "张 三", ("张三", "张[ ]三"));
    check("张 三 李四", "张 三\u{3000}李四", ("张 三[ ]李四", "张 三[\u{3000}]李四"));
    check("已完成。", "已完成。\n", ("已完成。", "已完成。[\n]"));
    check("县\u{200b}水利局", "县水利局\u{feff}", ("县[\u{200b}]水利局", "县水利局[\u{feff}]"));
}

#[test]
fn another_normal_form_is_found() {
    check("联系人 José", "联系人 Jose\u{301}", ("联系人 Jos[é]", "联系人 Jos[e\u{301}]"));
}

#[test]
fn a_digit_in_a_long_text_is_found() {
    check(
        "已建成监测站3处，待验收",
        "已建成监测站8处，待验收",
        ("已建成监测站[3]处，待验收", "已建成监测站[8]处，待验收"),
    );
}

#[test]
fn what_differs_in_plain_sight_is_not_marked() {
    assert_eq!(subtle_difference("已完工", "资金不足，没有开工"), None);
    assert_eq!(subtle_difference("88", "93"), None);
    assert_eq!(subtle_difference("", "新写的"), None);
}

#[test]
fn what_nobody_sees_has_a_name() {
    assert_eq!(unseen_name(" \u{3000}"), Some("空格"));
    assert_eq!(unseen_name(" \n"), Some("换行"));
    assert_eq!(unseen_name("\u{200b}"), Some("不可见字符"));
    assert_eq!(unseen_name("甲 "), None);
    assert_eq!(unseen_name(""), None);
}
