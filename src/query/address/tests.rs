use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::super::fixture::{ITEMS, query, vocabulary};
use super::super::{MAX_TEXT, TaskQuery};
use super::{Page, Route};
use crate::ledger::{Light, Role, State};
use crate::plan::ItemKind;

/// The route that `hash` is read as, which it has to be without complaint.
#[track_caller]
fn read(hash: &str) -> Route {
    let (route, notices) = Route::parse(hash, &vocabulary());
    assert!(notices.is_empty(), "{hash}: {notices:?}");
    route
}

/// The address that `hash` comes down to, and what the user is told.
fn repaired(hash: &str) -> (String, Vec<String>) {
    let (route, notices) = Route::parse(hash, &vocabulary());
    (route.to_string(), notices.iter().map(ToString::to_string).collect())
}

#[track_caller]
fn check_repair(hash: &str, address: &str, told: &[&str]) {
    let (route, notices) = repaired(hash);
    assert_eq!(route, address);
    assert_eq!(notices, told);
}

#[test]
fn every_page_has_an_address() {
    let addresses = Page::ALL.map(|page| Route::from(page).to_string());
    assert_eq!(addresses, ["#/", "#/tasks", "#/assess", "#/document", "#/settings"]);
    for page in Page::ALL {
        assert_eq!(read(&Route::from(page).to_string()).page(), page);
    }
}

#[test]
fn no_hash_is_the_overview() {
    for hash in ["", "#", "#/", "/", "#/?", "#//"] {
        assert_eq!(read(hash), Route::Overview);
    }
}

#[test]
fn an_item_has_an_address_on_each_page_that_shows_it() {
    let item = Some("T15".to_owned());
    assert_eq!(read("#/assess/T15"), Route::Assess { item: item.clone() });
    assert_eq!(read("#/assess/t15/"), Route::Assess { item: item.clone() });
    assert_eq!(read("#/document?item=T15"), Route::Document { item: item.clone() });
    assert_eq!(read("#/tasks?item=T15"), Route::Tasks(TaskQuery { item, ..TaskQuery::default() }));
}

#[test]
fn a_whole_query_is_written_in_one_order() {
    let query = TaskQuery {
        units: ["yjj", "slj"].map(str::to_owned).into(),
        roles: [Role::Partner, Role::Lead].into(),
        kinds: [ItemKind::Task].into(),
        sections: ["t1".to_owned()].into(),
        states: [State::Unreported].into(),
        lights: [Light::Overdue].into(),
        text: "水库 A&B".into(),
        item: Some("T15".into()),
    };
    let address = "#/tasks?unit=slj,yjj&role=lead,partner&kind=task&section=t1&state=unreported&light=red\
                   &q=%E6%B0%B4%E5%BA%93%20A%26B&item=T15";
    assert_eq!(Route::Tasks(query.clone()).to_string(), address);
    assert_eq!(read(address), Route::Tasks(query));
}

#[test]
fn what_people_type_is_understood() {
    let expected = read("#/tasks?unit=slj,yjj&q=%E6%B0%B4%E5%BA%93%20100%25");
    for typed in [
        "#/tasks?unit=slj,yjj&q=水库 100%",
        "#/tasks?unit=slj&unit=yjj&q=水库+100%",
        "/tasks/?q=水库%20100%&unit=yjj，slj",
        "#/tasks?unit=yjj%2Cslj&role=&&q=%e6%b0%b4库%20100%25",
    ] {
        assert_eq!(read(typed), expected, "{typed}");
    }
}

