//! The structure holds the whole of part 二, each of its characters once, and nothing else.

use sha2::{Digest, Sha256};
use taizhang::plan::{Item, ItemKind, Plan, Section};

use crate::{DOCUMENT, built_in, ids};

/// The printed lines of part 二: not blank, without the spaces around them.
fn part_two() -> Vec<&'static str> {
    let lines: Vec<_> = DOCUMENT
        .split('\n')
        .map(|line| line.trim_matches([' ', '\u{a0}']))
        .filter(|line| !line.is_empty())
        .collect();
    let from = lines.iter().position(|line| *line == "二、工作分工").unwrap();
    let to = lines.iter().position(|line| *line == "三、工作要求").unwrap();
    lines[from..to].to_vec()
}

#[test]
fn the_document_is_the_official_one_byte_for_byte() {
    let digest: String = Sha256::digest(DOCUMENT).iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(digest, "5b54a377c7efad846ecf64aba28b34bf997ff793d3aba8d82f2d92328df63c0a");
    assert_eq!(built_in().source, DOCUMENT);
}

/// Prints part 二 again from the structure alone. As it comes out line for line as in the document, nothing is
/// lost, nothing stands twice, nothing is invented and nothing is out of order.
#[test]
fn part_two_can_be_printed_again_from_the_structure() {
    let plan = built_in();
    let mut printed = Vec::new();
    for section in plan.sections.iter().filter(|section| under_part_two(&plan, section)) {
        printed.push(printed_heading(section));
        if let Some(table) = &section.table {
            printed.push(table.caption.clone());
            printed.extend(table.columns.clone());
        }
        printed.extend(section.preamble.clone());
        for item in plan.items.iter().filter(|item| item.section == section.id) {
            printed.extend(printed_item(item));
        }
    }
    assert_eq!(printed, part_two());
}

fn under_part_two(plan: &Plan, section: &Section) -> bool {
    match &section.parent {
        None => section.number == "二",
        Some(parent) => under_part_two(plan, plan.section(parent).unwrap()),
    }
}

fn printed_heading(section: &Section) -> String {
    match section.number.as_str() {
        "二" if section.parent.is_none() => format!("二、{}", section.title),
        "一" | "二" | "三" => format!("({}){}", section.number, section.title),
        number => format!("{number}.{}", section.title),
    }
}

fn printed_item(item: &Item) -> Vec<String> {
    let duty = item.duty.as_ref().map(|duty| duty.text.clone());
    if item.kind == ItemKind::Indicator {
        return vec![item.number.clone(), item.title.clone(), item.text.clone(), duty.unwrap()];
    }
    let duty = duty.map_or(String::new(), |duty| format!("({duty})"));
    vec![format!("({}){}。{}{duty}", item.number, item.title, item.text)]
}

/// A sentence ends at 。 or at the end of its line. Not counted are headings (`二、…`, `(一)…`, `1.…` to the end of
/// the line, `(1)…` to its first 。), responsible units (`(…)` at the end of a line) and the table, whose cells are
/// counted by the test above. What is left belongs, in order, to one item or one preamble each.
#[test]
fn every_sentence_belongs_to_one_item_or_one_preamble() {
    let plan = built_in();
    let mut owned = Vec::new();
    for section in plan.sections.iter().filter(|section| under_part_two(&plan, section)) {
        owned.extend(sentences(section.preamble.as_deref().unwrap_or_default()));
        for item in plan.items.iter().filter(|item| item.section == section.id && section.table.is_none()) {
            owned.extend(sentences(&item.text));
        }
    }
    let table_and_its_heading = 2..33;
    let lines = part_two();
    let spoken = lines.iter().enumerate().filter(|(at, _)| !table_and_its_heading.contains(at));
    let read: Vec<String> = spoken.flat_map(|(_, line)| sentences(without_frame(line))).collect();
    assert_eq!(owned, read);
    // Counted on paper: the part's preamble, targets with theirs, tasks, projects with the first group's preamble.
    assert_eq!(read.len(), 1 + 11 + 44 + 17);
}

fn sentences(text: &str) -> Vec<String> {
    text.split('。').filter(|sentence| !sentence.is_empty()).map(str::to_owned).collect()
}

