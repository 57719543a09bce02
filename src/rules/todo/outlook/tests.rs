use super::*;
use crate::records::Mark;
use crate::records::fields::round::CLOSED;
use crate::testing::{LedgerBuilder, plan};

/// Of unit `a`, which leads T1 and T2.
fn outlook(ledger: &LedgerBuilder) -> Outlook {
    ledger.standing(&plan(), |evaluation| Outlook::of(&evaluation, "a"))
}

#[test]
fn a_unit_begins_with_its_first_item_and_goes_on_with_the_next() {
    let begun = outlook(&LedgerBuilder::new(1));
    assert_eq!((begun.next.as_deref(), begun.first.as_deref()), (Some("T1"), Some("T1")));
    let marked = outlook(&LedgerBuilder::new(1).mark("assessment/final/a/T1", "T1.1", Mark::Done));
    assert_eq!((marked.next.as_deref(), marked.first.as_deref()), (Some("T2"), Some("T1")));
}

#[test]
fn a_unit_leads_before_it_supports() {
    let outlook = LedgerBuilder::new(1).standing(&plan(), |evaluation| Outlook::of(&evaluation, "b"));
    assert_eq!(outlook.first.as_deref(), Some("T2"), "T1 is only supported");
}

#[test]
fn the_sentence_says_what_is_filled_in_and_what_is_left() {
    let begun = outlook(&LedgerBuilder::new(1));
    assert_eq!(begun.sentence(2, 0), "2 项都还没有填报；上报前还要补齐 2 处。");
    let marked = outlook(&LedgerBuilder::new(1).mark("assessment/final/a/T1", "T1.1", Mark::Done));
    assert_eq!(marked.sentence(0, 3), "2 项中还有 1 项没有填报；该填的都填好了，另有 3 处提醒。");
}

#[test]
fn in_a_closed_round_nothing_is_left_to_do() {
    let closing = serde_json::json!({ "at": "2026-01-10", "reason": "已汇总上报" });
    let closed = outlook(&LedgerBuilder::new(1).set("round/final", CLOSED, closing));
    assert_eq!(closed.sentence(2, 1), "2 项都还没有填报。");
    assert_eq!(closed.reopened, None);
}

#[test]
fn a_round_that_was_opened_again_says_why() {
    let reopening = serde_json::json!({ "open": true, "at": "2026-01-12", "reason": "补报两个单位" });
    let open = outlook(&LedgerBuilder::new(1).set("round/final", CLOSED, reopening));
    assert_eq!(open.reopened.as_deref(), Some("本轮关闭后又重新打开：补报两个单位。"));
}
