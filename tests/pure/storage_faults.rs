//! What becomes of the ledger when the browser's storage fails, fault by fault.

use serde_json::json;
use taizhang::crdt::Writer;
use taizhang::records::{Ledger, storage_key};
use taizhang::storage::{LedgerStorage, Storage, WriteError, readable_texts};

use crate::support::{Browser, LedgerBuilder, PLAN, Page, draw, progress, water_bureau};

const T15: &str = "assessment/final/slj/T15";
const T16: &str = "assessment/final/slj/T16";

fn name(key: &str) -> String {
    storage_key(PLAN, &key.parse().unwrap())
}

/// The ledger of an imported file: each record has one text.
fn file(records: &[(&str, &str)]) -> Ledger {
    let mut ledger = Ledger::new();
    let mut writer = Writer::new(draw());
    for (key, text) in records {
        ledger.record_mut(&key.parse().unwrap()).write(&progress(), json!(text), &[], &mut writer);
    }
    ledger
}

#[test]
fn clearing_a_field_that_says_nothing_begins_no_record() {
    let mut page = Page::open(&Browser::default());
    page.remove(T15);
    assert!(page.session.ledger().is_empty());
}

#[test]
fn what_an_import_that_found_no_room_noted_does_not_come_back_with_the_journal() {
    let browser = Browser::default();
    let mut page = Page::open(&browser);
    page.write(T15, "自己的");
    browser.leave_room(Some(200));
    let file = file(&[(T15, "别人的"), (T16, &"很长的内容。".repeat(100))]);
    assert_eq!(page.import(&file), Err(WriteError::Full));
    browser.leave_room(None);
    for page in [page, Page::open(&browser)] {
        assert_eq!(page.texts(T15), ["自己的"]);
        assert_eq!(page.texts(T16), [] as [&str; 0]);
    }
}

#[test]
fn an_import_that_is_refused_half_way_is_put_back_whole() {
    let browser = Browser::default();
    let mut page = Page::open(&browser);
    page.write(T15, "自己的");
    let before = browser.values();
    let mut writes = 0;
    loop {
        browser.fail_after(Some(writes));
        let imported = page.import(&file(&[(T15, "别人的"), (T16, "别人的")]));
        if imported.is_ok() {
            break;
        }
        let mut after = browser.values();
        after.remove(&format!("tz/{PLAN}/epoch"));
        assert_eq!(after, before, "after {writes}");
        assert_eq!(Page::open(&browser).texts(T16), [] as [&str; 0], "after {writes}");
        writes += 1;
    }
    assert!(writes >= 3);
}

#[test]
fn what_a_preview_has_joined_is_imported_without_joining_it_again() {
    let mut page = Page::open(&Browser::default());
    let prepared = page.session.prepare_import(&file(&[(T15, "导入的")]));
    page.session.import(&Ledger::new(), prepared, "").unwrap();
    assert_eq!(page.texts(T15), ["导入的"]);
}

#[test]
fn what_changed_after_the_preview_is_joined_into_the_import() {
    let browser = Browser::default();
    let (mut page, mut other) = (Page::open(&browser), Page::open(&browser));
    let file = file(&[(T15, "导入的"), (T16, "导入的")]);
    other.import(&file).unwrap();
    page.receive_all();
    let prepared = page.session.prepare_import(&file);
    // The import is forgotten: what the file had in common with the page is new again.
    other.session.undo().unwrap();
    other.write(T15, "乙");
    page.receive_all();
    page.session.import(&file, prepared, "").unwrap();
    other.receive_all();
    for page in [&page, &other] {
        let mut texts = page.texts(T15);
        texts.sort();
        assert_eq!(texts, ["乙", "导入的"]);
        assert_eq!(page.texts(T16), ["导入的"]);
    }
}

#[test]
fn what_found_no_room_outlives_another_pages_forgetting() {
    let browser = Browser::default();
    let (mut page, mut other) = (Page::open(&browser), Page::open(&browser));
    other.import(&file(&[(T16, "导入的")])).unwrap();
    page.receive_all();
    browser.leave_room(Some(0));
    page.write(T15, "没有地方存");
    other.session.undo().unwrap();
    page.receive_all();
    assert_eq!(page.texts(T16), [] as [&str; 0]);
    assert_eq!(page.texts(T15), ["没有地方存"]);
}

