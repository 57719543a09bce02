use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use strum::VariantArray;

use super::{Address, Route};
use crate::address::fixture::{ITEMS, ROUNDS, query, vocabulary};
use crate::address::{
    AssessPart, Facet, Grouping, MAX_TEXT, Page, Scope, SettingsPart, Sort, TaskQuery, TimeView, Zoom,
};

/// The route that `hash` is read as, which it has to be without complaint.
#[track_caller]
fn read(hash: &str) -> Route {
    let (address, notices) = Address::parse(hash, &vocabulary());
    assert!(notices.is_empty(), "{hash}: {notices:?}");
    assert!(!address.sample);
    address.route
}

/// The address that `hash` comes down to, and what the user is told.
fn repaired(hash: &str) -> (String, Vec<String>) {
    let (address, notices) = Address::parse(hash, &vocabulary());
    (address.to_string(), notices.iter().map(ToString::to_string).collect())
}

#[track_caller]
fn check_repair(hash: &str, address: &str, told: &[&str]) {
    let (route, notices) = repaired(hash);
    assert_eq!(route, address);
    assert_eq!(notices, told);
}

#[test]
fn every_page_has_an_address() {
    let addresses = Page::VARIANTS.iter().map(|page| Route::from(*page).to_string()).collect::<Vec<_>>();
    assert_eq!(addresses, ["#/", "#/tasks", "#/timeline", "#/assess", "#/document", "#/settings", "#/help"]);
    for &page in Page::VARIANTS {
        assert_eq!(read(&Route::from(page).to_string()).page(), page);
    }
}

#[test]
fn no_hash_is_the_overview() {
    for hash in ["", "#", "#/", "/", "#/?", "#//"] {
        assert_eq!(read(hash), Route::Overview { of: None, today: false });
    }
}

#[test]
fn an_address_that_a_chat_has_bent_is_followed() {
    let straight = read("#/tasks?unit=slj&q=%E6%B0%B4%E5%BA%93");
    for bent in [
        "#/tasks?unit=slj&amp;q=%E6%B0%B4%E5%BA%93",
        "#/tasks？unit=slj&q=水库",
        "#/tasks%EF%BC%9Funit=slj&q=%E6%B0%B4%E5%BA%93",
        "#/tasks?unit=slj&q=%25E6%25B0%25B4%25E5%25BA%2593",
        "%23/tasks%3Funit%3Dslj%26q%3D%25E6%25B0%25B4%25E5%25BA%2593",
        "#/tasks?q=水库&unit=slj。",
        "#/tasks?q=%E6%B0%B4%E5%BA%93&unit=slj%EF%BC%89%E3%80%82",
    ] {
        assert_eq!(read(bent), straight, "{bent}");
    }
    for bent in ["#/assess/T15。", "#/assess/T15）", "#/assess/T15%E3%80%82", "#/assess/T15）。 "] {
        assert_eq!(read(bent), Route::to_assess("T15"), "{bent}");
    }
    assert_eq!(read("#/help。"), Route::Help);
    assert_eq!(read("#/tasks?q=100%25"), read("#/tasks?q=100%"));
}

#[test]
fn an_item_has_an_address_on_each_page_that_shows_it() {
    let item = Some("T15".to_owned());
    assert_eq!(read("#/assess/T15"), Route::to_assess("T15"));
    assert_eq!(read("#/assess/t15/"), Route::to_assess("T15"));
    assert_eq!(read("#/document?item=T15"), Route::Document { item: item.clone() });
    assert_eq!(read("#/tasks?item=T15"), Route::Tasks(TaskQuery { item, ..TaskQuery::default() }));
}

