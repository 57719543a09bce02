use std::collections::BTreeSet;

use taizhang::records::{Ledger, decode, storage_key};
use taizhang::storage::LedgerStorage;

use super::model::{REGISTERS, RandomSession, Tab, Word, at, in_register, words};
use crate::support::PLAN;

impl RandomSession<'_> {
    pub fn room(&mut self) {
        let room = if self.chance.one_in(3) { None } else { Some(self.chance.below(120)) };
        self.note(format!("room for {room:?}"));
        self.browser.leave_room(room);
    }

    pub fn refuse(&mut self) {
        if self.chance.one_in(2) {
            self.browser.fail_after(Some(self.chance.below(6)));
            return;
        }
        let refuses = self.chance.one_in(2);
        self.note(format!("refuses {refuses}"));
        self.browser.refuse(refuses);
        self.refuses = refuses;
    }

    pub fn clear(&mut self, tab: usize) {
        self.note(format!("{tab}: clear"));
        self.tabs[tab].page.session.clear();
        self.may_go.extend(1..=self.last);
        self.may_return.extend(0..REGISTERS.len());
        self.broken.clear();
    }

    /// Closes all pages and cuts a value short, sometimes long after it was written.
    pub fn damage(&mut self) {
        let (key, _) = at(self.chance.below(REGISTERS.len()));
        let name = storage_key(PLAN, &key);
        let closed = self.close_all();
        let mut values = self.browser.values();
        let Some(text) = values.get(&name).cloned() else { return self.reopen() };
        let letters: Vec<char> = text.chars().collect();
        let cut: String = letters[..self.chance.below(letters.len().max(1))].iter().collect();
        self.note(format!("cut {name} to {cut}"));
        if decode(key.clone(), &text).is_ok() {
            let ledger = Ledger::from_iter([decode(key, &text).unwrap()]);
            let late = !self.chance.one_in(3);
            if late {
                // What was never stored is lost with the journal, and so is that something was taken away.
                let stored = LedgerStorage::new(PLAN, self.browser.open()).load().ledger;
                let is_taken_away = |register: &usize| {
                    in_register(&stored, *register).iter().any(|(_, word)| self.may_go.contains(word))
                };
                self.may_return.extend((0..REGISTERS.len()).filter(is_taken_away));
                self.may_go.extend(closed.difference(&words(&stored)));
                self.browser.forget_journal();
            }
            if late || !self.browser.journal().iter().any(|entry| entry.name() == name) {
                self.may_go.extend(words(&ledger));
            }
        } else {
            self.broken.retain(|broken| *broken != text);
        }
        values.insert(name, cut.clone());
        self.broken.push(cut);
        self.browser.set_values(&values);
        // It is damaged on the disk.
        self.disk = values;
        self.reopen();
    }

    /// Storage falls back to what is on the disk; the journal has the rest.
    pub fn kill_browser(&mut self) {
        self.note("kill the browser".to_owned());
        self.close_all();
        let disk = self.disk.clone();
        self.broken.retain(|broken| disk.values().any(|text| text == broken));
        self.browser.set_values(&disk);
        // What was forgotten may still be on the disk.
        self.may_return.extend(0..REGISTERS.len());
        self.reopen();
    }

    /// Returns what stood on the pages.
    pub fn close_all(&mut self) -> BTreeSet<Word> {
        let mut stood = BTreeSet::new();
        while let Some(closed) = self.tabs.pop() {
            stood.extend(closed.words());
        }
        stood.extend(std::mem::take(&mut self.in_journal));
        stood
    }

    pub fn reopen(&mut self) {
        self.tabs.push(Tab::open(&self.browser));
    }
}