#[test]
fn a_broken_value_that_finds_no_room_aside_is_not_written_over_by_undo_or_the_journal() {
    let browser = Browser::default();
    let broken = "{\"fields\":{\"progress\":[{\"by\":";
    let mut page = Page::open(&browser);
    page.write(T15, "第一句");
    page.write(T15, "第二句");
    page.storage.set(&name(T15), broken).unwrap();
    browser.leave_room(Some(10));
    page.session.undo().unwrap();
    assert_eq!(browser.values()[&name(T15)], broken);
    assert_eq!(page.texts(T15), ["第一句"], "it stands on the page");
    let again = Page::open(&browser);
    assert_eq!(browser.values()[&name(T15)], broken);
    assert_eq!(again.texts(T15), ["第一句"], "and comes back with the journal");
    browser.leave_room(None);
    let again = Page::open(&browser);
    let values = browser.values();
    assert!(values.iter().any(|(name, text)| name.contains("/aside/") && text == broken));
    assert_eq!(again.stored(), *again.session.ledger());
}

#[test]
fn a_broken_value_stays_until_its_record_is_edited() {
    let browser = Browser::default();
    browser.set_values(&[(name(T15), "{".to_owned())].into());
    let mut page = Page::open(&browser);
    page.write(T16, "别的");
    page.remove(T15);
    assert_eq!(browser.values()[&name(T15)], "{");
    assert_eq!(page.session.unread().len(), 1);
    page.write(T15, "重新填写");
    assert_eq!(page.session.unread().len(), 0);
    let aside = browser.values().into_iter().filter(|(name, _)| name.contains("/aside/"));
    assert_eq!(aside.map(|(_, text)| text).collect::<Vec<_>>(), ["{"]);
}

#[test]
fn a_broken_value_stays_in_reach_after_its_record_is_edited_until_somebody_dismisses_it() {
    let browser = Browser::default();
    let broken = "{\"fields\":{\"progress\":[{\"value\":\"原来写的";
    browser.set_values(&[(name(T15), broken.to_owned())].into());
    let (mut page, mut other) = (Page::open(&browser), Page::open(&browser));
    page.write(T15, "重新填写");
    other.receive_all();
    for session in [&page.session, &other.session, &Page::open(&browser).session] {
        assert_eq!(session.unread(), []);
        let [copy] = session.set_aside() else { panic!("it is not listed") };
        assert_eq!(copy.key.as_ref().unwrap().to_string(), T15);
        let text = session.storage().unwrap().text(&copy.name).unwrap();
        assert_eq!((text.as_str(), readable_texts(&text)), (broken, vec!["原来写的".to_owned()]));
    }
    let copy = other.session.set_aside()[0].name.clone();
    other.session.dismiss(&name(T15));
    assert!(browser.values().contains_key(&name(T15)), "a record is no copy");
    other.session.dismiss(&copy);
    page.receive_all();
    for session in [&page.session, &other.session, &Page::open(&browser).session] {
        assert_eq!(session.set_aside(), []);
    }
    assert!(browser.values().keys().all(|name| !name.contains("/aside/")));
    assert_eq!(page.texts(T15), ["重新填写"]);
}

#[test]
fn a_value_that_another_page_has_written_anew_is_not_set_aside_once_more() {
    let browser = Browser::default();
    browser.set_values(&[(name(T15), "{".to_owned())].into());
    let (mut page, mut other) = (Page::open(&browser), Page::open(&browser));
    page.write(T15, "甲");
    other.receive_all();
    other.write(T15, "乙");
    let copies = browser.values().into_iter().filter(|(name, _)| name.contains("/aside/"));
    assert_eq!(copies.map(|(_, text)| text).collect::<Vec<_>>(), ["{"]);
}

#[test]
fn what_a_killed_page_wrote_and_another_wrote_over_is_found_in_the_journal() {
    let browser = Browser::default();
    let (mut page, mut other) = (Page::open(&browser), Page::open(&browser));
    page.write(T15, "甲");
    // The first page's write has not arrived at the other, which writes over it.
    other.write(T15, "乙");
    drop(page);
    assert_eq!(other.texts(T15), ["乙"]);
    let mut both = Page::open(&browser).texts(T15);
    both.sort();
    assert_eq!(both, ["乙", "甲"]);
}

