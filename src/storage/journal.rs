use std::collections::BTreeMap;

use crate::records::{Record, RecordKey};
use crate::storage::{JournalEntry, Session, Storage};

impl<S: Storage> Session<S> {
    /// Joins what the journal has and storage has lost because the browser was killed. Returns how many records that
    /// changed.
    ///
    /// Storage may have a text and not have put it on the disk, and nothing says when it will. So an entry goes only
    /// once this page has put all that is in it into an entry of its own, and one for each record stays for ever.
    pub fn replay_journal(&mut self, entries: Vec<JournalEntry>) -> usize {
        let Some(storage) = &self.storage else { return 0 };
        let mut by_key: BTreeMap<RecordKey, Vec<JournalEntry>> = BTreeMap::new();
        for entry in entries {
            if let Some(key) = storage.key_of(entry.name()) {
                by_key.entry(key).or_default().push(entry);
            }
        }
        by_key.iter().filter(|(key, entries)| self.replay(key, entries)).count()
    }

    /// Whether it changed the record.
    fn replay(&mut self, key: &RecordKey, entries: &[JournalEntry]) -> bool {
        let Some(storage) = &self.storage else { return false };
        if let [only] = entries
            && storage.raw(key).as_ref() == Some(&only.text)
        {
            return false;
        }
        let (records, entries): (Vec<Record>, Vec<&JournalEntry>) = entries
            .iter()
            .filter_map(|entry| Some((storage.decode(key.clone(), &entry.text).ok()?.record, entry)))
            .unzip();
        if self.merge_stored(key).is_newer() {
            return false;
        }
        let changed = self.merge_and_save(records) > 0;
        if !changed && entries.len() > 1 {
            self.journal_held(key);
        }
        if changed || entries.len() > 1 {
            entries.into_iter().for_each(|entry| self.forget_entry(entry));
        }
        changed
    }

    fn journal_held(&self, key: &RecordKey) {
        if let Some((storage, held)) = self.storage.as_ref().zip(self.ledger.get(key)) {
            storage.journal_put(key, &storage.encode(held));
        }
    }

    fn forget_entry(&self, entry: &JournalEntry) {
        if let Some(storage) = &self.storage {
            storage.journal_forget(entry);
        }
    }

    /// Joins records into memory and storage, and returns how many changed. Those that a newer program has stored stay
    /// as they are.
    pub(super) fn merge_and_save(&mut self, records: Vec<Record>) -> usize {
        let mut changed = 0;
        for record in records {
            let key = record.key();
            if !self.merge_stored(key).is_newer() && self.ledger.join_record(&record) {
                self.contributions.take_in(&record);
                self.save(key);
                self.mark_changed(key);
                changed += 1;
            }
        }
        changed
    }
}
