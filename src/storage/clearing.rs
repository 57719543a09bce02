use crate::records::Ledger;
use crate::storage::epoch_kind::EpochKind;
use crate::storage::{Session, Storage};

impl<S: Storage> Session<S> {
    /// Forgets everything, here and in storage.
    pub fn clear(&mut self) {
        // Other pages are told first, so that they don't put back the records that they see removed. Where the browser
        // refuses, it will be told below.
        let _ = self.begin_epoch(EpochKind::Clearing);
        if let Some(storage) = &self.storage {
            storage.clear();
        }
        // There is room now.
        let _ = self.begin_epoch(EpochKind::Cleared);
        self.set_aside.clear();
        self.replace(Ledger::new(), Vec::new());
        self.contributions.clear();
        self.history.clear();
        self.changes.steps = true;
    }
}
