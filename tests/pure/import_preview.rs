use serde_json::json;
use taizhang::crdt::Field;
use taizhang::directory::Directory;
use taizhang::plan;
use taizhang::records::{Ledger, Mark, RecordKey, Unreadable};
use taizhang::snapshot::{Counts, Preview, count_kept_newer, preview};
use taizhang::storage::{LedgerJoin, Unread};

use crate::support::{LedgerBuilder, assessment, export_whole, read};

fn of(ours: &LedgerBuilder, theirs: &LedgerBuilder) -> Preview {
    preview(&LedgerJoin::new(&ours.ledger, &read(&export_whole(theirs)).unwrap().ledger))
}

fn key(text: &str) -> RecordKey {
    text.parse().unwrap()
}

fn start() -> LedgerBuilder {
    LedgerBuilder::by("甲")
        .set("assessment/final/slj/T1", "progress", "一")
        .set("assessment/final/slj/T2", "progress", "二")
        .set("assessment/final/slj/T3", "progress", "三")
}

#[test]
fn each_record_is_new_or_updated_or_identical_or_conflicting() {
    let theirs = LedgerBuilder::by("乙")
        .join(&start())
        .set("assessment/final/slj/T2", "progress", "二，改")
        .set("assessment/final/slj/T3", "progress", "三，他改")
        .set("assessment/final/yjj/T4", "progress", "四")
        .write(key("org/slj"), &Field::new("name"), json!("县水务局"));
    let ours = start().reload().set("assessment/final/slj/T3", "progress", "三，我改");

    let preview = of(&ours, &theirs);
    assert_eq!(preview.new, [assessment("final", "yjj", "T4"), key("org/slj")]);
    assert_eq!(preview.updated, [assessment("final", "slj", "T2")]);
    assert_eq!(preview.identical, [assessment("final", "slj", "T1")]);
    assert_eq!(preview.conflicting, [assessment("final", "slj", "T3")]);
    assert_eq!(preview.by_unit.len(), 3);
    assert_eq!(
        preview.by_unit[&Some("slj".to_owned())],
        Counts { new: 0, updated: 1, identical: 1, conflicting: 1 }
    );
    assert_eq!(preview.by_unit[&Some("yjj".to_owned())].new, 1);
    assert_eq!(preview.by_unit[&None].new, 1, "an organisation's record is no unit's");
    assert_eq!(preview.total(), Counts { new: 2, updated: 1, identical: 1, conflicting: 1 });
    assert!(!preview.is_empty());
}

#[test]
fn counts_stand_under_the_names_that_are_shown_and_settings_last() {
    let theirs = start().write(key("org/slj"), &Field::new("name"), json!("县水务局"));
    let counts = of(&LedgerBuilder::by("乙"), &theirs)
        .by_name(&Directory::new(&plan::built_in().unwrap(), &theirs.ledger));
    let new = |new| Counts { new, ..Counts::default() };
    assert_eq!(counts, [("县水务局".to_owned(), new(3)), ("轮次、单位等设置".to_owned(), new(1))]);
}

#[test]
fn a_record_that_a_newer_program_wrote_here_stays() {
    let snapshot = read(&export_whole(&start())).unwrap();
    let unread = |key, why| Unread { name: String::new(), key, why };
    let newer = Unreadable::Newer { version: 99 };
    let values = [
        unread(Some(assessment("final", "slj", "T1")), newer.clone()),
        unread(Some(assessment("final", "yjj", "T9")), newer.clone()),
        unread(None, newer),
    ];
    assert_eq!(count_kept_newer(&values, &snapshot), 1);
}

#[test]
fn an_older_file_changes_nothing() {
    let newer = start().set("assessment/final/slj/T1", "progress", "一，改");
    let preview = of(&newer, &start());
    assert_eq!(preview.identical.len(), 3);
    assert!(preview.is_empty());
}

#[test]
fn only_a_conflict_that_we_did_not_have_counts() {
    let ours = start().join(&LedgerBuilder::by("乙").set("assessment/final/slj/T1", "progress", "壹"));
    let theirs = LedgerBuilder::by("丙").join(&ours).mark("assessment/final/slj/T1", "T1.1", Mark::Done);
    assert_eq!(of(&ours, &theirs).updated, [assessment("final", "slj", "T1")]);

    let third = LedgerBuilder::by("丁").set("assessment/final/slj/T1", "progress", "幺");
    assert_eq!(of(&ours, &third).conflicting, [assessment("final", "slj", "T1")]);
    assert_eq!(
        of(&LedgerBuilder::by("戊"), &ours).conflicting,
        [assessment("final", "slj", "T1")],
        "it comes with the file"
    );
}

#[test]
fn settling_a_conflict_is_an_update() {
    let ours = start().join(&LedgerBuilder::by("乙").set("assessment/final/slj/T1", "progress", "壹"));
    let settled = LedgerBuilder::by("丙").join(&ours).set("assessment/final/slj/T1", "progress", "一");
    assert_eq!(of(&ours, &settled).updated, [assessment("final", "slj", "T1")]);
}

#[test]
fn the_same_mark_made_apart_is_no_conflict() {
    let mark = |name| LedgerBuilder::by(name).mark("assessment/final/slj/T1", "T1.1", Mark::Done);
    assert_eq!(of(&mark("甲"), &mark("乙")).updated, [assessment("final", "slj", "T1")]);
}

#[test]
fn it_changes_nothing_and_foretells_the_join() {
    let ours = start();
    let theirs = LedgerBuilder::by("乙").set("assessment/final/slj/T1", "progress", "壹");
    let before: Ledger = ours.ledger.clone();
    let foretold = of(&ours, &theirs);
    assert_eq!(ours.ledger, before);
    let ours = ours.join(&theirs);
    for key in &foretold.conflicting {
        assert!(ours.record(key).conflicts().count() > 0);
    }
    assert!(of(&ours, &theirs).is_empty(), "taken in, there is nothing left to do");
}