/// The line without a heading at its beginning and responsible units at its end.
#[allow(clippy::match_same_arms, reason = "one arm a rule")]
fn without_frame(line: &str) -> &str {
    let characters: Vec<char> = line.chars().collect();
    let heading = match characters[..] {
        ['一' | '二' | '三', '、', ..] => return "",
        ['(', '一' | '二' | '三', ')', ..] => return "",
        ['1'..='9', '.', ..] if !line.contains("负责") => return "",
        ['(', '1'..='9', ..] => line.find('。').unwrap() + '。'.len_utf8(),
        _ => 0,
    };
    let rest = &line[heading..];
    if rest.ends_with(')') { &rest[..rest.rfind('(').unwrap()] } else { rest }
}

#[test]
fn items_are_numbered_as_printed_and_in_the_documents_order() {
    let plan = built_in();
    let expected = ids(&[("I", "1-6"), ("G", "1-5"), ("T", "1-33"), ("P", "1-22")]);
    assert_eq!(plan.items.iter().map(|item| item.id.clone()).collect::<Vec<_>>(), expected);
    for item in &plan.items {
        let kind = match item.kind {
            ItemKind::Indicator => "I",
            ItemKind::Target => "G",
            ItemKind::Task => "T",
            ItemKind::Project => "P",
        };
        assert_eq!(format!("{kind}{}", item.number), item.id);
    }
}

#[test]
fn counts_by_section() {
    let plan = built_in();
    let counted: Vec<_> = plan
        .sections
        .iter()
        .map(|section| {
            (section.id.as_str(), plan.items.iter().filter(|item| item.section == section.id).count())
        })
        .collect();
    let expected = [
        ("notice", 0),
        ("principles", 0),
        ("work", 0),
        ("goals", 0),
        ("indicators", 6),
        ("targets", 5),
        ("tasks", 0),
        ("t1", 4),
        ("t2", 5),
        ("t3", 4),
        ("t4", 3),
        ("t5", 6),
        ("t6", 4),
        ("t7", 4),
        ("t8", 3),
        ("projects", 0),
        ("p1", 9),
        ("p2", 2),
        ("p3", 5),
        ("p4", 4),
        ("p5", 2),
        ("requirements", 0),
    ];
    assert_eq!(counted, expected);
}

#[test]
fn every_piece_of_an_item_stands_in_its_own_lines() {
    let plan = built_in();
    let lines: Vec<_> = DOCUMENT.split('\n').collect();
    for item in &plan.items {
        let printed = lines[item.lines.first as usize - 1..item.lines.last as usize].join("\n");
        let mut pieces = vec![&item.number, &item.title, &item.text];
        pieces.extend(item.clauses.iter().map(|clause| &clause.text));
        pieces.extend(item.measures.iter().flat_map(|measure| [&measure.name, &measure.text]));
        pieces.extend(item.duty.iter().map(|duty| &duty.text));
        for piece in pieces {
            assert!(printed.contains(piece.as_str()), "{}: {piece}", item.id);
        }
    }
}

#[test]
fn who_issued_it_and_when() {
    let plan = built_in();
    assert_eq!(plan.id, "daixian-yingji-145");
    assert_eq!(plan.title, "代县贯彻落实国家、省及市“十四五”应急体系规划实施方案");
    assert_eq!(plan.short_title, "代县应急方案");
    assert_eq!(plan.issuer, "代县人民政府办公室");
    assert_eq!(plan.issued.to_string(), "2023-02-07");
    assert_eq!(plan.begins.to_string(), "2021-01-01");
    assert_eq!(plan.ends.to_string(), "2025-12-31");
    // The document names neither date; the plan that it carries out is the 十四五, five years to 2025.
    assert!(plan.title.contains("“十四五”") && DOCUMENT.contains("2025年预期值"));
    assert!(!DOCUMENT.contains("2021年"));
    assert_eq!(plan.years(), 2021..=2025);
    assert!(plan.ends_note.contains("原文没有写明"));
}

#[test]
fn the_evaluations_that_it_asks_for() {
    assert!(DOCUMENT.contains("年度监测分析、中期评估和总结评估"));
    let plan = built_in();
    let rounds: Vec<_> = plan
        .rounds
        .iter()
        .map(|round| (round.id.as_str(), round.name.as_str(), round.as_of.to_string()))
        .collect();
    let expected = [
        ("y2023", "2023年度监测", "2023-12-31"),
        ("y2024", "2024年度监测", "2024-12-31"),
        ("y2025", "2025年度监测", "2025-12-31"),
        ("midterm", "中期评估", "2023-06-30"),
        ("final", "总结评估", "2025-12-31"),
    ];
    assert_eq!(rounds, expected.map(|(id, name, as_of)| (id, name, as_of.to_owned())));
    assert!(plan.rounds.iter().all(|round| round.note.contains("没有定日期")));
}
