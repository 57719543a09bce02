#![allow(clippy::unwrap_used)]

use super::*;
use crate::records::fields::round::{CLOSED, NAME, WEIGHTS};
use crate::records::{RoundField, RoundRecord, Target, origins};
use crate::testing::{LedgerBuilder, plan};

fn form(name: &str, as_of: &str, due: &str) -> RoundForm {
    RoundForm { name: name.to_owned(), as_of: as_of.to_owned(), due: due.to_owned() }
}

fn rounds(hand: &LedgerBuilder) -> Vec<Round> {
    Round::all(&plan(), &hand.ledger)
}

#[test]
fn a_round_of_ones_own_is_added_and_renamed() {
    let mut hand = LedgerBuilder::new(1);
    let form = form(" 2026年一季度调度 ", "2026-03-31", "2026-03-25");
    assert_eq!(form.flaws(&plan(), &rounds(&hand)), []);
    let id = hand.writer.new_id();
    let key = form.add(&mut hand.ledger, &id, &mut hand.writer).unwrap();
    let added = rounds(&hand).pop().unwrap();
    assert_eq!((added.id.as_str(), added.name.as_str()), (id.as_str(), "2026年一季度调度"));
    assert!(id.starts_with("x-"));
    assert_eq!(added.as_of.to_string(), "2026-03-31");
    assert_eq!(added.due.unwrap().to_string(), "2026-03-25", "before the as-of date, as is usual");

    let name = round_name("一季度", &rounds(&hand), Some(&id)).unwrap();
    let renamed = hand.set(key.to_string(), NAME, name);
    assert_eq!(rounds(&renamed).pop().unwrap().name, "一季度");
}

#[test]
fn every_flaw_is_a_sentence_at_its_field() {
    let hand = LedgerBuilder::new(1);
    let flaws = |name: &str, as_of: &str, due: &str| form(name, as_of, due).flaws(&plan(), &rounds(&hand));
    let one = |part, sentence: &str| vec![(part, sentence.to_owned())];
    assert_eq!(
        flaws("", "2026-03-31", ""),
        one(RoundPart::Name, "请填写轮次的名称，例如“2026年一季度调度”。")
    );
    assert_eq!(flaws("甲", "", ""), one(RoundPart::AsOf, "请填写截止日：这一轮从哪一天回看。"));
    assert_eq!(flaws("甲", "2026-02-30", ""), one(RoundPart::AsOf, "没有“2026-02-30”这一天，请核对年月日。"));
    assert_eq!(
        flaws("甲", "2026-03-31", "3月25日"),
        one(RoundPart::Due, "“3月25日”不是日期，请写成 2025-12-31 的样子。")
    );
    assert_eq!(
        flaws("甲", "2036-03-31", ""),
        one(RoundPart::AsOf, "日期应在 2013 年至 2035 年之间，请核对年份。")
    );
    assert_eq!(flaws("", "", "x").len(), 3);
}

#[test]
fn two_rounds_of_one_name_are_refused_but_not_a_rounds_own_name() {
    let rounds = rounds(&LedgerBuilder::new(1));
    assert!(round_name("总结评估", &rounds, None).unwrap_err().contains("已经有名为“总结评估”的轮次"));
    assert!(round_name("总结评估", &rounds, Some("final")).is_ok());
    assert!(round_name(&"长".repeat(41), &rounds, None).unwrap_err().contains("现有 41 个"));
}

#[test]
fn weights_are_taken_as_typed_and_read_back_exactly() {
    for (typed, weight) in
        [("2", (2, 1)), ("1.25", (5, 4)), (" ０．５ ", (1, 2)), ("0", (0, 1)), ("1。5", (3, 2))]
    {
        let content = round_weight(typed).unwrap().unwrap();
        let hand = LedgerBuilder::new(1).add("round/final", WEIGHTS, "T1", content);
        let weight = Ratio::new(weight.0, weight.1).unwrap();
        assert_eq!(Round::default_of(&rounds(&hand)).unwrap().weight("T1"), weight, "{typed}");
    }
    assert_eq!(round_weight("  "), Ok(None));
}