#[test]
fn each_part_of_an_assessment_has_an_address() {
    assert_eq!(read("#/assess"), Route::Assess(AssessPart::ToDo));
    assert_eq!(read("#/assess/T15.2"), Route::Assess(AssessPart::Clause("T15.2".to_owned())));
    for address in
        ["#/assess/T15", "#/assess/T15.2", "#/tasks?item=T15", "#/timeline?item=T15", "#/document?item=T15"]
    {
        assert_eq!(read(address).item(), Some("T15"), "{address}");
    }
    assert_eq!(read("#/assess/handin").item(), None);
    assert_eq!(read("#/assess/t15.2"), read("#/assess/T15.2"));
    for nonsense in ["T15.", "T15.x", "Q1.2", ".2"] {
        let says = format!("网址中的条目“{nonsense}”本页查无此项，已忽略。");
        check_repair(&format!("#/assess/{nonsense}"), "#/assess", &[&says]);
    }
    assert_eq!(read("#/assess/handin"), Route::Assess(AssessPart::HandIn));
    assert_eq!(read("#/assess/compare"), Route::Assess(AssessPart::Compare { with: None }));
    let with = Some("y2024".to_owned());
    assert_eq!(read("#/assess/compare?with=y2024"), Route::Assess(AssessPart::Compare { with }));
    check_repair("#/assess/T15?with=y2024", "#/assess/T15", &["网址中的参数“with”本页没有，已忽略。"]);
    check_repair(
        "#/assess/compare?with=y1999",
        "#/assess/compare",
        &["网址中的对比轮次“y1999”本页查无此项，已忽略。"],
    );
}

#[test]
fn a_part_of_the_settings_has_an_address() {
    assert_eq!(read("#/settings/rounds"), Route::Settings(Some(SettingsPart::Rounds)));
    check_repair("#/settings/more", "#/settings", &["网址中多出的“more”已忽略。"]);
}

#[test]
fn a_whole_query_is_written_in_one_order() {
    let bare = TaskQuery {
        text: "水库 A&B".into(),
        grouping: Grouping::Lead,
        sort: Some(Sort::Due),
        today: true,
        item: Some("T15".into()),
        ..TaskQuery::default()
    };
    let chosen = [
        (Facet::Unit, "yjj"),
        (Facet::Unit, "slj"),
        (Facet::Role, "partner"),
        (Facet::Role, "lead"),
        (Facet::Kind, "task"),
        (Facet::Section, "t1"),
        (Facet::Year, "none"),
        (Facet::Year, "2023"),
        (Facet::State, "unreported"),
        (Facet::Light, "red"),
        (Facet::Blank, "evidence"),
        (Facet::OpenEnded, "yes"),
        (Facet::Measure, "no"),
        (Facet::Doubt, "yes"),
    ];
    let query = chosen.iter().fold(bare, |query, (facet, id)| query.with(*facet, id));
    let address = "#/tasks?unit=slj,yjj&role=lead,partner&kind=task&section=t1&year=2023,none\
                   &state=unreported&light=red&blank=evidence&open=yes&measure=no&doubt=yes\
                   &q=%E6%B0%B4%E5%BA%93%20A%26B&group=lead&sort=due&at=today&item=T15";
    assert_eq!(Route::Tasks(query.clone()).to_string(), address);
    assert_eq!(read(address), Route::Tasks(query));
}

#[test]
fn the_overview_and_the_time_axis_have_parameters_of_their_own() {
    assert_eq!(read("#/?of=county&at=today"), Route::Overview { of: Some(Scope::County), today: true });
    let query = TaskQuery { grouping: Grouping::Year, ..TaskQuery::of_unit("slj") };
    let time = TimeView { zoom: Zoom::Quarter, ..TimeView::default() };
    let route = Route::Timeline { query: query.clone(), time };
    assert_eq!(route.to_string(), "#/timeline?unit=slj&group=year&zoom=quarter");
    assert_eq!(read("#/timeline?zoom=quarter&unit=slj&group=year"), route);
    let time = TimeView { zoom: Zoom::Days(200), from: "2024-02-29".parse().ok(), table: true };
    let route = Route::Timeline { query, time };
    assert_eq!(route.to_string(), "#/timeline?unit=slj&group=year&zoom=200&from=2024-02-29&as=table");
    assert_eq!(read("#/timeline?as=table&from=2024-02-29&zoom=200&unit=slj&group=year"), route);
}

