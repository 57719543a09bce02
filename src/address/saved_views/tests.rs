#![allow(clippy::unwrap_used)]

use super::*;
use crate::address::fixture::vocabulary;
use crate::address::{Grouping, Page, Route, TaskQuery, TimeView, Zoom};
use crate::crdt::Writer;
use crate::records::view;

/// Writes a view as somebody does who has seen what stands there.
fn keep(ledger: &mut Ledger, writer: &mut Writer, id: &str, name: &str, address: &str) {
    let key = RecordKey::for_view(id).unwrap();
    let seen = view::seen(ledger, &key);
    view::keep(ledger, writer, &key, &seen, name, address);
}

fn ledger(views: &[(&str, &str, &str)]) -> Ledger {
    let (mut ledger, mut writer) = (Ledger::new(), Writer::new(1));
    for (id, name, address) in views {
        keep(&mut ledger, &mut writer, id, name, address);
    }
    ledger
}

fn shown(ledger: &Ledger) -> Vec<(String, String)> {
    saved_views(ledger).into_iter().map(|view| (view.name, view.address)).collect()
}

fn pair(name: &str, address: &str) -> (String, String) {
    (name.to_owned(), address.to_owned())
}

#[test]
fn each_view_is_listed_once() {
    let ledger = ledger(&[
        ("x-000000000001-1", "水利局逾期", "#/tasks?unit=slj&light=red"),
        ("x-000000000001-2", "水利局逾期", "#/tasks?unit=slj&light=red"),
        ("x-000000000001-3", "全部工程", "#/tasks?kind=project"),
    ]);
    let expected =
        [pair("水利局逾期", "#/tasks?unit=slj&light=red"), pair("全部工程", "#/tasks?kind=project")];
    assert_eq!(shown(&ledger), expected);
}

#[test]
fn what_has_no_name_or_no_address_is_no_view() {
    assert_eq!(shown(&ledger(&[("a", " ", "#/tasks"), ("b", "甲", "")])), []);
}

#[test]
fn what_was_changed_apart_is_all_there() {
    let mut one = ledger(&[("a", "甲", "#/tasks")]);
    let mut other = one.clone();
    keep(&mut one, &mut Writer::new(2), "a", "乙", "#/tasks?unit=slj");
    keep(&mut other, &mut Writer::new(3), "a", "丙", "#/tasks?unit=yjj");
    one.join(&other);
    let names: Vec<_> = shown(&one).into_iter().map(|(name, _)| name).collect();
    let addresses: Vec<_> = shown(&one).into_iter().map(|(_, address)| address).collect();
    assert_eq!(names, ["乙 / 丙", "乙 / 丙"]);
    assert_eq!(addresses, ["#/tasks?unit=slj", "#/tasks?unit=yjj"]);
}

#[test]
fn a_name_is_trimmed_and_refused_in_one_sentence() {
    let views = saved_views(&ledger(&[("a", "水利局逾期", "#/tasks")]));
    let named = |text: &str| view_name(text, &views).map_err(|refusal| refusal.to_string());
    assert_eq!(named("  全部\u{3000}工程 \n"), Ok("全部 工程".to_owned()));
    assert_eq!(named(&"长".repeat(40)), Ok("长".repeat(40)));
    assert_eq!(named("\u{3000}"), Err("请给这个筛选起个名字。".to_owned()));
    let too_long = "筛选的名字最多 40 个字，现在有 41 个，请缩短。";
    assert_eq!(named(&"长".repeat(41)), Err(too_long.to_owned()));
    let taken = "已经有名为“水利局逾期”的筛选，请换一个名字。";
    assert_eq!(named(" 水利局逾期 "), Err(taken.to_owned()));
}

#[test]
fn lists_and_time_axes_can_be_kept_without_the_opened_item() {
    let query = TaskQuery { item: Some("T15".into()), ..TaskQuery::of_unit("slj") };
    assert_eq!(view_address(&Route::Tasks(query.clone())).unwrap(), "#/tasks?unit=slj");
    let query = TaskQuery { grouping: Grouping::Lead, ..query };
    let time = TimeView { zoom: Zoom::Year, ..TimeView::default() };
    let timeline = Route::Timeline { query, time };
    assert_eq!(view_address(&timeline).unwrap(), "#/timeline?unit=slj&group=lead&zoom=year");
    assert_eq!(view_address(&Route::from(Page::Settings)), None);
}

#[test]
fn a_kept_address_opens_as_far_as_it_is_known_here() {
    let open = |address: &str| {
        let views = saved_views(&ledger(&[("a", "甲", address)]));
        let (route, notices) = open_view(&views[0], &vocabulary());
        (route.to_string(), notices.iter().map(ToString::to_string).collect::<Vec<_>>())
    };
    let slj = "#/tasks?unit=slj".to_owned();
    assert_eq!(open(&slj), (slj.clone(), vec![]));
    let told = vec!["网址中的责任单位“nobody”本页查无此项，已忽略。".to_owned()];
    assert_eq!(open("#/tasks?unit=slj,nobody"), (slj, told));
    let (route, told) = open("javascript:alert(1)");
    assert_eq!((route.as_str(), told.len()), ("#/", 1));
}