#[test]
fn what_is_no_weight_says_why() {
    assert_eq!(round_weight("-1"), Err("权重不能小于 0；不计分的填 0。".to_owned()));
    for typed in ["重要", "1e3", "12345", "0.00001", "1.", ".5", "1,5", "50%"] {
        assert!(round_weight(typed).unwrap_err().contains("权重应是数字"), "{typed}");
    }
}

#[test]
fn a_closed_round_blocks_what_is_said_in_it_and_nothing_else() {
    let hand = LedgerBuilder::new(1).set("round/final", CLOSED, serde_json::json!({ "reason": "已汇总" }));
    let rounds = rounds(&hand);
    let closed = Round::default_of(&rounds).unwrap();
    let blocks = |key: &str| closed.blocks(&key.parse().unwrap());
    assert!(blocks("assessment/final/a/T1") && blocks("handin/final/a") && blocks("review/final/a/T1"));
    for key in ["assessment/y2023/a/T1", "series/a/I1.m1", "schedule/a/T1", "round/final", "org/a"] {
        assert!(!blocks(key), "{key}");
    }
    assert!(!rounds[0].blocks(&"assessment/y2023/a/T1".parse().unwrap()));
}

#[test]
fn dates_are_taken_as_they_are_commonly_written_and_kept_in_one_form() {
    for typed in ["2026/3/31", "2026.3.31", "2026年3月31日", "20260331", " ２０２６-０３-３１ "] {
        assert_eq!(round_date(typed, &plan()), Ok("2026-03-31".into()), "{typed}");
    }
    let mut hand = LedgerBuilder::new(1);
    let form = form("甲", "2026年3月31日", "2026.3.25");
    assert_eq!(form.flaws(&plan(), &rounds(&hand)), []);
    form.add(&mut hand.ledger, "x-1", &mut hand.writer).unwrap();
    let added = rounds(&hand).pop().unwrap();
    assert_eq!(
        (added.as_of.to_string(), added.due.unwrap().to_string()),
        ("2026-03-31".into(), "2026-03-25".into())
    );
}

#[test]
fn a_round_goes_only_while_nothing_is_said_in_it() {
    let mut hand = LedgerBuilder::new(1);
    let key = form("甲", "2026-03-31", "").add(&mut hand.ledger, "x-1", &mut hand.writer).unwrap();
    assert_eq!(RoundContents::of(&hand.ledger, "x-1").sentence(), None);
    let used = LedgerBuilder::new(2)
        .join(&hand)
        .set("assessment/x-1/a/T1", "progress", "甲")
        .set("assessment/x-1/b/T1", "progress", "乙")
        .set("handin/x-1/a", "reporter", "张三")
        .set("assessment/final/a/T1", "progress", "丙");
    let sentence = RoundContents::of(&used.ledger, "x-1").sentence().unwrap();
    assert!(sentence.contains("2 条自评、1 份上报，不能删除"), "{sentence}");
    let taken_back = used.remove("assessment/x-1/a/T1", "progress", "");
    assert_eq!(
        RoundContents::of(&taken_back.ledger, "x-1").assessments,
        1,
        "what was taken out again is nothing"
    );

    let before = rounds(&hand).len();
    let seen = origins(&RoundRecord::new(hand.ledger.get(&key).unwrap()).typed(RoundField::Name));
    let target = Target::new(std::slice::from_ref(&key), &seen);
    round::set_text(&mut hand.ledger, &mut hand.writer, target, RoundField::Name, None);
    assert_eq!(rounds(&hand).len(), before - 1);
}

#[test]
fn the_ledger_alone_tells_what_is_closed() {
    let hand = LedgerBuilder::new(1).set("round/final", CLOSED, serde_json::json!({ "reason": "已汇总" }));
    let all = rounds(&hand);
    for key in ["assessment/final/a/T1", "handin/final/a", "assessment/y2023/a/T1", "round/final", "org/a"] {
        let key = key.parse().unwrap();
        let blocked = all.iter().any(|round| round.blocks(&key));
        assert_eq!(Round::closes(&hand.ledger, &key), blocked, "{key}");
    }
}