#[test]
fn a_choice_keeps_the_page_and_what_it_shows_of_time() {
    let year = TimeView { zoom: Zoom::Year, ..TimeView::default() };
    let timeline = Route::Timeline { query: TaskQuery::default(), time: year };
    let chosen = TaskQuery::of_unit("slj");
    assert_eq!(timeline.choosing(chosen.clone()).to_string(), "#/timeline?unit=slj&zoom=year");
    assert_eq!(Route::from(Page::Help).choosing(chosen).to_string(), "#/tasks?unit=slj");
}

#[test]
fn times_that_there_are_not_are_left_out_with_a_notice() {
    check_repair("#/timeline?zoom=0", "#/timeline", &["网址中的缩放“0”本页查无此项，已忽略。"]);
    check_repair("#/timeline?zoom=70000", "#/timeline", &["网址中的缩放“70000”本页查无此项，已忽略。"]);
    check_repair(
        "#/timeline?from=2023-02-30",
        "#/timeline",
        &["网址中的起始日“2023-02-30”本页查无此项，已忽略。"],
    );
    check_repair("#/timeline?as=chart", "#/timeline", &["网址中的显示方式“chart”本页查无此项，已忽略。"]);
    check_repair("#/tasks?from=2023-02-03", "#/tasks", &["网址中的参数“from”本页没有，已忽略。"]);
}

#[test]
fn what_is_usual_is_not_written() {
    for hash in ["#/tasks?group=section", "#/timeline?zoom=plan"] {
        let (path, _) = hash.split_once('?').unwrap_or_default();
        assert_eq!(read(hash).to_string(), path);
    }
}

#[test]
fn the_sample_has_addresses_of_its_own() {
    let (address, notices) = Address::parse("#/sample/tasks?unit=slj", &vocabulary());
    assert_eq!((address.sample, notices), (true, Vec::new()));
    assert_eq!(address.route, Route::Tasks(TaskQuery::of_unit("slj")));
    assert_eq!(address.to_string(), "#/sample/tasks?unit=slj");
    assert_eq!(address.to(Route::from(Page::Timeline)).to_string(), "#/sample/timeline");
    assert_eq!(address.to(Route::from(Page::Overview)).to_string(), "#/sample/");
    for hash in ["#/sample", "#/sample/", "sample"] {
        let (start, notices) = Address::parse(hash, &vocabulary());
        assert_eq!((start, notices), (address.to(Route::from(Page::Overview)), Vec::new()), "{hash}");
    }
    check_repair("#/sample/taks", "#/sample/", &["网址中的页面“taks”不存在，已转到总览。"]);
    check_repair("#/tasks/sample", "#/tasks", &["网址中多出的“sample”已忽略。"]);
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
    check_repair("#/constructor", "#/", &["网址中的页面“constructor”不存在，已转到总览。"]);
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
    check_repair(
        "#/tasks?year=1999&open=maybe&blank=x&group=colour&sort=up&at=noon",
        "#/tasks",
        &[
            "网址中的完成年份“1999”本页查无此项，已忽略。",
            "网址中的为空“x”本页查无此项，已忽略。",
            "网址中的责任单位未列全“maybe”本页查无此项，已忽略。",
            "网址中的分组“colour”本页查无此项，已忽略。",
            "网址中的排序“up”本页查无此项，已忽略。",
            "网址中的日期“noon”本页查无此项，已忽略。",
        ],
    );
    check_repair("#/tasks?zoom=year", "#/tasks", &["网址中的参数“zoom”本页没有，已忽略。"]);
    check_repair("#/timeline?zoom=week", "#/timeline", &["网址中的缩放“week”本页查无此项，已忽略。"]);
    check_repair("#/?of=world", "#/", &["网址中的范围“world”本页查无此项，已忽略。"]);
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
    let (address, notices) = Address::parse(&format!("#/tasks?q={}", "水".repeat(100_000)), &vocabulary());
    assert_eq!(
        address.route,
        Route::Tasks(TaskQuery { text: "水".repeat(MAX_TEXT), ..TaskQuery::default() })
    );
    assert_eq!(notices.len(), 1);
}