#[test]
fn nonsense_is_ignored_and_named() {
    check_repair("#/taks?unit=slj", "#/", &["网址中的页面“taks”不存在，已转到总览。"]);
    check_repair("#/settings/x", "#/settings", &["网址中多出的“x”已忽略。"]);
    check_repair("#/assess/T99", "#/assess", &["网址中的条目“T99”本页查无此项，已忽略。"]);
    check_repair("#/settings?unit=slj", "#/settings", &["网址中的参数“unit”本页没有，已忽略。"]);
    check_repair(
        "#/tasks?unit=slj,nobody&colour=red&role=boss",
        "#/tasks?unit=slj",
        &[
            "网址中的参数“colour”本页没有，已忽略。",
            "网址中的责任单位“nobody”本页查无此项，已忽略。",
            "网址中的角色“boss”本页查无此项，已忽略。",
        ],
    );
    check_repair("#/tasks?q=%E6%B0&unit=slj", "#/tasks?unit=slj", &["网址中的“q=%E6%B0”编码残缺，已忽略。"]);
    check_repair("#/tasks?q=a&q=b", "#/tasks?q=a", &["网址中的检索词不止一个，只取第一个。"]);
}

#[test]
fn a_unit_added_on_another_machine_is_named() {
    let told = ["网址中的责任单位“x-ffffffffffff-1”本页查无此项，已忽略。"];
    check_repair("#/tasks?unit=x-ffffffffffff-1", "#/tasks", &told);
}

#[test]
fn much_nonsense_is_told_in_one_short_sentence() {
    let (address, told) = repaired(&format!("#/tasks?unit={}", "nobody,".repeat(100_000)));
    assert_eq!(address, "#/tasks");
    assert_eq!(told, ["网址中的责任单位“nobody”“nobody”“nobody”等 100000 项本页查无此项，已忽略。"]);
    let (_, told) = repaired(&format!("#/{}", "长".repeat(100_000)));
    assert_eq!(told, [format!("网址中的页面“{}…”不存在，已转到总览。", "长".repeat(24))]);
}

#[test]
fn a_text_of_any_length_is_cut() {
    let (route, notices) = Route::parse(&format!("#/tasks?q={}", "水".repeat(100_000)), &vocabulary());
    assert_eq!(route, Route::Tasks(TaskQuery { text: "水".repeat(MAX_TEXT), ..TaskQuery::default() }));
    assert_eq!(notices.len(), 1);
}

fn routes() -> impl Strategy<Value = Route> {
    let item = || option::of(select(&ITEMS[..])).prop_map(|item| item.map(str::to_owned));
    let text = vec(any::<char>(), 0..=MAX_TEXT).prop_map(String::from_iter);
    prop_oneof![
        4 => query(text).prop_map(Route::Tasks),
        1 => item().prop_map(|item| Route::Assess { item }),
        1 => item().prop_map(|item| Route::Document { item }),
        1 => Just(Route::Overview),
        1 => Just(Route::Settings),
    ]
}

/// Pieces of addresses, and of what breaks them.
fn nonsense() -> impl Strategy<Value = String> {
    let pieces = vec![
        "#",
        "/",
        "?",
        "&",
        "=",
        ",",
        "+",
        "%",
        "%2",
        "%zz",
        "%00",
        "%E6%B0%B4",
        "%E6%B0",
        "%FF",
        "tasks",
        "assess",
        "document",
        "#/tasks?",
        "#/document?item=",
        "unit=",
        "role=",
        "q=",
        "item=",
        "slj",
        "lead",
        "T15",
        "水",
        "\0",
        "，",
        "\u{FEFF}",
        "%F0%9F%98%80",
    ];
    let piece = prop_oneof![4 => select(pieces).prop_map(str::to_owned), 1 => any::<String>()];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(route in routes()) {
        prop_assert_eq!(Route::parse(&route.to_string(), &vocabulary()), (route, Vec::new()));
    }

    #[test]
    fn an_address_survives_a_browser_and_a_chat(route in routes()) {
        let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"#/?&=,%-._~".contains(&byte);
        prop_assert!(route.to_string().bytes().all(safe));
    }

    #[test]
    fn any_text_is_an_address(hash in nonsense()) {
        let (route, notices) = Route::parse(&hash, &vocabulary());
        for notice in notices {
            let told = notice.to_string();
            prop_assert!(told.ends_with('。') && told.chars().count() < 150, "{}", told);
        }
        prop_assert_eq!(Route::parse(&route.to_string(), &vocabulary()), (route, Vec::new()));
    }
}
