use std::mem;

use leptos::prelude::*;

use super::{EditError, Found, Store};
use crate::browser::{LedgerStorage, Unread, random_u64};
use crate::ledger::{Ledger, Record, RecordKey, Unreadable};

impl Store {
    /// Joins what the journal noted before the browser was killed and storage has lost; says how many records.
    pub fn replay(&self, noted: Vec<Record>) -> usize {
        let mut found = 0;
        for record in noted {
            // What a newer program wrote stays as it is.
            if self.take_in(record.key()).is_err() {
                continue;
            }
            let changed =
                self.inner.try_update_value(|inner| inner.ledger.join_record(&record)).unwrap_or_default();
            if changed {
                self.save(record.key());
                self.touch(record.key());
                found += 1;
            }
        }
        found
    }

    /// Another tab wrote a value.
    pub fn heard(&self, name: Option<&str>) {
        let Some(storage) = self.inner.with_value(|inner| inner.storage.clone()) else { return };
        let Some(name) = name else { return self.reload() };
        if storage.is_epoch(name) {
            return self.follow_epoch();
        }
        let Some(key) = storage.key_of(name) else { return };
        let stored = match storage.read(&key) {
            Ok(Some(stored)) => stored,
            Ok(None) => return,
            Err(why) => return self.note_unread(&storage, &key, why),
        };
        let (changed, more) = self
            .inner
            .try_update_value(|inner| {
                let changed = inner.ledger.join_record(&stored);
                (changed, inner.ledger.get(&key) != Some(&stored))
            })
            .unwrap_or_default();
        if more {
            self.save(&key);
        }
        if changed {
            self.touch(&key);
        }
    }

    pub(super) fn note_unread(&self, storage: &LedgerStorage, key: &RecordKey, why: Unreadable) {
        let unread = storage.unread(key, why);
        if self.unread.with_untracked(|known| !known.contains(&unread)) {
            self.unread.update(|known| known.push(unread));
        }
    }

    /// Reads everything anew where another tab has forgotten something.
    pub(super) fn follow_epoch(&self) {
        let moved = self
            .inner
            .with_value(|inner| inner.storage.as_ref().is_some_and(|storage| storage.epoch() != inner.epoch));
        if moved {
            self.reload();
        }
    }

    fn reload(&self) {
        let Some(storage) = self.inner.with_value(|inner| inner.storage.clone()) else { return };
        let loaded = storage.load();
        self.inner.update_value(|inner| inner.epoch = loaded.epoch);
        self.forget_writer();
        self.replace(loaded.ledger, loaded.unread);
    }

    pub(super) fn replace(&self, ledger: Ledger, unread: Vec<Unread>) {
        let keys: Vec<RecordKey> = self
            .inner
            .try_update_value(|inner| {
                let before = mem::replace(&mut inner.ledger, ledger);
                inner.unsaved.clear();
                let new = inner.ledger.iter().filter(|record| before.get(record.key()).is_none());
                before.iter().chain(new).map(|record| record.key().clone()).collect()
            })
            .unwrap_or_default();
        self.unread.set(unread);
        for key in &keys {
            self.touch(key);
        }
    }

    fn forget_writer(&self) {
        self.inner.update_value(|inner| inner.writer = None);
    }

    /// Makes every tab read anew and draw a new writer.
    pub(super) fn begin_epoch(&self) {
        let epoch = format!("{:016x}", random_u64());
        self.inner.update_value(|inner| {
            if let Some(storage) = &inner.storage {
                // Without room for it, other tabs go on joining: they keep what was to be forgotten.
                let _ = storage.begin_epoch(&epoch);
            }
            inner.epoch = epoch;
        });
        self.forget_writer();
    }

    /// Joins what is stored under a key into memory, and frees the key of what can't be read.
    pub(super) fn take_in(&self, key: &RecordKey) -> Result<Found, EditError> {
        let Some(storage) = self.inner.with_value(|inner| inner.storage.clone()) else {
            return Ok(Found::Free);
        };
        match storage.read(key) {
            Ok(None) => Ok(Found::Free),
            Ok(Some(stored)) => {
                self.inner.update_value(|inner| {
                    inner.ledger.join_record(&stored);
                });
                Ok(Found::Free)
            }
            Err(why @ Unreadable::Newer { .. }) => {
                self.note_unread(&storage, key, why);
                Err(EditError::Newer)
            }
            Err(Unreadable::Broken { .. }) => {
                if let Err(error) = storage.set_aside(key, &format!("{:012x}", random_u64() >> 16)) {
                    return Ok(Found::Stuck(error));
                }
                self.unread.update(|unread| unread.retain(|value| value.key.as_ref() != Some(key)));
                self.begin_epoch();
                Ok(Found::Free)
            }
        }
    }
}