#[test]
fn every_page_is_in_a_round() {
    for hash in [
        "#/?round=y2024",
        "#/tasks?unit=slj&round=y2024",
        "#/assess/T15?round=y2024",
        "#/sample/help?round=y2024",
    ] {
        let (address, notices) = Address::parse(hash, &vocabulary());
        assert_eq!((address.round.as_deref(), notices.as_slice()), (Some("y2024"), &[][..]));
        assert_eq!(address.to_string(), hash);
    }
    check_repair("#/tasks?round=y1999&q=a", "#/tasks?q=a", &["网址中的轮次“y1999”本页查无此项，已忽略。"]);
}

fn routes() -> impl Strategy<Value = Route> {
    let item = || option::of(select(&ITEMS[..])).prop_map(|item| item.map(str::to_owned));
    let text = || vec(any::<char>(), 0..=MAX_TEXT).prop_map(String::from_iter);
    let overview = (option::of(select(Scope::VARIANTS)), any::<bool>());
    prop_oneof![
        4 => query(text()).prop_map(Route::Tasks),
        3 => (query(text()), time()).prop_map(|(query, time)| Route::Timeline { query, time }),
        1 => overview.prop_map(|(of, today)| Route::Overview { of, today }),
        2 => assess_part().prop_map(Route::Assess),
        1 => item().prop_map(|item| Route::Document { item }),
        1 => Just(Route::Settings(None)),
        1 => Just(Route::Settings(Some(SettingsPart::Rounds))),
        1 => Just(Route::Help),
    ]
}

fn assess_part() -> impl Strategy<Value = AssessPart> {
    let round = option::of(select(&ROUNDS[..])).prop_map(|round| round.map(str::to_owned));
    prop_oneof![
        Just(AssessPart::ToDo),
        select(&ITEMS[..]).prop_map(|item| AssessPart::Item(item.to_owned())),
        (select(&ITEMS[..]), 1..40u8).prop_map(|(item, at)| AssessPart::Clause(format!("{item}.{at}"))),
        Just(AssessPart::HandIn),
        round.prop_map(|with| AssessPart::Compare { with }),
    ]
}

fn time() -> impl Strategy<Value = TimeView> {
    let zoom = prop_oneof![select(&Zoom::NAMED[..]), (1..=u16::MAX).prop_map(Zoom::Days)];
    let from = option::of((1..20_000i32).prop_filter_map("a day", |days| {
        Some("2000-01-01".parse::<crate::plan::Date>().ok()?.plus_days(days))
    }));
    (zoom, from, any::<bool>()).prop_map(|(zoom, from, table)| TimeView { zoom, from, table })
}

fn addresses() -> impl Strategy<Value = Address> {
    let round = option::of(select(&ROUNDS[..])).prop_map(|round| round.map(str::to_owned));
    (any::<bool>(), round, routes()).prop_map(|(sample, round, route)| Address { sample, round, route })
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
        "sample",
        "tasks",
        "timeline",
        "assess",
        "document",
        "#/tasks?",
        "#/document?item=",
        "#/timeline?",
        "#/sample/",
        "unit=",
        "year=",
        "blank=",
        "group=",
        "sort=",
        "zoom=",
        "of=",
        "at=",
        "with=",
        "handin",
        "compare",
        "2023",
        "none",
        "yes",
        "today",
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
    fn what_is_written_is_read_back(address in addresses()) {
        prop_assert_eq!(Address::parse(&address.to_string(), &vocabulary()), (address, Vec::new()));
    }

    #[test]
    fn an_address_survives_a_browser_and_a_chat(address in addresses()) {
        let safe = |byte: u8| byte.is_ascii_alphanumeric() || b"#/?&=,%-._~".contains(&byte);
        prop_assert!(address.to_string().bytes().all(safe));
    }

    #[test]
    fn any_text_is_an_address(hash in nonsense()) {
        let (address, notices) = Address::parse(&hash, &vocabulary());
        for notice in notices {
            let told = notice.to_string();
            prop_assert!(told.ends_with('。') && told.chars().count() < 150, "{}", told);
        }
        prop_assert_eq!(Address::parse(&address.to_string(), &vocabulary()), (address, Vec::new()));
    }
}
