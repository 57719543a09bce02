#![allow(clippy::unwrap_used)]

use serde_json::{Value as Json, json};

use super::*;
use crate::records::Mark;
use crate::records::fields::round::CLOSED;
use crate::testing::{LedgerBuilder, plan};

const FINAL: &str = "round/final";

fn status(content: Option<Json>) -> String {
    let plan = plan();
    let ledger = match content {
        Some(content) => LedgerBuilder::new(1).set(FINAL, CLOSED, content),
        None => LedgerBuilder::new(1),
    };
    let record = ledger.ledger.get(&FINAL.parse().unwrap());
    ledger.standing(&plan, |evaluation| round_status(evaluation.round, record))
}

#[test]
fn a_round_is_open_closed_or_opened_again() {
    assert_eq!(status(None), "进行中");
    let closing = json!({ "at": "2026-01-10", "reason": "已汇总上报" });
    assert_eq!(status(Some(closing)), "2026-01-10 已关闭：已汇总上报");
    let reopening = json!({ "open": true, "at": "2026-01-12", "reason": "补报两个单位" });
    assert_eq!(status(Some(reopening)), "2026-01-12 重新打开：补报两个单位");
    assert_eq!(status(Some(json!({}))), "已关闭", "nothing is told of when and why");
}

#[test]
fn the_banner_says_whether_figures_were_stored() {
    let closing =
        |figures| Closing { at: "2026-01-10".parse().ok(), reason: "已汇总上报".to_owned(), figures };
    assert_eq!(
        closing(Figures::default()).sentence("总结评估"),
        "总结评估已于 2026-01-10 关闭：已汇总上报。只能查看。"
    );
    let figures = LedgerBuilder::new(1).standing(&plan(), |evaluation| Figures::of(&evaluation));
    let sentence = closing(figures).sentence("总结评估");
    assert!(sentence.ends_with("。只能查看，状态和得分是关闭时存下的。"), "{sentence}");
}

#[test]
fn the_summary_counts_what_is_stored() {
    let ledger = LedgerBuilder::new(1).mark("assessment/final/a/T1", "T1.1", Mark::Done);
    let ledger = ledger.add(FINAL, "weights", "T1", "2");
    let summary = ledger.standing(&plan(), |evaluation| Figures::of(&evaluation).summary());
    assert_eq!(
        summary,
        "全县 4 项的状态（推进中 1、未填报 3），3 个单位的填报率和得分，1 项不是 1 的权重，0 个组的成员。"
    );
}