#[test]
fn the_journal_holds_every_word_and_a_record_once_however_often_pages_are_opened() {
    let browser = Browser::default();
    for number in 0..5 {
        let mut page = Page::open(&browser);
        page.write(T15, &format!("第{number}句"));
        page.write(T16, "别的");
    }
    Page::open(&browser);
    let mut names: Vec<String> = browser.journal().iter().map(|entry| entry.name().to_owned()).collect();
    names.dedup();
    assert_eq!(names.len(), browser.journal().len());
    // However much later the browser is killed, storage may have reached the disk never or long ago.
    for _ in 0..3 {
        browser.set_values(&[].into());
        let page = Page::open(&browser);
        assert_eq!(page.texts(T15), ["第4句"]);
        assert_eq!(page.texts(T16), ["别的"]);
    }
}

#[test]
fn what_a_page_puts_into_the_journal_while_another_replays_it_stays() {
    let browser = Browser::default();
    let (mut page, mut other) = (Page::open(&browser), Page::open(&browser));
    page.write(T15, "甲");
    other.write(T15, "乙");
    let read = browser.journal();
    page.write(T15, "甲后来写的");
    let mut third = Page::open(&browser);
    third.session.replay_journal(read);
    browser.set_values(&[].into());
    assert!(Page::open(&browser).texts(T15).contains(&"甲后来写的".to_owned()));
}

