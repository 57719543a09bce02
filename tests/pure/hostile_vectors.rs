//! Version vectors that claim writes which nobody has made, in damaged or hostile files: what is typed afterwards is kept.

use serde_json::{Value as Json, json};
use taizhang::crdt::Dot;
use taizhang::records::{Ledger, decode, storage_key};
use taizhang::storage::Storage as _;

use crate::support::{Browser, Chance, PLAN, Page, draw_from};

const T15: &str = "assessment/final/slj/T15";

/// The record as it is stored; each of its writers is claimed to have written so often.
fn claiming(page: &Page, counter: u64) -> (String, Ledger) {
    let key = T15.parse().unwrap();
    let text = page.storage.get(&storage_key(PLAN, &key)).unwrap();
    let mut json: Json = serde_json::from_str(&text).unwrap();
    json["vector"].as_object_mut().unwrap().values_mut().for_each(|claimed| *claimed = json!(counter));
    let text = json.to_string();
    let record = decode(key, &text).unwrap();
    (text, Ledger::from_iter([record]))
}

/// The word stands on all pages, in storage and on a page that is opened anew.
#[track_caller]
fn assert_kept(browser: &Browser, pages: &mut [Page], word: &str) {
    while pages.iter_mut().any(Page::receive_one) {}
    for page in pages.iter().chain([&Page::open(browser)]) {
        assert_eq!(page.texts(T15), [word]);
        assert_eq!(page.stored(), *page.session.ledger());
    }
}

#[test]
fn what_is_typed_after_a_claim_of_the_greatest_counter_is_kept() {
    let browser = Browser::default();
    let (mut page, mut other) = (Page::open(&browser), Page::open(&browser));
    // The first import draws a new writer in any case.
    page.import(&Ledger::new()).unwrap();
    page.write(T15, "第一句");
    let (_, file) = claiming(&page, Dot::MAX_COUNTER);
    page.import(&file).unwrap();
    other.receive_all();
    page.write(T15, "第二句");
    page.write(T15, "第三句");
    page.session.undo().unwrap();
    page.session.redo().unwrap();
    page.session.undo().unwrap();
    assert_kept(&browser, &mut [page, other], "第二句");
}

#[test]
fn what_is_typed_after_random_claims_is_kept() {
    for seed in 0..200 {
        draw_from(seed << 20);
        let mut chance = Chance::new(seed);
        let browser = Browser::default();
        let mut pages = [Page::open(&browser), Page::open(&browser)];
        pages[0].write(T15, "词");
        for number in 0..20 {
            while pages.iter_mut().any(Page::receive_one) {}
            let page = chance.below(pages.len());
            let counter = if chance.one_in(2) { Dot::MAX_COUNTER } else { 30 + chance.next() % 100 };
            match chance.below(4) {
                0 => {
                    let (_, file) = claiming(&pages[page], counter);
                    pages[page].import(&file).unwrap();
                }
                1 => {
                    let (text, _) = claiming(&pages[page], counter);
                    let name = storage_key(PLAN, &T15.parse().unwrap());
                    pages[page].storage.set(&name, &text).unwrap();
                }
                _ => {
                    let word = format!("词{number}");
                    pages[page].write(T15, &word);
                    assert_kept(&browser, &mut pages, &word);
                }
            }
        }
    }
}
