#![allow(clippy::unwrap_used)]

use serde_json::{Value as Json, json};

use super::{Direction, FocusSession, MOST_STEPS, Reason};
use crate::crdt::{Dot, Field, Writer};
use crate::records::assessment::confirm_draft;
use crate::records::fields::assessment::{CARRIED, MARKS, PROGRESS};
use crate::records::{ChangeRecorder, History, Imported, Ledger, Mark, Outcome, Record, RecordKey, Step};

mod model;
mod two_pages;

const T14: &str = "assessment/final/slj/T14";

/// A page: a ledger, its writer and its history.
struct Page {
    ledger: Ledger,
    writer: Writer,
    loads: u64,
    history: History,
}

impl Page {
    fn new() -> Self {
        Self { ledger: Ledger::new(), writer: Writer::new(1), loads: 1, history: History::new() }
    }

    /// One press or keystroke that writes some registers, as the page does it.
    fn edit(&mut self, writes: &[(&str, Field, Option<Json>)], session: Option<u64>) -> &mut Self {
        let mut keys: Vec<RecordKey> = writes.iter().map(|(key, ..)| key.parse().unwrap()).collect();
        keys.dedup();
        let watch = ChangeRecorder::new(&self.ledger, &keys);
        for (key, field, content) in writes {
            let record = self.ledger.record_mut(&key.parse().unwrap());
            if record.key().kind() == crate::records::Kind::Assessment {
                confirm_draft(record, &mut self.writer);
            }
            let seen = record.dots(field);
            match content {
                Some(content) => {
                    record.write(field, content.clone(), &seen, &mut self.writer);
                }
                None => record.remove(field, &seen, &mut self.writer),
            }
        }
        self.history.push(watch.step(&self.ledger, None, session.map(FocusSession)));
        self
    }

    fn progress(&mut self, text: &str) -> &mut Self {
        self.edit(&[(T14, Field::new(PROGRESS), Some(json!(text)))], None)
    }

    fn typed(&mut self, text: &str, session: u64) -> &mut Self {
        self.edit(&[(T14, Field::new(PROGRESS), Some(json!(text)))], Some(session))
    }

    /// Somebody else's version of a record, made from what stands here now.
    fn others(&self, writer: u64, key: &str, field: &Field, content: Json, over: bool) -> Record {
        let key: RecordKey = key.parse().unwrap();
        let mut record = self.ledger.get(&key).cloned().unwrap_or_else(|| Record::new(key));
        let seen = if over { record.dots(field) } else { Vec::new() };
        let mut other = Writer::new(writer);
        // A writer's counter only grows, also where a test makes it anew.
        let written =
            record.vector().iter().find(|(id, _)| *id == other.id()).map_or(0, |(_, counter)| counter);
        (0..written).for_each(|_| {
            other.next_dot();
        });
        record.write(field, content, &seen, &mut other);
        record
    }

    fn hear(&mut self, record: &Record) -> &mut Self {
        self.ledger.join_record(record);
        self
    }

    fn import(&mut self, record: &Record) -> &mut Self {
        let imported: Vec<Imported> = Imported::of(&self.ledger, record).into_iter().collect();
        for one in &imported {
            self.ledger.insert(one.after().clone());
        }
        self.history.push(Step::import("", imported));
        self
    }

    fn undo(&mut self) -> Outcome {
        let outcome = self.history.undo(&mut self.ledger, &mut self.writer, &|_| false).unwrap();
        self.forget_writer(&outcome);
        outcome
    }

    fn redo(&mut self) -> Outcome {
        let outcome = self.history.redo(&mut self.ledger, &mut self.writer, &|_| false).unwrap();
        self.forget_writer(&outcome);
        outcome
    }

    fn forget_writer(&mut self, outcome: &Outcome) {
        if outcome.forgets {
            self.loads += 1;
            self.writer = Writer::new(self.loads);
        }
    }

    fn contents(&self, key: &str, field: &Field) -> Vec<Json> {
        let record = self.ledger.get(&key.parse().unwrap());
        let values = record.map_or(&[][..], |record| record.values(field));
        values.iter().map(|value| value.content.clone()).collect()
    }

    fn texts(&self) -> Vec<Json> {
        self.contents(T14, &Field::new(PROGRESS))
    }
}

#[test]
fn an_edit_is_undone_by_a_new_version_and_done_again() {
    let mut page = Page::new();
    page.progress("已开工").progress("已完工");
    let before = page.ledger.get(&T14.parse().unwrap()).unwrap().clone();
    assert_eq!(page.undo().sentence(), "已撤销：T14 进展。");
    assert_eq!(page.texts(), [json!("已开工")]);
    let after = page.ledger.get(&T14.parse().unwrap()).unwrap();
    assert!(after.vector().covers_all(before.vector()) && after.vector() != before.vector());
    assert_eq!(
        &before.join(after),
        after,
        "whoever has the undone version takes the earlier words from here"
    );

    assert_eq!(page.redo().sentence(), "已重做：T14 进展。");
    assert_eq!(page.texts(), [json!("已完工")]);
    page.undo();
    page.undo();
    assert_eq!(page.texts(), [] as [Json; 0]);
    assert!(page.history.undo(&mut page.ledger, &mut page.writer, &|_| false).is_none());
    page.redo();
    page.redo();
    assert_eq!(page.texts(), [json!("已完工")]);
    assert!(page.history.next_redo().is_none());
}

