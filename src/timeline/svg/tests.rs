#![allow(clippy::unwrap_used, clippy::panic)]

use proptest::prelude::*;
use proptest::sample::select;
use strum::VariantArray;

use super::*;
use crate::records::{Ratio, State};
use crate::rules::Judgement;
use crate::timeline::Group;
use crate::timeline::fixture::{date, groups, near, plan};

/// The names of an XML document's elements in the order in which they open. Panics where it is not well formed.
#[track_caller]
fn elements(xml: &str) -> Vec<String> {
    let (mut names, mut open) = (Vec::new(), Vec::new());
    let mut rest = xml;
    while let Some(at) = rest.find('<') {
        text_is_plain(&rest[..at]);
        let end = at + rest[at..].find('>').unwrap_or_else(|| panic!("a tag without an end"));
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name), "closed in order");
            continue;
        }
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
        assert!(!open.is_empty() || names.is_empty(), "one root");
        attributes_are_quoted(attributes);
        names.push(name.to_owned());
        if !closed {
            open.push(name.to_owned());
        }
    }
    assert!(open.is_empty() && rest.is_empty(), "all closed");
    names
}

#[track_caller]
fn text_is_plain(text: &str) {
    for part in text.split('&').skip(1) {
        let known = ["amp;", "lt;", "gt;", "quot;"].iter().any(|entity| part.starts_with(entity));
        assert!(known, "an entity: &{part}");
    }
    assert!(text.chars().all(|letter| !letter.is_control() && !text.contains('>')), "{text:?}");
}

#[track_caller]
fn attributes_are_quoted(attributes: &str) {
    let mut names = Vec::new();
    let mut rest = attributes.trim();
    while let Some((name, after)) = rest.split_once("=\"") {
        let (value, after) = after.split_once('"').unwrap_or_else(|| panic!("unquoted: {attributes}"));
        text_is_plain(value);
        assert!(name.bytes().all(|byte| byte.is_ascii_alphabetic() || b"-:".contains(&byte)), "{name}");
        assert!(!names.contains(&name), "{name} twice");
        names.push(name);
        rest = after.trim_start();
    }
    assert_eq!(rest, "", "in {attributes}");
}

fn row(id: &str, state: State, progress: Option<Ratio>) -> Row<'static> {
    let item = plan().item(id).unwrap();
    let judgement = Judgement::of(state, &item.milestones, plan().ends, date("2025-12-31"));
    Row::new(plan(), item, &judgement, progress, None)
}

fn sample_groups() -> Vec<Group<'static>> {
    let tasks = vec![row("T14", State::Done, Some(Ratio::ONE)), row("T15", State::Ongoing, Ratio::new(1, 2))];
    let moved = Row {
        planned: Some(Span::new(date("2023-06-01"), date("2025-06-30"))),
        unit: Some("县水利局".to_owned()),
        ..row("P4", State::Ongoing, Ratio::new(1, 4))
    };
    vec![
        Group { heading: "4 加强灾害事故预防体系建设".to_owned(), rows: tasks },
        Group {
            heading: "1 提升自然灾害防治能力".to_owned(),
            rows: vec![moved, row("P5", State::Unreported, None)],
        },
    ]
}

fn drawing<'a>(groups: &'a [Group<'a>], sample: bool) -> Drawing<'a> {
    Drawing {
        plan: plan(),
        title: "代县“十四五”应急体系规划实施方案 时间轴",
        subtitle: "县水利局 · 总结评估",
        groups,
        as_of: date("2025-12-31"),
        today: None,
        sample,
        digest: "3f9a 20c1",
    }
}

#[test]
fn the_picture_says_what_it_shows() {
    let groups = sample_groups();
    let svg = whole_svg(&drawing(&groups, false), Px::whole(1280));
    assert_eq!(elements(&svg)[0], "svg");
    for text in [
        "县水利局 · 总结评估 · 截止日 2025-12-31",
        "4 加强灾害事故预防体系建设",
        "强化风险监测预警预报",
        "防汛抗旱水利提升工程（县水利局）",
        "2023</text>",
        "四季</text>",
        "逾期，至截止日",
        "校验码 3f9a 20c1",
        "T15 强化风险监测预警预报，逾期，原文 2023-02-07 至 2023-12-31，完成 50.0%，逾期 731 天。",
    ] {
        assert!(svg.contains(text), "{text}");
    }
    assert_eq!(svg.matches("class=\"row\"").count(), 4);
    assert!(!svg.contains("示例数据"));
    assert_eq!(svg.matches("http").count(), 1, "nothing is loaded from anywhere");
}

#[test]
fn a_sample_is_marked_on_top_and_at_the_foot_of_every_page() {
    let groups = sample_groups();
    let drawing = drawing(&groups, true);
    assert_eq!(whole_svg(&drawing, Px::whole(1280)).matches("示例数据").count(), 2);
    for sheet in drawing.sheets(Paper::A4) {
        assert_eq!(sheet_svg(&drawing, &sheet, Paper::A4).matches("示例数据").count(), 2);
    }
}

#[test]
fn all_sixty_six_items_are_printed_once_on_either_paper() {
    let rows = plan().items.iter().map(|item| row(&item.id, State::Ongoing, Ratio::new(1, 3))).collect();
    let groups = [Group { heading: "全部".to_owned(), rows }];
    let drawing = drawing(&groups, false);
    for (paper, pages, width) in [(Paper::A4, 5, "1046"), (Paper::A3, 3, "1511")] {
        let sheets = drawing.sheets(paper);
        assert_eq!(sheets.len(), pages);
        let printed: Vec<_> = sheets.iter().map(|sheet| sheet_svg(&drawing, sheet, paper)).collect();
        for item in &plan().items {
            let number = format!(">{}</text>", item.id);
            assert_eq!(
                printed.iter().map(|svg| svg.matches(&number).count()).sum::<usize>(),
                1,
                "{}",
                item.id
            );
        }
        for (svg, number) in printed.iter().zip(1..) {
            assert!(svg.contains(&format!("第 {number} 页，共 {pages} 页")));
            assert!(svg.contains(&format!("width=\"{width}\"")) && svg.contains(">2024</text>"));
            assert_eq!(svg.contains("全部（续）"), number > 1);
        }
    }
}

#[test]
fn a_text_from_outside_stays_a_text() {
    let groups = [Group { heading: "<script>&\"'\u{1b}".to_owned(), rows: Vec::new() }];
    let svg = whole_svg(&drawing(&groups, false), Px::whole(1280));
    elements(&svg);
    assert!(svg.contains("&lt;script&gt;&amp;&quot;'</text>"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_drawing_is_well_formed(
        groups in groups(), as_of in near(), today in proptest::option::of(near()), sample in any::<bool>(),
        width in 0..3000i32, paper in select(Paper::VARIANTS), title in "\\PC{0,60}",
    ) {
        let drawing = Drawing { title: &title, as_of, today, ..drawing(&groups, sample) };
        elements(&whole_svg(&drawing, Px::whole(width)));
        let rows: usize = groups.iter().map(|group| group.rows.len()).sum();
        let sheets = drawing.sheets(paper);
        let slices = sheets.iter().filter(|sheet| sheet.lines.start == 0).count();
        let mut printed = 0;
        for sheet in &sheets {
            let svg = sheet_svg(&drawing, sheet, paper);
            elements(&svg);
            printed += svg.matches("class=\"row\"").count();
        }
        prop_assert_eq!(printed, rows * slices);
    }
}
