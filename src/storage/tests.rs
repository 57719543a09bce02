#![allow(clippy::unwrap_used)]

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::json;

use crate::crdt::{Field, Writer};
use crate::records::{Ledger, RecordKey};
use crate::storage::{JournalEntry, LedgerStorage, Session, Storage, WriteError};

thread_local! {
    static TEXTS: Cell<usize> = const { Cell::new(0) };
}

/// Counts a record's text that is made to be stored.
pub(super) fn count_text() {
    TEXTS.set(TEXTS.get() + 1);
}

/// How many texts an action makes.
fn texts_made(action: impl FnOnce()) -> usize {
    let before = TEXTS.get();
    action();
    TEXTS.get() - before
}

#[derive(Clone, Default)]
struct Memory(Rc<RefCell<BTreeMap<String, String>>>);

impl Storage for Memory {
    fn get(&self, name: &str) -> Option<String> {
        self.0.borrow().get(name).cloned()
    }

    fn size(&self, name: &str) -> usize {
        self.get(name).map_or(0, |text| text.encode_utf16().count())
    }

    fn set(&self, name: &str, value: &str) -> Result<(), WriteError> {
        self.0.borrow_mut().insert(name.to_owned(), value.to_owned());
        Ok(())
    }

    fn remove(&self, name: &str) {
        self.0.borrow_mut().remove(name);
    }

    fn names(&self, prefix: &str) -> Vec<String> {
        self.0.borrow().keys().filter(|name| name.starts_with(prefix)).cloned().collect()
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), WriteError> {
        self.set(to, &self.get(from).unwrap_or_default())
    }

    fn journal_put(&self, _: &str, _: &str) {}

    fn journal_remove(&self, _: &str) {}

    fn journal_forget(&self, _: &JournalEntry) {}

    fn journal_clear(&self, _: &str) {}
}

fn open() -> Session<Memory> {
    Session::open(Some(LedgerStorage::new("p", Memory::default())), || 1)
}

fn keys() -> [RecordKey; 2] {
    ["T1", "T2"].map(|item| RecordKey::assessment("final", "slj", item).unwrap())
}

fn write(ledger: &mut Ledger, key: &RecordKey, text: &str, writer: &mut Writer) {
    ledger.record_mut(key).overwrite(&Field::new("progress"), json!(text), writer);
}

#[test]
fn an_edit_its_undo_and_its_redo_make_the_text_of_each_record_once() {
    let mut session = open();
    let [first, second] = keys();
    let edit = |session: &mut Session<Memory>| {
        let edited = session.edit(&[first.clone(), second.clone()], None, |ledger, writer| {
            write(ledger, &first, "已开工", writer);
        });
        edited.unwrap();
    };
    assert_eq!(texts_made(|| edit(&mut session)), 1);
    assert_eq!(texts_made(|| drop(session.undo().unwrap())), 1);
    assert_eq!(texts_made(|| drop(session.redo().unwrap())), 1);
}

#[test]
fn an_import_makes_the_text_of_each_record_once() {
    let mut theirs = Ledger::new();
    let mut writer = Writer::new(2);
    keys().iter().for_each(|key| write(&mut theirs, key, "已完工", &mut writer));
    let mut session = open();
    let made = texts_made(|| {
        let prepared = session.prepare_import(&theirs);
        session.import(&theirs, prepared, "").unwrap();
    });
    assert_eq!(made, 2);
}
