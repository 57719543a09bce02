//! An undone import is forgotten in every page: the starting bytes stand in storage, in the pages that import and in
//! those that only look on, however late they hear of it.

use std::collections::BTreeMap;

use serde_json::json;
use taizhang::crdt::Writer;
use taizhang::records::Ledger;

use crate::support::{Browser, Chance, PLAN, Page, draw, draw_from, progress};

const KEYS: [&str; 3] = ["assessment/final/slj/T15", "assessment/final/slj/T16", "assessment/final/slj/T17"];

/// What is stored, without the epoch.
fn values(browser: &Browser) -> BTreeMap<String, String> {
    let mut values = browser.values();
    values.remove(&format!("tz/{PLAN}/epoch"));
    values
}

/// A file that somebody made from a ledger: each of these records says something else.
fn file(start: &Ledger, keys: &[&str]) -> Ledger {
    let mut writer = Writer::new(draw());
    let mut file = start.clone();
    for key in keys {
        let record = file.record_mut(&key.parse().unwrap());
        let seen = record.dots(&progress());
        record.write(&progress(), json!("导入的"), &seen, &mut writer);
    }
    file
}

/// A browser in which the first record has a text, with so many pages.
fn open(count: usize) -> (Browser, Vec<Page>, BTreeMap<String, String>) {
    let browser = Browser::default();
    Page::open(&browser).write(KEYS[0], "早就有的");
    let pages = (0..count).map(|_| Page::open(&browser)).collect();
    let start = values(&browser);
    (browser, pages, start)
}

/// All pages receive, until nothing more arrives.
fn settle(pages: &mut [Page]) {
    while pages.iter_mut().any(Page::receive_one) {}
}

#[track_caller]
fn assert_started(browser: &Browser, pages: &[Page], start: &BTreeMap<String, String>) {
    assert_eq!(values(browser), *start);
    for page in pages {
        assert_eq!(page.texts(KEYS[0]), ["早就有的"]);
        assert_eq!(*page.session.ledger(), page.stored());
    }
    let again = Page::open(browser);
    assert_eq!(*again.session.ledger(), again.stored());
    assert_eq!(values(browser), *start, "the journal brings nothing back");
}

#[test]
fn an_idle_page_puts_nothing_back() {
    let (browser, mut pages, start) = open(2);
    let file = file(pages[0].session.ledger(), &KEYS);
    pages[0].import(&file).unwrap();
    settle(&mut pages);
    assert_eq!(pages[1].texts(KEYS[1]), ["导入的"]);
    pages[0].session.undo().unwrap();
    settle(&mut pages);
    assert_started(&browser, &pages, &start);
}

#[test]
fn two_pages_that_both_imported_forget_both() {
    let (browser, mut pages, start) = open(2);
    let files = [&KEYS[..2], &KEYS[1..]].map(|keys| file(pages[0].session.ledger(), keys));
    for (page, file) in files.iter().enumerate() {
        pages[page].import(file).unwrap();
        settle(&mut pages);
    }
    for page in [1, 0] {
        pages[page].session.undo().unwrap();
        settle(&mut pages);
    }
    assert_started(&browser, &pages, &start);
}

#[test]
fn one_file_that_two_pages_imported_at_once_is_forgotten_when_both_undo() {
    let (browser, mut pages, start) = open(2);
    let file = file(pages[0].session.ledger(), &KEYS);
    pages.iter_mut().for_each(|page| page.import(&file).unwrap());
    settle(&mut pages);
    pages[0].session.undo().unwrap();
    settle(&mut pages);
    assert_eq!(pages[1].texts(KEYS[1]), ["导入的"], "the other page's import stands");
    pages[1].session.undo().unwrap();
    settle(&mut pages);
    assert_started(&browser, &pages, &start);
}

#[test]
fn what_another_page_imported_meanwhile_stays() {
    let (_, mut pages, _) = open(2);
    let files = [(); 2].map(|()| file(pages[0].session.ledger(), &KEYS[1..2]));
    pages[0].import(&files[0]).unwrap();
    // Neither import has arrived at the other page.
    pages[1].import(&files[1]).unwrap();
    pages[0].session.undo().unwrap();
    settle(&mut pages);
    for page in &pages {
        let record = page.session.ledger().get(&KEYS[1].parse().unwrap()).unwrap();
        let theirs = files[1].get(record.key()).unwrap();
        assert!(record.vector().covers_all(theirs.vector()));
        assert!(record.dots(&progress()).contains(&theirs.dots(&progress())[0]));
    }
}

#[test]
fn an_import_that_is_refused_half_way_leaves_nothing_in_other_pages() {
    for writes in 1..6 {
        let (browser, mut pages, start) = open(2);
        let first = file(pages[0].session.ledger(), &[]);
        pages[0].import(&first).unwrap();
        let file = file(pages[0].session.ledger(), &KEYS);
        browser.fail_after(Some(writes));
        let refused = pages[0].import(&file).is_err();
        browser.fail_after(None);
        settle(&mut pages);
        if refused {
            assert_started(&browser, &pages, &start);
        }
    }
}

#[test]
fn random_imports_in_several_pages_leave_the_starting_bytes_when_they_are_undone() {
    for seed in 0..500 {
        draw_from(seed << 20);
        let mut chance = Chance::new(seed);
        let (browser, mut pages, start) = open(2 + chance.below(2));
        let mut imported = Vec::new();
        for _ in 0..12 {
            let page = chance.below(pages.len());
            match chance.below(3) {
                0 => {
                    settle(&mut pages);
                    let from = chance.below(KEYS.len());
                    let file = file(pages[page].session.ledger(), &KEYS[from..]);
                    pages[page].import(&file).unwrap();
                    imported.push(page);
                }
                1 => undo_last(&mut pages, &mut imported),
                _ => drop(pages[page].receive_one()),
            }
        }
        while !imported.is_empty() {
            undo_last(&mut pages, &mut imported);
        }
        settle(&mut pages);
        assert_started(&browser, &pages, &start);
    }
}

/// The page that imported last undoes that; others have not received everything.
fn undo_last(pages: &mut [Page], imported: &mut Vec<usize>) {
    let Some(page) = imported.pop() else { return };
    pages[page].receive_all();
    let outcome = pages[page].session.undo().unwrap();
    assert!(outcome.left_alone.is_empty(), "{}", outcome.sentence());
}
