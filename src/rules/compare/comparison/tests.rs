#![allow(clippy::unwrap_used)]

use super::*;
use crate::records::Mark;
use crate::rules::Round;
use crate::testing::{LedgerBuilder, plan};

/// What `read` gives of `a`'s round `id` compared with `other`. The unit has two items.
fn compared<T>(ledger: &LedgerBuilder, id: &str, other: &str, read: impl FnOnce(Comparison) -> T) -> T {
    let plan = plan();
    let (rounds, directory) = (Round::all(&plan, &ledger.ledger), ledger.directory(&plan));
    let evaluation = |id: &str| Evaluation {
        plan: &plan,
        ledger: &ledger.ledger,
        directory: &directory,
        round: rounds.iter().find(|round| round.id == id).unwrap(),
    };
    read(Comparison::new(evaluation(id), evaluation(other), "a"))
}

#[test]
fn the_round_with_the_earlier_date_comes_first_whichever_is_asked_for() {
    let ledger = LedgerBuilder::new(1);
    for (id, other) in [("final", "y2023"), ("y2023", "final")] {
        let span = compared(&ledger, id, other, |comparison| comparison.span());
        assert_eq!(span, "从2023年度监测到总结评估");
    }
}

#[test]
fn items_are_counted_by_the_way_they_went() {
    let ledger = LedgerBuilder::new(1).mark("assessment/final/a/T1", "T1.1", Mark::Done);
    compared(&ledger, "final", "y2023", |comparison| {
        assert_eq!(comparison.counts(), "有进展 0 项 · 有退步 0 项 · 其他变化 1 项 · 没有变化 1 项。");
        assert_eq!(comparison.no_difference(), None);
    });
}

#[test]
fn no_difference_says_whether_anything_was_reported() {
    let none = compared(&LedgerBuilder::new(1), "final", "y2023", |comparison| comparison.no_difference());
    assert_eq!(none, Some("这两期里，本单位都还没有填报。"));
    let both = ["assessment/y2023/a/T1", "assessment/final/a/T1"];
    let ledger = both.iter().fold(LedgerBuilder::new(1), |ledger, key| ledger.mark(key, "T1.1", Mark::Done));
    let same = compared(&ledger, "final", "y2023", |comparison| comparison.no_difference());
    assert_eq!(same, Some("这两期的填报没有不同。"));
}
