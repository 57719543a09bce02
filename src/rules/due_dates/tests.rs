#![allow(clippy::unwrap_used)]

use super::*;
use crate::plan::{Milestone, Precision};
use crate::testing::{item, plan};

#[test]
fn every_milestone_is_told_or_else_the_plans_end() {
    let plan = plan();
    let mut item = item(&plan, "T1").clone();
    assert_eq!(due_dates_in_words(&item, &plan), "原文未注明年限，按方案结束之日（2025年12月31日）计");
    let milestone = |due: &str, expects| Milestone {
        due: due.parse().unwrap(),
        precision: Precision::Day,
        text: String::new(),
        expects,
    };
    item.milestones =
        vec![milestone("2024-06-30", Expects::Progress), milestone("2024-12-31", Expects::Complete)];
    assert_eq!(due_dates_in_words(&item, &plan), "2024年6月30日前取得明显进展；2024年12月31日前完成");
}
