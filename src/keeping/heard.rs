use std::mem;

use super::keeper::Found;
use super::{Keeper, Storage, Unread};
use crate::ledger::{Ledger, Record, RecordKey, Unreadable};

impl<S: Storage> Keeper<S> {
    /// Joins what the journal noted before the browser was killed and storage has lost; says how many records.
    pub fn replay(&mut self, noted: Vec<Record>) -> usize {
        let mut found = 0;
        for record in noted {
            // What a newer program wrote stays as it is.
            let Ok(place) = self.take_in(record.key()) else { continue };
            if !self.ledger.join_record(&record) {
                continue;
            }
            match place {
                Found::Free => self.save(record.key()),
                Found::Stuck(error) => self.note_failed(record.key(), error),
            }
            self.touch(record.key());
            found += 1;
        }
        found
    }

    /// Another page wrote a value under this name; without a name, storage was emptied.
    pub fn heard(&mut self, name: Option<&str>) {
        let Some(storage) = self.storage.clone() else { return };
        let Some(name) = name else { return self.reload() };
        if storage.is_epoch(name) {
            return self.follow_epoch();
        }
        let Some(key) = storage.key_of(name) else { return };
        let stored = match storage.read(&key) {
            Ok(Some(stored)) => stored,
            Ok(None) => return,
            Err(why) => return self.note_unread(&key, why),
        };
        let changed = self.ledger.join_record(&stored);
        if self.ledger.get(&key) != Some(&stored) {
            self.save(&key);
        }
        if changed {
            self.touch(&key);
        }
    }

    pub(super) fn note_unread(&mut self, key: &RecordKey, why: Unreadable) {
        let Some(storage) = &self.storage else { return };
        let unread = storage.unread(key, why);
        if !self.unread.contains(&unread) {
            self.unread.push(unread);
            self.news.unread = true;
        }
    }

    pub(super) fn forget_unread(&mut self, key: &RecordKey) {
        self.unread.retain(|value| value.key.as_ref() != Some(key));
        self.news.unread = true;
    }

    /// Reads everything anew where another page has forgotten something.
    pub(super) fn follow_epoch(&mut self) {
        if self.storage.as_ref().is_some_and(|storage| storage.epoch() != self.epoch) {
            self.reload();
        }
    }

    fn reload(&mut self) {
        let Some(storage) = &self.storage else { return };
        let loaded = storage.load();
        self.epoch = loaded.epoch;
        self.writer = None;
        self.replace(loaded.ledger, loaded.unread);
    }

    pub(super) fn replace(&mut self, ledger: Ledger, unread: Vec<Unread>) {
        let before = mem::replace(&mut self.ledger, ledger);
        self.unsaved.clear();
        let new = self.ledger.iter().filter(|record| before.get(record.key()).is_none());
        self.news.touched.extend(before.iter().chain(new).map(|record| record.key().clone()));
        self.unread = unread;
        self.news.unread = true;
    }

    /// Makes every page read anew and draw a new writer.
    pub(super) fn begin_epoch(&mut self) {
        let epoch = format!("{:016x}", (self.draw)());
        if let Some(storage) = &self.storage {
            // Without room for it, other pages go on joining: they keep what was to be forgotten.
            let _ = storage.begin_epoch(&epoch);
        }
        self.epoch = epoch;
        self.writer = None;
    }
}
