use std::slice;

use serde_json::Value as Json;

use crate::crdt::{Field, Writer};
use crate::records::assessment::confirm_draft;
use crate::records::hand_in::hand_in;
use crate::records::{HandInForm, HandedIn, Ledger, Record, RecordKey};
use crate::sample::random::Random;

/// Where the sample is written: a ledger, one load of a page at a time, and the chance that decides.
pub struct Desk {
    pub ledger: Ledger,
    pub random: Random,
    writer: Writer,
}

impl Desk {
    pub fn new(mut random: Random) -> Self {
        let writer = Writer::new(random.draw());
        Self { ledger: Ledger::new(), random, writer }
    }

    /// Somebody else sits down, or the same one opens the page again.
    pub fn next_person(&mut self) {
        self.writer = Writer::new(self.random.draw());
    }

    /// Writes into a register, having seen what stands there.
    pub fn write(&mut self, key: &RecordKey, field: &Field, content: impl Into<Json>) {
        self.ledger.record_mut(key).overwrite(field, content.into(), &mut self.writer);
    }

    pub fn set(&mut self, key: &RecordKey, name: &str, content: impl Into<Json>) {
        self.write(key, &Field::new(name), content);
    }

    /// Adds an entry to a list, and gives its id.
    pub fn add(&mut self, key: &RecordKey, list: &str, content: impl Into<Json>) -> String {
        let id = self.writer.new_id();
        self.write(key, &Field::entry(list, &id), content);
        id
    }

    /// As every edit of an assessment does: what was carried forward is now this person's word.
    pub fn confirm_draft(&mut self, key: &RecordKey) {
        confirm_draft(self.ledger.record_mut(key), &mut self.writer);
    }

    pub fn hand_in(&mut self, key: &RecordKey, form: &HandInForm, at: &str, what: &HandedIn) {
        hand_in(&mut self.ledger, &mut self.writer, slice::from_ref(key), form, at, what);
    }

    pub fn new_id(&mut self) -> String {
        self.writer.new_id()
    }

    /// What somebody wrote who had not seen our writing, brought together with ours.
    pub fn meanwhile(&mut self, key: &RecordKey, writes: impl FnOnce(&mut Record, &mut Writer)) {
        let mut theirs = Record::new(key.clone());
        writes(&mut theirs, &mut Writer::new(self.random.draw()));
        self.ledger.join_record(&theirs);
    }
}
