use std::cell::RefCell;
use std::collections::{BTreeMap, VecDeque};
use std::rc::Rc;

use taizhang::storage::{JournalEntry, LedgerStorage, Session, Storage, WriteError};

use super::draw;

/// A browser with several pages of one origin. As in Chromium, each page reads and writes its own copy of local storage.
/// A write arrives at the other pages later, as a storage event, and changes their copy unless they have written under
/// the name since.
#[derive(Clone, Debug, Default)]
pub struct Browser(Rc<RefCell<State>>);

#[derive(Debug, Default)]
struct State {
    values: BTreeMap<String, Written>,
    /// By name and page. It is on the disk at once.
    journal: BTreeMap<(String, usize), String>,
    opened: usize,
    pages: Vec<Page>,
    writes: u64,
    /// How many UTF-16 units there is room for; `None` for no limit.
    room: Option<usize>,
    refuses: bool,
    /// How many more writes succeed before one is refused.
    fault_after: Option<usize>,
    units_written: usize,
    units_stored: usize,
    garbles: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Written {
    /// `None` for what was removed.
    text: Option<String>,
    /// The write's number in the browser.
    at: u64,
}

#[derive(Debug, Default)]
struct Page {
    values: BTreeMap<String, Written>,
    /// Other pages' writes that have not arrived.
    arriving: VecDeque<(String, Written)>,
    /// Writes that have arrived and whose event was not handled.
    events: VecDeque<(String, Option<String>)>,
}

/// One page's storage.
#[derive(Clone, Debug)]
pub struct PageStorage {
    browser: Browser,
    page: usize,
    /// The page's number among all that were ever opened.
    opened: usize,
}

fn units(text: &str) -> usize {
    text.encode_utf16().count()
}

fn entry_id(name: &str, page: usize) -> String {
    format!("{name}\n{page}")
}

impl Browser {
    pub fn open(&self) -> PageStorage {
        let mut state = self.0.borrow_mut();
        let values = state.values.clone();
        state.pages.push(Page { values, ..Page::default() });
        state.opened += 1;
        PageStorage { browser: self.clone(), page: state.pages.len() - 1, opened: state.opened }
    }

    /// What is stored, by name.
    pub fn values(&self) -> BTreeMap<String, String> {
        let state = self.0.borrow();
        let values = state.values.iter();
        values.filter_map(|(name, written)| Some((name.clone(), written.text.clone()?))).collect()
    }

    /// Sets all values, as they were on the disk at some time. No page is open.
    pub fn set_values(&self, values: &BTreeMap<String, String>) {
        let mut state = self.0.borrow_mut();
        let written = |text: &String| Written { text: Some(text.clone()), at: 0 };
        state.values = values.iter().map(|(name, text)| (name.clone(), written(text))).collect();
        state.pages.clear();
        state.units_stored = values.iter().map(|(name, text)| units(name) + units(text)).sum();
    }

    /// Opens a page with a plan's ledger, which replays the journal before anything else.
    pub fn open_ledger(&self, plan: &str) -> (Session<PageStorage>, PageStorage) {
        let storage = self.open();
        let mut session = Session::open(Some(LedgerStorage::new(plan, storage.clone())), draw);
        session.replay_journal(self.journal());
        (session, storage)
    }

    pub fn journal(&self) -> Vec<JournalEntry> {
        let state = self.0.borrow();
        let entries = state.journal.iter();
        entries
            .map(|((name, page), text)| JournalEntry { id: entry_id(name, *page), text: text.clone() })
            .collect()
    }

    /// Removes all values, as a foreign page of the same host may do. It arrives at all pages at once.
    pub fn empty(&self) {
        let mut state = self.0.borrow_mut();
        state.values.clear();
        state.pages.iter_mut().for_each(|page| page.values.clear());
        state.units_stored = 0;
    }

    pub fn forget_journal(&self) {
        self.0.borrow_mut().journal.clear();
    }

    /// Leaves room for this many more units; `None` lifts the limit.
    pub fn leave_room(&self, more: Option<usize>) {
        let used = self.used();
        self.0.borrow_mut().room = more.map(|more| used + more);
    }

    pub fn refuse(&self, refuses: bool) {
        self.0.borrow_mut().refuses = refuses;
    }

    /// Refuses one write after this many more; `None` refuses none.
    pub fn fail_after(&self, writes: Option<usize>) {
        self.0.borrow_mut().fault_after = writes;
    }

    /// Cuts the next value that is written under this name short.
    pub fn garble(&self, name: &str) {
        self.0.borrow_mut().garbles = Some(name.to_owned());
    }

    fn used(&self) -> usize {
        self.0.borrow().units_stored
    }

