#![allow(clippy::unwrap_used)]

use super::*;
use crate::plan::built_in;
use crate::records::State;
use crate::rules::Light;

const DONE: Status = Status { state: State::Done, light: Some(Light::Done) };
const LATE: Status = Status { state: State::Ongoing, light: Some(Light::Overdue) };

/// Counted by hand in the document.
const SECTIONS: [(&str, &[(&str, usize)]); 3] = [
    ("目标指标", &[("“十四五”核心指标", 6), ("分项目标", 5)]),
    (
        "重点任务",
        &[
            ("完善应急管理体制机制建设", 4),
            ("加强应急管理法治建设", 5),
            ("加强本质安全能力建设", 4),
            ("加强灾害事故预防体系建设", 3),
            ("加强应急救援力量体系建设", 6),
            ("加强应急综合保障体系建设", 4),
            ("加强应急科技创新能力建设", 4),
            ("加强共建共治共享体系建设", 3),
        ],
    ),
    (
        "重点工程",
        &[
            ("提升自然灾害防治能力", 9),
            ("提升本质安全能力", 2),
            ("提升灾害事故救援能力", 5),
            ("提升综合支撑能力", 4),
            ("提升社会应急能力", 2),
        ],
    ),
];

#[test]
fn the_fifteen_sections_stand_under_their_headings() {
    let plan = built_in().unwrap();
    let counts = Counts::new(&plan, plan.items.iter().map(|item| (item, LATE)));
    let groups: Vec<_> = counts
        .groups
        .iter()
        .map(|group| {
            let rows = group.sections.iter().map(|(section, tally)| (section.title.as_str(), tally.items()));
            (group.heading.unwrap().title.as_str(), rows.collect::<Vec<_>>())
        })
        .collect();
    assert_eq!(groups, SECTIONS.map(|(heading, rows)| (heading, rows.to_vec())));
    assert_eq!(counts.groups.iter().map(|group| group.total.items()).collect::<Vec<_>>(), [11, 33, 22]);
    assert_eq!(counts.total.items(), 66);
}

#[test]
fn an_item_counts_in_its_section_its_group_and_the_total() {
    let plan = built_in().unwrap();
    let statuses = [("T15", DONE), ("T16", LATE), ("P1", LATE)].map(|(id, at)| (plan.item(id).unwrap(), at));
    let counts = Counts::new(&plan, statuses);
    let tasks = &counts.groups[1];
    let (section, tally) = &tasks.sections[3];
    assert_eq!(section.id, "t4");
    assert_eq!((tally.state(State::Done), tally.light(Light::Overdue)), (1, 1));
    assert_eq!((tasks.total.items(), counts.total.items()), (2, 3));
    assert_eq!(counts.total.light(Light::Overdue), 2);
}

#[test]
fn a_section_of_which_nothing_is_counted_is_listed_all_the_same() {
    let plan = built_in().unwrap();
    let counts = Counts::new(&plan, []);
    assert_eq!(counts.groups.iter().map(|group| group.sections.len()).sum::<usize>(), 15);
    assert_eq!(counts.total, Tally::default());
}
