use crate::records::Record;
use crate::storage::{Session, Storage};

impl<S: Storage> Session<S> {
    /// Joins what the journal has and storage has lost because the browser was killed. Returns how many records that
    /// changed. `entries` are stored texts by name; a name may come several times.
    pub fn replay_journal(&mut self, entries: Vec<(String, String)>) -> usize {
        let Some(storage) = &self.storage else { return 0 };
        let read = |(name, text): (String, String)| {
            storage.decode(storage.key_of(&name)?, &text).ok().map(|stored| stored.record)
        };
        let records = entries.into_iter().filter_map(read).collect();
        self.merge_and_save(records)
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