    /// The size of all names and values that any page has written so far, to storage and to the journal.
    pub fn units_written(&self) -> usize {
        self.0.borrow().units_written
    }

    fn write(&self, page: usize, name: &str, text: Option<&str>) -> Result<(), WriteError> {
        let used = self.used();
        let mut state = self.0.borrow_mut();
        let before = state.pages[page].values.get(name).and_then(|written| written.text.clone());
        if let Some(text) = text {
            let fault = state.fault_after;
            state.fault_after = fault.and_then(|after| after.checked_sub(1));
            if state.refuses || fault == Some(0) {
                return Err(WriteError::Refused);
            }
            let freed = before.as_ref().map_or(0, |before| units(name) + units(before));
            let taken = units(name) + units(text);
            if taken > freed && state.room.is_some_and(|room| used + taken - freed > room) {
                return Err(WriteError::Full);
            }
            state.units_written += taken;
        }
        if before.as_deref() == text {
            return Ok(());
        }
        let garbled = text.filter(|_| state.garbles.take_if(|garbles| garbles == name).is_some());
        let text = garbled.map(|text| &text[..text.len() / 3]).or(text);
        let size = |text: Option<&str>| text.map_or(0, |text| units(name) + units(text));
        let replaced = state.values.get(name).and_then(|written| written.text.as_deref());
        state.units_stored = state.units_stored + size(text) - size(replaced);
        state.writes += 1;
        let written = Written { text: text.map(str::to_owned), at: state.writes };
        state.values.insert(name.to_owned(), written.clone());
        for (other, other_page) in state.pages.iter_mut().enumerate() {
            match other == page {
                true => drop(other_page.values.insert(name.to_owned(), written.clone())),
                false => other_page.arriving.push_back((name.to_owned(), written.clone())),
            }
        }
        Ok(())
    }
}

impl PageStorage {
    /// Lets one write of another page arrive. False where there is none.
    pub fn arrive(&self) -> bool {
        let mut state = self.browser.0.borrow_mut();
        let page = &mut state.pages[self.page];
        let Some((name, written)) = page.arriving.pop_front() else { return false };
        page.events.push_back((name.clone(), written.text.clone()));
        if page.values.get(&name).is_none_or(|own| own.at < written.at) {
            page.values.insert(name, written);
        }
        true
    }

    /// The next event to handle.
    pub fn event(&self) -> Option<(String, Option<String>)> {
        self.browser.0.borrow_mut().pages[self.page].events.pop_front()
    }

    /// Whether another page wrote something that this one has not handled.
    pub fn is_behind(&self) -> bool {
        let state = self.browser.0.borrow();
        let page = &state.pages[self.page];
        !page.arriving.is_empty() || !page.events.is_empty()
    }
}

impl Storage for PageStorage {
    fn get(&self, name: &str) -> Option<String> {
        let state = self.browser.0.borrow();
        state.pages[self.page].values.get(name)?.text.clone()
    }

    fn size(&self, name: &str) -> usize {
        self.get(name).map_or(0, |text| units(&text))
    }

    fn set(&self, name: &str, value: &str) -> Result<(), WriteError> {
        self.browser.write(self.page, name, Some(value))
    }

    fn remove(&self, name: &str) {
        self.browser.write(self.page, name, None).expect("removing takes no room");
    }

    fn names(&self, prefix: &str) -> Vec<String> {
        let state = self.browser.0.borrow();
        let there = state.pages[self.page].values.iter().filter(|(_, written)| written.text.is_some());
        there.map(|(name, _)| name.clone()).filter(|name| name.starts_with(prefix)).collect()
    }

    fn copy(&self, from: &str, to: &str) -> Result<(), WriteError> {
        let value = self.get(from).unwrap_or_default();
        self.set(to, &value)
    }

    fn journal_put(&self, name: &str, value: &str) {
        let mut state = self.browser.0.borrow_mut();
        state.units_written += units(name) + units(value);
        state.journal.insert((name.to_owned(), self.opened), value.to_owned());
    }

    fn journal_remove(&self, name: &str) {
        self.browser.0.borrow_mut().journal.remove(&(name.to_owned(), self.opened));
    }

    fn journal_forget(&self, entry: &JournalEntry) {
        let is_read = |name: &str, page: usize, text: &str| {
            page != self.opened && entry_id(name, page) == entry.id && text == entry.text
        };
        let mut state = self.browser.0.borrow_mut();
        state.journal.retain(|(name, page), text| !is_read(name, *page, text));
    }

    fn journal_clear(&self, prefix: &str) {
        self.browser.0.borrow_mut().journal.retain(|(name, _), _| !name.starts_with(prefix));
    }
}