#[test]
fn a_clearing_is_undone_too() {
    let mut page = Page::new();
    page.progress("已开工").edit(&[(T14, Field::new(PROGRESS), None)], None);
    assert!(page.texts().is_empty());
    page.undo();
    assert_eq!(page.texts(), [json!("已开工")]);
    page.redo();
    assert!(page.texts().is_empty());
}

#[test]
fn a_new_edit_drops_what_was_undone() {
    let mut page = Page::new();
    page.progress("一").progress("二");
    page.undo();
    assert_eq!(page.history.redo_label().as_deref(), Some("重做：T14 进展"));
    page.progress("三");
    assert_eq!(page.history.redo_label(), None);
    page.undo();
    assert_eq!(page.texts(), [json!("一")]);
}

#[test]
fn typing_in_one_field_is_one_step() {
    let mut page = Page::new();
    page.progress("原来").typed("原来一", 1).typed("原来一二", 1).typed("原来一二三", 1);
    page.undo();
    assert_eq!(page.texts(), [json!("原来")]);
    page.redo();
    assert_eq!(page.texts(), [json!("原来一二三")]);

    page.typed("甲", 2).typed("乙", 3);
    page.undo();
    assert_eq!(page.texts(), [json!("甲")], "another stay in the field is another step");
}

#[test]
fn typing_after_somebody_else_wrote_in_between_is_a_step_of_its_own() {
    let mut page = Page::new();
    page.typed("我一", 1);
    let theirs = page.others(9, T14, &Field::new(PROGRESS), json!("他"), false);
    page.hear(&theirs).typed("我一二", 1);
    page.undo();
    let mut texts = page.texts();
    texts.sort_by_key(Json::to_string);
    assert_eq!(texts, [json!("他"), json!("我一")], "both come back");
    let outcome = page.undo();
    assert!(outcome.changed.is_empty(), "what stands there is no longer what this step left");
}

#[test]
fn what_somebody_else_has_changed_since_is_left_alone_and_said() {
    for over in [true, false] {
        let mut page = Page::new();
        page.progress("我的");
        let theirs = page.others(9, T14, &Field::new(PROGRESS), json!("他的"), over);
        page.hear(&theirs);
        let standing = page.texts();
        let outcome = page.undo();
        assert_eq!(page.texts(), standing);
        assert_eq!(outcome.sentence(), "没有撤销：T14 进展。另有改动，保持现状。");
        assert_eq!(outcome.left_alone[0].reason, Reason::ChangedSince);
        assert!(page.history.next_redo().is_none(), "there is nothing to do again");
    }
}

#[test]
fn other_fields_of_the_same_record_do_not_stand_in_the_way() {
    let mut page = Page::new();
    page.progress("我的");
    let theirs = page.others(9, T14, &Field::new("problems"), json!("他的"), false);
    page.hear(&theirs);
    assert_eq!(page.undo().sentence(), "已撤销：T14 进展。");
    assert!(page.texts().is_empty());
    assert_eq!(page.contents(T14, &Field::new("problems")), [json!("他的")]);
}

#[test]
fn a_choice_between_two_texts_is_undone_to_both() {
    let mut page = Page::new();
    page.progress("我的");
    let theirs = page.others(9, T14, &Field::new(PROGRESS), json!("他的"), false);
    page.hear(&theirs).progress("合并的");
    assert_eq!(page.texts(), [json!("合并的")]);
    page.undo();
    assert_eq!(page.texts().len(), 2);
    page.redo();
    assert_eq!(page.texts(), [json!("合并的")]);
}

#[test]
fn a_bulk_edit_is_one_step_over_several_records() {
    let mut page = Page::new();
    let mark = |item: &str| Field::entry(MARKS, &format!("{item}.1"));
    let key = |item: &str| format!("assessment/final/slj/{item}");
    let keys = [key("T1"), key("T2"), key("T3")];
    let writes: Vec<_> = keys
        .iter()
        .zip(["T1", "T2", "T3"])
        .map(|(key, item)| (key.as_str(), mark(item), Some(Mark::Done.content(""))))
        .collect();
    page.edit(&writes, None);
    assert_eq!(page.history.undo_label().as_deref(), Some("撤销：T1 等 3 项 标记"));
    let theirs = page.others(9, &keys[1], &mark("T2"), Mark::Ongoing.content(""), true);
    page.hear(&theirs);
    let outcome = page.undo();
    assert_eq!(outcome.sentence(), "已撤销：T1 等 3 项 标记；其中 T2.1 标记 另有改动，保持现状。");
    assert!(page.contents(&keys[0], &mark("T1")).is_empty());
    assert_eq!(page.contents(&keys[1], &mark("T2")), [Mark::Ongoing.content("")]);
    page.redo();
    assert_eq!(page.contents(&keys[0], &mark("T1")), [Mark::Done.content("")]);
    assert_eq!(page.contents(&keys[1], &mark("T2")), [Mark::Ongoing.content("")]);
}