#[test]
fn an_entry_of_the_journal_that_is_no_record_stays() {
    let browser = Browser::default();
    for text in ["{", r#"{"v":9}"#] {
        browser.open().journal_put(&name(T15), text);
    }
    Page::open(&browser).write(T15, "甲");
    Page::open(&browser);
    let texts: Vec<String> = browser.journal().into_iter().map(|entry| entry.text).collect();
    assert!(texts.contains(&"{".to_owned()) && texts.contains(&r#"{"v":9}"#.to_owned()));
}

#[test]
fn what_a_foreign_page_has_emptied_is_written_back_from_memory() {
    for (imports, edits_first) in [(false, false), (false, true), (true, false), (true, true)] {
        let browser = Browser::default();
        let (mut page, mut other) = (Page::open(&browser), Page::open(&browser));
        page.write(T15, "写好的");
        if imports {
            // An import begins an epoch, which goes with the rest.
            page.import(&file(&[(T16, "导入的")])).unwrap();
        }
        other.receive_all();
        browser.empty();
        if edits_first {
            page.write(T15, "接着写的");
        }
        for page in [&mut page, &mut other] {
            page.session.on_storage_event(None, None);
        }
        let restored = page.session.take_changes().restored;
        assert_eq!(
            restored,
            imports || !edits_first,
            "an edit alone may have written back all that there was"
        );
        page.receive_all();
        other.receive_all();
        for page in [&page, &other, &Page::open(&browser)] {
            assert_eq!(page.texts(T15), [if edits_first { "接着写的" } else { "写好的" }]);
            assert_eq!(page.texts(T16), if imports { &["导入的"][..] } else { &[] });
            assert_eq!(page.stored(), *page.session.ledger());
        }
    }
}

#[test]
fn a_record_that_a_foreign_page_removes_is_written_back() {
    let browser = Browser::default();
    let mut page = Page::open(&browser);
    Page::open(&browser).write(T15, "写好的");
    page.receive_all();
    browser.open().remove(&name(T15));
    page.receive_all();
    assert!(page.session.take_changes().restored);
    assert_eq!(page.texts(T15), ["写好的"]);
    assert_eq!(page.stored(), *page.session.ledger());
}

#[test]
fn two_pages_that_write_one_record_a_thousand_times_lose_nothing() {
    let browser = Browser::default();
    let mut pages = [Page::open(&browser), Page::open(&browser)];
    for round in 0..1_000 {
        let wrote = [format!("甲{round}"), format!("乙{round}")];
        pages.iter_mut().zip(&wrote).for_each(|(page, text)| page.write(T15, text));
        // The events arrive only after both have written.
        for _ in 0..2 {
            pages.iter_mut().for_each(Page::receive_all);
        }
        for page in &pages {
            let mut texts = page.texts(T15);
            texts.sort();
            assert_eq!(texts, [wrote[1].as_str(), wrote[0].as_str()]);
            assert_eq!(page.stored(), *page.session.ledger());
        }
    }
}

#[test]
fn an_undone_import_leaves_what_another_page_wrote_meanwhile() {
    let browser = Browser::default();
    let (mut page, mut other) = (Page::open(&browser), Page::open(&browser));
    page.import(&file(&[(T15, "导入的")])).unwrap();
    // The import has not arrived at the other.
    other.write(T15, "乙");
    page.session.undo().unwrap();
    other.receive_all();
    page.receive_all();
    for page in [&page, &other] {
        assert!(page.texts(T15).contains(&"乙".to_owned()));
    }
}

#[test]
fn what_an_undone_import_had_replaced_outlives_a_refused_write() {
    for writes in 0..3 {
        let browser = Browser::default();
        let mut page = Page::open(&browser);
        page.write(T15, "自己的");
        let mut theirs = page.session.ledger().clone();
        let record = theirs.record_mut(&T15.parse().unwrap());
        let seen = record.dots(&progress());
        record.write(&progress(), json!("导入的"), &seen, &mut Writer::new(draw()));
        page.import(&theirs).unwrap();
        browser.fail_after(Some(writes));
        page.session.undo().unwrap();
        page.write(T16, "别的");
        assert_eq!(page.texts(T15), ["自己的"], "after {writes}");
        assert_eq!(page.stored(), *page.session.ledger(), "after {writes}");
    }
}

#[test]
fn forgetting_in_two_pages_at_once_reaches_both() {
    let browser = Browser::default();
    let (mut page, mut other) = (Page::open(&browser), Page::open(&browser));
    page.write(T15, "甲");
    other.receive_all();
    page.session.clear();
    // Before that arrives, the other forgets something of its own.
    other.import(&file(&[(T16, "导入的")])).unwrap();
    other.session.undo().unwrap();
    other.receive_all();
    page.receive_all();
    assert!(page.session.ledger().is_empty());
    assert!(other.session.ledger().is_empty());
    assert!(page.stored().is_empty());
}

/// What a page writes for one keystroke, in a ledger of this many records besides.
fn written_for_an_edit(records: usize) -> usize {
    let browser = Browser::default();
    let keys: Vec<String> = (0..records).map(|at| format!("assessment/final/u{at}/T16")).collect();
    let others: Vec<(&str, &str)> = keys.iter().map(|key| (key.as_str(), "已完成")).collect();
    Page::open(&browser).import(&file(&others)).unwrap();
    let mut page = Page::open(&browser);
    page.write(T15, "一");
    let before = browser.units_written();
    page.write(T15, "二");
    browser.units_written() - before
}

#[test]
fn a_keystroke_writes_as_much_in_a_large_ledger_as_in_a_small_one() {
    assert_eq!(written_for_an_edit(10), written_for_an_edit(5_000));
}

#[test]
fn a_record_cut_at_any_byte_is_listed_and_everything_else_loads() {
    let desk: LedgerBuilder = water_bureau();
    let stored: Vec<(String, String)> = {
        let browser = Browser::default();
        let mut page = Page::open(&browser);
        page.import(&desk.ledger).unwrap();
        let values = browser.values().into_iter();
        values.filter(|(name, _)| !name.ends_with("/epoch")).collect()
    };
    assert_eq!(stored.len(), desk.ledger.len());
    for (name, text) in &stored {
        for (cut, _) in text.char_indices() {
            let mut values = stored.iter().cloned().collect::<std::collections::BTreeMap<_, _>>();
            values.insert(name.clone(), text[..cut].to_owned());
            let browser = Browser::default();
            browser.set_values(&values);
            let loaded = LedgerStorage::new(PLAN, browser.open()).load();
            assert_eq!(loaded.ledger.len(), stored.len() - 1, "{name} at {cut}");
            let [unread] = loaded.unread.as_slice() else { panic!("{name} at {cut} is not listed") };
            assert_eq!(unread.name, *name);
            assert!(unread.why.to_string().ends_with('。'));
            assert_eq!(browser.values()[name], text[..cut]);
        }
    }
}
