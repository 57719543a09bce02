use serde_json::json;
use taizhang::crdt::{Dot, Field, Writer};
use taizhang::records::{Ledger, Record, RecordKey};
use taizhang::storage::{LedgerStorage, Session, WriteError};

use super::{Browser, PageStorage};

pub const PLAN: &str = "daixian-yingji-145";

/// The register that [`Page`] writes.
pub fn progress() -> Field {
    Field::new("progress")
}

/// A page with the built-in plan's ledger.
pub struct Page {
    pub session: Session<PageStorage>,
    pub storage: PageStorage,
}

impl Page {
    pub fn open(browser: &Browser) -> Self {
        let (session, storage) = browser.open_ledger(PLAN);
        Self { session, storage }
    }

    /// Lets one write of another page arrive and handles the next event. False where nothing arrived.
    pub fn receive_one(&mut self) -> bool {
        let arrived = self.storage.arrive();
        if let Some((name, value)) = self.storage.event() {
            self.session.on_storage_event(Some(&name), value.as_deref());
        }
        arrived
    }

    pub fn receive_all(&mut self) {
        while self.receive_one() {}
    }

    pub fn stored(&self) -> Ledger {
        LedgerStorage::new(PLAN, self.storage.clone()).load().ledger
    }

    /// Imports a ledger after looking at what that changes.
    ///
    /// # Errors
    /// As of [`Session::import`].
    pub fn import(&mut self, theirs: &Ledger) -> Result<(), WriteError> {
        let prepared = self.session.prepare_import(theirs);
        self.session.import(theirs, prepared, "")
    }

    /// Writes over all that stands in the record's progress.
    #[track_caller]
    pub fn write(&mut self, key: &str, text: &str) {
        self.edit(key, |record, seen, writer| {
            record.write(&progress(), json!(text), seen, writer);
        });
    }

    #[track_caller]
    pub fn remove(&mut self, key: &str) {
        self.edit(key, |record, seen, writer| record.remove(&progress(), seen, writer));
    }

    #[track_caller]
    fn edit(&mut self, key: &str, edit: impl FnOnce(&mut Record, &[Dot], &mut Writer)) {
        let key: RecordKey = key.parse().unwrap();
        let edited = self.session.edit(std::slice::from_ref(&key), None, |ledger, writer| {
            let record = ledger.record_mut(&key);
            let seen = record.dots(&progress());
            edit(record, &seen, writer);
        });
        edited.unwrap();
    }

    /// What stands in the record's progress.
    pub fn texts(&self, key: &str) -> Vec<String> {
        let record = self.session.ledger().get(&key.parse().unwrap());
        let values = record.map_or(&[][..], |record| record.values(&progress()));
        values.iter().map(|value| value.content.as_str().unwrap().to_owned()).collect()
    }
}
