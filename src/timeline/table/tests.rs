#![allow(clippy::unwrap_used)]

use super::*;
use crate::rules::Judgement;
use crate::timeline::Span;
use crate::timeline::fixture::{date, plan};

fn row(id: &str, state: State, progress: Option<Ratio>) -> Row<'static> {
    let item = plan().item(id).unwrap();
    let judgement = Judgement::of(state, &item.milestones, plan().ends, date("2025-12-31"));
    Row::new(plan(), item, &judgement, progress, None)
}

#[test]
fn a_late_task_in_words() {
    let words = TableRow::of(&row("T15", State::Ongoing, Ratio::new(2, 3)));
    let expected = [
        "T15",
        "强化风险监测预警预报",
        "",
        "逾期",
        "2023-02-07 至 2023-12-31",
        "—",
        "66.7%",
        // 366 days of 2024 and 365 of 2025.
        "逾期 731 天",
        "2023-12-31 原文要求完成“2023年”，未达到",
    ];
    assert_eq!(words.cells(), expected);
    assert_eq!(
        words.sentence(),
        "T15 强化风险监测预警预报，逾期，原文 2023-02-07 至 2023-12-31，完成 66.7%，逾期 731 天。"
    );
}

#[test]
fn what_is_due_on_the_as_of_date_is_late_by_no_day() {
    let words = TableRow::of(&row("P1", State::Ongoing, None));
    assert_eq!(words.late, "截止日当天到期");
    assert!(words.sentence().ends_with("，截止日当天到期。"), "{}", words.sentence());
}

#[test]
fn an_undated_item_says_so() {
    let words = TableRow::of(&row("T5", State::Unreported, None));
    assert_eq!(words.document, "2023-02-07 至 2025-12-31（原文未注明年限）");
    assert_eq!((words.light, words.progress.as_str(), words.late.as_str()), ("未填报", "—", "—"));
    assert_eq!(words.milestones, ["2025-12-31 原文未注明年限，按方案结束之日计，未达到"]);
}

#[test]
fn plan_against_actual_and_what_has_no_light() {
    let planned = Row {
        planned: Some(Span::new(date("2023-05-01"), date("2024-06-30"))),
        unit: Some("县水利局".to_owned()),
        ..row("T15", State::NotApplicable, None)
    };
    let words = TableRow::of(&planned);
    assert_eq!(words.milestones, ["2023-12-31 原文要求完成“2023年”"]);
    assert_eq!(
        words.sentence(),
        "T15 强化风险监测预警预报，县水利局，不适用，原文 2023-02-07 至 2023-12-31，自定计划 2023-05-01 至 2024-06-30。"
    );
    assert_eq!(COLUMNS.len(), words.cells().len());
}