#[test]
fn a_draft_that_was_touched_becomes_a_draft_again_unless_somebody_else_wrote_since() {
    let carried = Field::new(CARRIED);
    let mut page = Page::new();
    let draft = page.others(8, T14, &carried, json!("y2023"), true);
    page.hear(&draft);
    let draft = page.others(8, T14, &Field::new(PROGRESS), json!("带入"), true);
    page.hear(&draft).progress("改过");
    assert_eq!(page.contents(T14, &carried), [Json::Null]);
    page.undo();
    assert_eq!((page.texts(), page.contents(T14, &carried)), (vec![json!("带入")], vec![json!("y2023")]));
    page.redo();
    assert_eq!(page.contents(T14, &carried), [Json::Null]);

    let theirs = page.others(9, T14, &Field::new("problems"), json!("他的"), true);
    page.hear(&theirs);
    let outcome = page.undo();
    assert_eq!((page.texts(), page.contents(T14, &carried)), (vec![json!("带入")], vec![Json::Null]));
    assert_eq!(outcome.sentence(), "已撤销：T14 进展。");
}

#[test]
fn an_import_is_forgotten_and_can_be_done_again() {
    let mut page = Page::new();
    page.progress("我的");
    let before = page.ledger.clone();
    let theirs = page.others(9, T14, &Field::new(PROGRESS), json!("他的"), true);
    page.import(&theirs);
    let after = page.ledger.clone();
    let outcome = page.undo();
    assert!(outcome.forgets);
    assert_eq!(page.ledger, before, "value and vector");
    page.redo();
    assert_eq!(page.ledger, after);
    page.undo();
    page.undo();
    assert!(page.texts().is_empty(), "what was done before the import is undone as well");
    page.redo();
    assert_eq!(page.texts(), [json!("我的")]);
    page.redo();
    assert_eq!(page.texts(), [json!("他的")], "no conflict with the words that it had seen");
    page.undo();
    assert_eq!(page.texts(), [json!("我的")]);
}

#[test]
fn an_edit_on_top_of_an_import_is_undone_and_done_again_with_it() {
    let mut page = Page::new();
    let theirs = page.others(9, T14, &Field::new(PROGRESS), json!("他的"), true);
    page.import(&theirs).progress("改过的");
    page.undo();
    assert_eq!(page.texts(), [json!("他的")]);
    let outcome = page.undo();
    assert!(outcome.left_alone.is_empty() && page.ledger.is_empty());
    page.redo();
    page.redo();
    assert_eq!(page.texts(), [json!("改过的")]);
}

#[test]
fn an_imported_record_that_was_changed_since_is_left_alone() {
    let mut page = Page::new();
    let theirs = page.others(9, T14, &Field::new(PROGRESS), json!("他的"), true);
    page.import(&theirs);
    let later = page.others(9, T14, &Field::new("problems"), json!("又写了"), true);
    page.hear(&later);
    let outcome = page.undo();
    assert_eq!(outcome.sentence(), "没有撤销：导入。另有改动，保持现状。");
    assert!(!outcome.forgets);
    assert_eq!(page.texts(), [json!("他的")]);
}

#[test]
fn an_import_that_changes_nothing_is_no_step() {
    let mut page = Page::new();
    page.progress("我的");
    let mine = page.ledger.get(&T14.parse().unwrap()).unwrap().clone();
    page.undo();
    page.import(&mine);
    assert!(page.history.next_redo().is_some(), "and drops nothing");
    assert!(page.texts().is_empty(), "what was undone does not come back with an old file");
}

#[test]
fn a_locked_record_is_left_alone() {
    let mut page = Page::new();
    page.progress("我的");
    let outcome = page.history.undo(&mut page.ledger, &mut page.writer, &|_| true).unwrap();
    assert_eq!(
        outcome.sentence(),
        "没有撤销：T14 进展。不能改：所在轮次已关闭，或由较新的程序写成，保持现状。"
    );
    assert_eq!(page.texts(), [json!("我的")]);
}

#[test]
fn at_least_a_hundred_steps_are_remembered_and_not_without_end() {
    let mut page = Page::new();
    for number in 0..MOST_STEPS + 20 {
        page.progress(&number.to_string());
    }
    let mut undone = 0;
    while page.history.next_undo().is_some() {
        page.undo();
        undone += 1;
    }
    assert!(undone >= 100);
    assert_eq!(page.texts(), [json!("19")]);
}

#[test]
fn an_edit_that_changes_nothing_is_no_step() {
    let mut page = Page::new();
    page.progress("一");
    page.undo();
    let watch = ChangeRecorder::new(&page.ledger, &[T14.parse().unwrap()]);
    page.history.push(watch.step(&page.ledger, None, None));
    assert!(page.history.next_redo().is_some(), "and drops nothing");
}
